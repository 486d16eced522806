import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MERCATOR_LIMIT, tileAt, tileBounds, tileSpot } from './tile-arithmetic.ts';
import type { Tile } from './tile.ts';
import { MAX_ZOOM, flipRow, isTile, tileNumber, tileOfNumber, tilesAcross } from './tile.ts';

const RUNS = { numRuns: 2000, seed: 20261123 };

const anyTile: fc.Arbitrary<Tile> = fc.integer({ min: 0, max: MAX_ZOOM }).chain((z) =>
  fc.record({
    z: fc.constant(z),
    x: fc.integer({ min: 0, max: tilesAcross(z) - 1 }),
    y: fc.integer({ min: 0, max: tilesAcross(z) - 1 }),
  }),
);

function* lowTiles(): Generator<Tile> {
  for (let z = 0; z <= 6; z++) {
    for (let y = 0; y < tilesAcross(z); y++) {
      for (let x = 0; x < tilesAcross(z); x++) yield { z, x, y };
    }
  }
}

describe('tiles and degrees', () => {
  it('T1 every tile to zoom 6 holds its own middle and north-western corner, and not its neighbours', () => {
    for (const tile of lowTiles()) {
      const { west, east, north, south } = tileBounds(tile);
      expect(
        tileAt({ longitude: (west + east) / 2, latitude: (north + south) / 2 }, tile.z),
      ).toEqual(tile);
      expect(tileAt({ longitude: west, latitude: north }, tile.z)).toEqual(tile);
      if (tile.x + 1 < tilesAcross(tile.z)) {
        expect(tileAt({ longitude: east, latitude: north }, tile.z).x).toBe(tile.x + 1);
      }
      if (tile.y + 1 < tilesAcross(tile.z)) {
        expect(tileAt({ longitude: west, latitude: south }, tile.z).y).toBe(tile.y + 1);
      }
    }
  });

  it('T1 the corner of any tile at any zoom is that tile', () => {
    fc.assert(
      fc.property(anyTile, (tile) => {
        const { west, north } = tileBounds(tile);
        expect(tileAt({ longitude: west, latitude: north }, tile.z)).toEqual(tile);
        expect(tileSpot({ longitude: west, latitude: north }, tile.z)).toEqual({
          x: tile.x,
          y: tile.y,
        });
      }),
      RUNS,
    );
  });

  it('T1 the world ends at 85.0511° and at the date line', () => {
    expect(tileBounds({ z: 0, x: 0, y: 0 }).north).toBeCloseTo(MERCATOR_LIMIT, 9);
    expect(tileAt({ longitude: 180, latitude: -90 }, 5)).toEqual({ z: 5, x: 31, y: 31 });
    expect(tileAt({ longitude: -180, latitude: 90 }, 5)).toEqual({ z: 5, x: 0, y: 0 });
  });

  it('T1 agrees with the published slippy-map formula at Qujing', () => {
    const z = 15;
    const longitude = 103.8;
    const latitude = 25.5;
    const radians = (latitude * Math.PI) / 180;
    expect(tileAt({ longitude, latitude }, z)).toEqual({
      z,
      x: Math.floor(((longitude + 180) / 360) * 2 ** z),
      y: Math.floor(
        ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * 2 ** z,
      ),
    });
  });
});

describe('rows and numbers', () => {
  it('T2 a TMS row is the XYZ row from the other side, and back', () => {
    expect([flipRow(0, 0), flipRow(1, 0), flipRow(3, 2)]).toEqual([0, 1, 5]);
    for (const { z, y } of lowTiles()) expect(flipRow(z, flipRow(z, y))).toBe(y);
  });

  it('T3 numbers run without gap by zoom, row, column', () => {
    let expected = 0;
    for (const tile of lowTiles()) {
      expect(tileNumber(tile)).toBe(expected);
      expect(tileOfNumber(expected)).toEqual(tile);
      expected += 1;
    }
  });

  it('T3 a number gives its tile back at any zoom', () => {
    fc.assert(
      fc.property(anyTile, (tile) => {
        expect(Number.isSafeInteger(tileNumber(tile))).toBe(true);
        expect(tileOfNumber(tileNumber(tile))).toEqual(tile);
        expect(isTile(tile)).toBe(true);
      }),
      RUNS,
    );
  });

  it.each([
    { z: 3, x: 8, y: 0 },
    { z: 3, x: 0, y: -1 },
    { z: 3, x: 0.5, y: 0 },
    { z: MAX_ZOOM + 1, x: 0, y: 0 },
    { z: -1, x: 0, y: 0 },
    { z: Number.NaN, x: 0, y: 0 },
  ])('T3 is no tile: %o', (tile) => {
    expect(isTile(tile)).toBe(false);
  });
});
