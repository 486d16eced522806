import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapArea, Ring } from './map-area.ts';
import { areaAroundPoints, boxArea } from './map-area.ts';
import { tileBounds, tileSpot } from './tile-arithmetic.ts';
import { tileNumber, tilesAcross } from './tile.ts';
import { countTiles, rowsOfArea, tilesOfArea } from './tiles-of-area.ts';

const RUNS = { numRuns: 300, seed: 20261123 };

const listed = (area: MapArea, min: number, max: number): number[] =>
  [...tilesOfArea(area, { min, max })].map(({ tile }) => tileNumber(tile));
const total = (area: MapArea, min: number, max: number): number =>
  countTiles(area, { min, max }).reduce((sum, { tiles }) => sum + tiles, 0);

/** Tile coordinates of zoom `z` back to degrees, so that a test can draw on the grid. */
const drawn = (z: number, corners: readonly (readonly [number, number])[]): Ring =>
  corners.map(([x, y]) => {
    const { west, north } = tileBounds({ z, x, y });
    return { longitude: west, latitude: north };
  });

/** Said another way than the code does: each tile of the world by itself. */
function bruteForce(rings: readonly Ring[], z: number): number[] {
  const edges = rings.flatMap((ring) => {
    const spots = ring.map((spot) => tileSpot(spot, z));
    return spots.map((a, index) => [a, spots[(index + 1) % spots.length]!] as const);
  });
  const found: number[] = [];
  for (let y = 0; y < tilesAcross(z); y++) {
    for (let x = 0; x < tilesAcross(z); x++) {
      const odd = edges.filter(
        ([a, b]) =>
          a.y <= y + 0.5 !== b.y <= y + 0.5 &&
          x + 0.5 >= a.x + ((y + 0.5 - a.y) / (b.y - a.y)) * (b.x - a.x),
      ).length;
      if (odd % 2 === 1 || edges.some(([a, b]) => meetsInside(a, b, x, y))) {
        found.push(tileNumber({ z, x, y }));
      }
    }
  }
  return found;
}

/** Whether a segment has a point strictly inside the square at x, y (Liang–Barsky). */
function meetsInside(
  a: { x: number; y: number },
  b: { x: number; y: number },
  x: number,
  y: number,
): boolean {
  let [enter, leave] = [0, 1];
  for (const [from, to, low] of [
    [a.x, b.x, x],
    [a.y, b.y, y],
  ] as const) {
    if (from === to) {
      if (from <= low || from >= low + 1) return false;
      continue;
    }
    const [t0, t1] = [(low - from) / (to - from), (low + 1 - from) / (to - from)];
    enter = Math.max(enter, Math.min(t0, t1));
    leave = Math.min(leave, Math.max(t0, t1));
  }
  return a.x === b.x && a.y === b.y ? true : enter < leave - 1e-9;
}

const degree = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });
const spot = fc.record({ longitude: degree(-180, 180), latitude: degree(-84, 84) });

describe('tiles of boxes', () => {
  it('T4 a box drawn on tile edges is those tiles, at every zoom below', () => {
    for (const [x, y] of [
      [0, 0],
      [5, 3],
      [7, 7],
    ] as const) {
      const box = boxArea(tileBounds({ z: 3, x, y }));
      for (let z = 3; z <= 9; z++) expect(total(box, z, z)).toBe(4 ** (z - 3));
      expect(listed(box, 3, 3)).toEqual([tileNumber({ z: 3, x, y })]);
    }
  });

  it('T4 the world is all tiles in the order of their numbers', () => {
    const world = boxArea({ west: -180, south: -90, east: 180, north: 90 });
    expect(listed(world, 0, 4)).toEqual(Array.from({ length: 341 }, (_, n) => n));
  });

  it('T4 a point is one tile, and upside-down corners are put right', () => {
    const point = { west: 103.8, east: 103.8, south: 25.5, north: 25.5 };
    expect(total(boxArea(point), 0, 18)).toBe(19);
    const box = { west: 103, east: 104, south: 25, north: 26 };
    expect(boxArea({ ...box, south: 26, north: 25 })).toEqual(boxArea(box));
  });

  it('T4 a box over the date line is the tiles on both sides', () => {
    const box = boxArea({ west: 179, south: -1, east: -179, north: 1 });
    expect([...rowsOfArea(box, 3)]).toEqual([
      { y: 3, from: 0, to: 0 },
      { y: 3, from: 7, to: 7 },
      { y: 4, from: 0, to: 0 },
      { y: 4, from: 7, to: 7 },
    ]);
  });

  it('T4 squares about points are joined, none counted twice', () => {
    fc.assert(
      fc.property(
        fc.array(spot, { minLength: 1, maxLength: 12 }),
        fc.nat(900_000),
        (points, far) => {
          const area = areaAroundPoints(points, far);
          const each = points.flatMap((point) => listed(areaAroundPoints([point], far), 5, 5));
          expect(listed(area, 5, 5)).toEqual([...new Set(each)].sort((a, b) => a - b));
        },
      ),
      RUNS,
    );
  });
});

describe('tiles of polygons', () => {
  it('T5 random polygons and holes have the tiles counted one by one', () => {
    const ring = fc.array(spot, { minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.array(ring, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 5 }),
        (rings, z) => {
          expect(listed({ kind: 'polygon', rings }, z, z)).toEqual(bruteForce(rings, z));
        },
      ),
      RUNS,
    );
  });

  it('T5 polygons drawn on tile edges and corners too', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 6 }), (corners) => {
        const distinct = corners.filter(
          ([x, y], at) => String([x, y]) !== String(corners[(at + 1) % corners.length]),
        );
        const rings = [
          drawn(
            4,
            distinct.map(([x, y]) => [x + 4, y + 4] as const),
          ),
        ];
        for (const z of [3, 4]) {
          expect(listed({ kind: 'polygon', rings }, z, z)).toEqual(bruteForce(rings, z));
        }
      }),
      { ...RUNS, numRuns: 1500 },
    );
  });

  it('T5 a box and the same box drawn as a polygon are the same tiles', () => {
    const box = { west: 103.1, south: 24.4, east: 104.8, north: 27 };
    const ring = [
      { longitude: box.west, latitude: box.north },
      { longitude: box.east, latitude: box.north },
      { longitude: box.east, latitude: box.south },
      { longitude: box.west, latitude: box.south },
    ];
    expect(listed({ kind: 'polygon', rings: [ring] }, 0, 11)).toEqual(listed(boxArea(box), 0, 11));
  });

  it('T5 a hole of whole tiles is left out', () => {
    const square = (from: number, to: number): Ring =>
      drawn(5, [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
      ]);
    const rings = [square(8, 16), square(10, 12)];
    expect(total({ kind: 'polygon', rings }, 5, 5)).toBe(64 - 4);
    expect(total({ kind: 'polygon', rings }, 6, 6)).toBe(4 * (64 - 4));
  });

  it('T5 no ring, or one without an inside, has no tiles', () => {
    expect(listed({ kind: 'polygon', rings: [] }, 0, 5)).toEqual([]);
    const flat = drawn(5, [
      [3, 3],
      [9, 3],
    ]);
    expect(listed({ kind: 'polygon', rings: [flat] }, 5, 5)).toEqual([]);
  });
});

describe('order and counting', () => {
  const area = areaAroundPoints(
    [
      { longitude: 103.8, latitude: 25.5 },
      { longitude: 103.95, latitude: 25.4 },
    ],
    3_000,
  );

  it('T6 the count is the length of the list, numbers rise, ordinals run on', () => {
    const tiles = [...tilesOfArea(area, { min: 4, max: 16 })];
    expect(tiles).toHaveLength(total(area, 4, 16));
    expect(tiles.map(({ ordinal }) => ordinal)).toEqual(tiles.map((_, index) => index));
    const numbers = tiles.map(({ tile }) => tileNumber(tile));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('T6 beginning anywhere gives the rest of the same list', () => {
    const zooms = { min: 10, max: 15 };
    const whole = [...tilesOfArea(area, zooms)];
    for (let first = 0; first <= whole.length; first += 7) {
      expect([...tilesOfArea(area, zooms, first)]).toEqual(whole.slice(first));
    }
  });

  it('T6 a country at a deep zoom is counted without listing it', () => {
    const china = boxArea({ west: 73, south: 3, east: 136, north: 54 });
    const [count] = countTiles(china, { min: 18, max: 18 });
    const spans = [...rowsOfArea(china, 18)];
    expect(count?.tiles).toBe(spans.length * ((spans[0]?.to ?? 0) - (spans[0]?.from ?? 0) + 1));
    expect(count?.tiles).toBeGreaterThan(2e9);
    for (const { ordinal } of tilesOfArea(china, { min: 18, max: 18 }, 1e9)) {
      expect(ordinal).toBe(1e9);
      break;
    }
  });
});
