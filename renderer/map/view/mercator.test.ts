import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWorld, onCanvas, pixelsPerMetre, toWorld } from './mercator.ts';

describe('mercator', () => {
  it('puts the null island in the middle of the world', () => {
    expect(toWorld({ longitude: 0, latitude: 0 })).toEqual({ x: 128, y: 128 });
  });

  it('comes back to where it started', () => {
    const place = fc.record({
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      latitude: fc.double({ min: -85, max: 85, noNaN: true }),
    });
    fc.assert(
      fc.property(place, (position) => {
        const back = fromWorld(toWorld(position));
        expect(back.longitude).toBeCloseTo(position.longitude, 8);
        expect(back.latitude).toBeCloseTo(position.latitude, 8);
      }),
      { seed: 20261123 },
    );
  });

  it('measures a metre by zoom and latitude', () => {
    expect(1 / pixelsPerMetre(0, 0)).toBeCloseTo(156_543.03, 1);
    expect(pixelsPerMetre(25.5, 16) / pixelsPerMetre(25.5, 15)).toBeCloseTo(2, 9);
  });

  it('places a spot from the canvas corner', () => {
    const view = { zoom: 1, left: 200, top: 100, width: 10, height: 10 };
    expect(onCanvas(view, { x: 128, y: 128 })).toEqual({ x: 56, y: 156 });
  });
});
