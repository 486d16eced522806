import { describe, expect, it } from 'vitest';
import { MAP_THEMES, POINT_STATES } from '../map-props.ts';
import { findPoint } from './find-point.ts';
import { POINT_COLOURS, pointRadius, SHAPE_OF } from './point-shape.ts';

describe('point shapes', () => {
  it('differ for every state, so that colour is never needed to tell them', () => {
    expect(new Set(POINT_STATES.map((state) => SHAPE_OF[state])).size).toBe(POINT_STATES.length);
  });

  it('have colours of their own in every theme', () => {
    for (const theme of MAP_THEMES) {
      const fills = POINT_STATES.map((state) => POINT_COLOURS[theme][state].fill);
      expect(new Set(fills).size).toBe(POINT_STATES.length);
    }
  });

  it('shrink in crowds and from afar, and stay visible', () => {
    expect(pointRadius(17, 10)).toBeGreaterThan(pointRadius(13, 10));
    expect(pointRadius(17, 2000)).toBeLessThan(pointRadius(17, 10));
    expect(pointRadius(3, 10_000)).toBeGreaterThanOrEqual(4);
  });
});

describe('findPoint', () => {
  const placed = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 30, y: 0 },
    { id: 'on top of b', x: 30, y: 0 },
  ];

  it('takes the nearest within reach', () => {
    expect(findPoint(placed, 12, 0, 20)?.id).toBe('a');
    expect(findPoint(placed, 200, 0, 20)).toBeNull();
  });

  it('takes the one on top where two lie together', () => {
    expect(findPoint(placed, 31, 1, 20)?.id).toBe('on top of b');
  });
});
