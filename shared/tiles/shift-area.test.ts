import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWgs84 } from '../geo/convert-datum.ts';
import { metresBetween } from '../geo/distance.ts';
import type { MapArea } from './map-area.ts';
import { areaAroundPoints, boxArea } from './map-area.ts';
import { displayPosition, shiftArea } from './shift-area.ts';
import { tileAt } from './tile-arithmetic.ts';
import { tileNumber } from './tile.ts';
import { tilesOfArea } from './tiles-of-area.ts';

const RUNS = { numRuns: 300, seed: 20261123 };
const DATUMS = ['GCJ-02', 'BD-09'] as const;
const QUJING = { west: 103.5, south: 25.2, east: 104.1, north: 25.8 };

const numbers = (area: MapArea, z: number): Set<number> =>
  new Set([...tilesOfArea(area, { min: z, max: z })].map(({ tile }) => tileNumber(tile)));

describe('maps of other datums', () => {
  it('T7 a position is drawn where the map of that datum has it (published point: Tiananmen)', () => {
    const wgs84 = { longitude: 116.3912757, latitude: 39.906217 };
    expect(displayPosition(wgs84, 'WGS-84')).toEqual(wgs84);
    const gcj02 = { longitude: 116.3975194, latitude: 39.9076202 };
    const bd09 = { longitude: 116.4038946, latitude: 39.913954 };
    expect(metresBetween(displayPosition(wgs84, 'GCJ-02'), gcj02)).toBeLessThan(1);
    expect(metresBetween(displayPosition(wgs84, 'BD-09'), bd09)).toBeLessThan(2);
  });

  it.each(DATUMS)('T8 every position of an area has its %s tile among those asked for', (datum) => {
    const inside = fc.record({
      longitude: fc.double({ min: QUJING.west, max: QUJING.east, noNaN: true }),
      latitude: fc.double({ min: QUJING.south, max: QUJING.north, noNaN: true }),
    });
    const asked = numbers(shiftArea(boxArea(QUJING), datum), 16);
    fc.assert(
      fc.property(inside, (position) => {
        expect(asked.has(tileNumber(tileAt(fromWgs84(position, datum), 16)))).toBe(true);
      }),
      RUNS,
    );
  });

  it('T8 a polygon moves as its positions do, and an unmoved map asks for what was drawn', () => {
    const ring = [
      { longitude: 103.6, latitude: 25.7 },
      { longitude: 104, latitude: 25.6 },
      { longitude: 103.7, latitude: 25.3 },
    ];
    const area: MapArea = { kind: 'polygon', rings: [ring] };
    expect(shiftArea(area, 'WGS-84')).toBe(area);
    const asked = numbers(shiftArea(area, 'GCJ-02'), 16);
    for (let step = 0; step <= 100; step++) {
      const share = step / 100;
      const onEdge = {
        longitude: 103.6 + 0.4 * share * 0.999 + 0.0002,
        latitude: 25.7 - 0.1 * share - 0.001,
      };
      expect(asked.has(tileNumber(tileAt(displayPosition(onEdge, 'GCJ-02'), 16)))).toBe(true);
    }
    expect(asked).not.toEqual(numbers(area, 16));
  });

  it('T8 outside China nothing moves', () => {
    const area = areaAroundPoints([{ longitude: 2.35, latitude: 48.85 }], 500);
    expect(numbers(shiftArea(area, 'GCJ-02'), 16)).toEqual(numbers(area, 16));
  });
});
