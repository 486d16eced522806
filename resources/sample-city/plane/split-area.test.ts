import { describe, expect, it } from 'vitest';
import { sizeOf } from './area.ts';
import { randomFor } from './random.ts';
import { chordsOf, clipLine, splitArea } from './split-area.ts';
import type { Area, Line } from './spot.ts';

const square: Area = [[0, 0], [10, 0], [10, 10], [0, 10]]; // prettier-ignore
const horseshoe: Area = [[0, 0], [30, 0], [30, 20], [20, 20], [20, 5], [10, 5], [10, 20], [0, 20]]; // prettier-ignore
const total = (parts: readonly Area[]): number =>
  parts.reduce((sum, part) => sum + sizeOf(part), 0);

describe('splitArea', () => {
  it('cuts a square in two that add up', () => {
    const parts = splitArea(square, [[-5, 3], [15, 3]]); // prettier-ignore
    expect(parts.map(sizeOf).sort((a, b) => a - b)).toEqual([30, 70]);
  });

  it('cuts both arms of a horseshoe at once', () => {
    const parts = splitArea(horseshoe, [[-5, 12], [40, 12]]); // prettier-ignore
    expect(parts).toHaveLength(3);
    expect(total(parts)).toBeCloseTo(sizeOf(horseshoe), 6);
  });

  it('leaves the area whole when the line ends within it', () => {
    expect(splitArea(square, [[-5, 3], [5, 3]])).toEqual([square]); // prettier-ignore
  });

  it('cuts a corner off a single edge with a bent line', () => {
    const parts = splitArea(square, [[2, -1], [3, 4], [8, -1]]); // prettier-ignore
    expect(parts).toHaveLength(2);
    expect(total(parts)).toBeCloseTo(100, 6);
  });

  it('never loses or gains ground over many random cuts', () => {
    const random = randomFor('split test');
    for (let round = 0; round < 200; round++) {
      // Eastward only, for a line that crosses itself has no meaning as a street.
      const line: Line = [-10, 4, 13, 22, 40].map((x) => [x, random.between(-10, 30)]);
      expect(total(splitArea(horseshoe, line))).toBeCloseTo(sizeOf(horseshoe), 6);
    }
  });
});

describe('clipLine and chordsOf', () => {
  it('keeps loose ends when clipping and drops them as chords', () => {
    const line: Line = [[5, 5], [5, 20]]; // prettier-ignore
    expect(clipLine(line, square)).toEqual([[[5, 5], [5, 10]]]); // prettier-ignore
    expect(chordsOf(square, line)).toEqual([]);
  });
});
