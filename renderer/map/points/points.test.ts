import { describe, expect, it } from 'vitest';
import { SHOWN_STATES } from '../../../shared/assessing/shown-state.ts';
import { MAP_THEMES } from '../map-props.ts';
import { POINT_COLOURS, pointRadius, SHAPE_OF } from './point-shape.ts';

describe('point shapes', () => {
  it('differ for every state, so that colour is never needed to tell them', () => {
    expect(new Set(SHOWN_STATES.map((state) => SHAPE_OF[state])).size).toBe(SHOWN_STATES.length);
  });

  it('have colours of their own in every theme', () => {
    for (const theme of MAP_THEMES) {
      const fills = SHOWN_STATES.map((state) => POINT_COLOURS[theme][state].fill);
      expect(new Set(fills).size).toBe(SHOWN_STATES.length);
    }
  });

  it('shrink in crowds and from afar, and stay visible', () => {
    expect(pointRadius(17, 10)).toBeGreaterThan(pointRadius(13, 10));
    expect(pointRadius(17, 2000)).toBeLessThan(pointRadius(17, 10));
    expect(pointRadius(3, 10_000)).toBeGreaterThanOrEqual(4);
  });
});
