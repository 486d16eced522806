import { describe, expect, it } from 'vitest';
import type { MapLine } from './map-lines.ts';
import { lengthOf, targetOf, withSpot, withoutLast } from './tool-work.ts';
import type { ToolWork } from './tool-work.ts';

const [A, B, C] = [0, 1, 2].map((step) => ({ longitude: 103.8 + step / 1000, latitude: 25.5 })) as [
  { longitude: number; latitude: number },
  { longitude: number; latitude: number },
  { longitude: number; latitude: number },
];

const lineAt = (position: object | null) =>
  ({ line: { point: { values: { position } } } }) as MapLine;
const placing = (position: typeof A | null): ToolWork => ({
  kind: 'place',
  moved: lineAt(position),
  spots: position ? [position] : [],
});

describe('measuring', () => {
  const way = [A, B, C].reduce(withSpot, { kind: 'measure', spots: [] } as ToolWork);

  it('goes along the spots in the order they were taken', () => {
    expect(way.spots).toEqual([A, B, C]);
    expect(lengthOf(way.spots)).toBeCloseTo(2 * lengthOf([A, B]), 3);
    expect(lengthOf([A])).toBe(0);
  });

  it('takes spots back down to none', () => {
    expect(withoutLast(way).spots).toEqual([A, B]);
    expect(withoutLast({ kind: 'measure', spots: [] }).spots).toEqual([]);
  });
});

describe('moving a point', () => {
  it('has no target until a spot is taken, then the last one', () => {
    expect(targetOf(placing(A))).toBeNull();
    const twice = withSpot(withSpot(placing(A), B), C);
    expect([twice.spots, targetOf(twice)]).toEqual([[A, C], C]);
  });

  it('a point without a position is set where the spot is', () => {
    const set = withSpot(withSpot(placing(null), B), C);
    expect([set.spots, targetOf(set)]).toEqual([[C], C]);
  });

  it('never takes back where the point stands', () => {
    expect(withoutLast(withSpot(placing(A), B)).spots).toEqual([A]);
    expect(withoutLast(placing(A)).spots).toEqual([A]);
  });
});
