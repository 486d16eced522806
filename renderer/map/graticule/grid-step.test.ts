import { describe, expect, it } from 'vitest';
import { degreeLabel, gridLines, gridStep } from './grid-step.ts';

describe('gridStep', () => {
  it('takes the finest step whose lines keep their distance', () => {
    // At zoom 14 a degree of longitude is about 11,651 pixels.
    expect(gridStep(11_651)).toEqual({ degrees: 0.01, parts: 5, decimals: 2 });
    expect(gridStep(11_651 * 2)).toEqual({ degrees: 0.005, parts: 5, decimals: 3 });
    expect(gridStep(11_651 * 5)).toEqual({ degrees: 0.002, parts: 4, decimals: 3 });
  });

  it('keeps lines apart and labels telling at every zoom', () => {
    for (let zoom = 3; zoom <= 19; zoom += 0.25) {
      const pixels = (256 * 2 ** zoom) / 360;
      const { degrees, decimals } = gridStep(pixels);
      if (degrees < 30) expect(degrees * pixels).toBeGreaterThanOrEqual(110);
      const neighbours = [103, 103 + degrees].map((d) => degreeLabel(d, 'longitude', decimals));
      expect(neighbours[0]).not.toBe(neighbours[1]);
    }
  });
});

describe('gridLines', () => {
  it('counts whole steps, both ends included', () => {
    expect(gridLines(1, 2, 0.5)).toEqual([1, 1.5, 2]);
    expect(gridLines(-0.9, 0.4, 0.5)).toEqual([-0.5, 0]);
  });
});

describe('degreeLabel', () => {
  it('names the hemisphere, and none on the line between', () => {
    expect(degreeLabel(103.805, 'longitude', 3)).toBe('103.805°E');
    expect(degreeLabel(-0.5, 'longitude', 1)).toBe('0.5°W');
    expect(degreeLabel(-33, 'latitude', 0)).toBe('33°S');
    expect(degreeLabel(0, 'latitude', 0)).toBe('0°');
  });
});
