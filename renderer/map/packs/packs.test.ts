import { describe, expect, it } from 'vitest';
import { fromWgs84 } from '../../../shared/geo/convert-datum.ts';
import { tileBounds, tileSpot } from '../../../shared/tiles/tile-arithmetic.ts';
import { onCanvas, toWorld } from '../view/mercator.ts';
import type { MapView } from '../view/mercator.ts';
import { packZoom, tilesInView } from './tiles-in-view.ts';
import type { PackFrame } from './tiles-in-view.ts';

const WORLD = { west: -180, south: -85, east: 180, north: 85 };

const frame = (zooms: readonly [number, number], look: Partial<PackFrame['look']> = {}) => ({
  zooms: { min: zooms[0], max: zooms[1] },
  look: { bounds: WORLD, datum: 'WGS-84' as const, tileSize: 256, ...look },
});

function viewAt(longitude: number, latitude: number, zoom: number): MapView {
  const [width, height] = [800, 600];
  const world = toWorld({ longitude, latitude });
  const scale = 2 ** zoom;
  return {
    zoom,
    left: world.x * scale - width / 2,
    top: world.y * scale - height / 2,
    width,
    height,
  };
}

describe('V1: the zoom that is drawn', () => {
  it('V1: is the nearest whole one, of large tiles one wider', () => {
    expect(packZoom(14.4, frame([10, 16]))).toBe(14);
    expect(packZoom(14.6, frame([10, 16]))).toBe(15);
    expect(packZoom(14.4, frame([10, 16], { tileSize: 512 }))).toBe(13);
  });

  it('V1: ends six zooms beyond the last and one below the first', () => {
    expect(packZoom(19, frame([10, 13]))).toBe(13);
    expect(packZoom(20, frame([10, 13]))).toBeNull();
    expect(packZoom(9, frame([10, 13]))).toBe(10);
    expect(packZoom(8, frame([10, 13]))).toBeNull();
  });
});

describe('tilesInView', () => {
  it('V4: takes the tiles in view and within the bounds, and no others', () => {
    const view = viewAt(103.8, 25.5, 14);
    const all = tilesInView(view, frame([10, 16]));
    const { x, y } = tileSpot({ longitude: 103.8, latitude: 25.5 }, 14);
    expect(all.some(({ tile }) => tile.x === Math.floor(x) && tile.y === Math.floor(y))).toBe(true);
    expect(all.length).toBeLessThanOrEqual(5 * 4);
    for (const { left, top, width, height } of all) {
      expect(left < 800 && top < 600 && left + width > 0 && top + height > 0).toBe(true);
    }
    const one = tileBounds({ z: 14, x: Math.floor(x), y: Math.floor(y) });
    expect(tilesInView(view, frame([10, 16], { bounds: one }))).toHaveLength(1);
    expect(tilesInView(viewAt(0, 0, 14), frame([10, 16], { bounds: one }))).toEqual([]);
  });

  it.each([1, 1.25, 2])('V5: neighbours meet on device pixels, %s to a CSS pixel', (sharpness) => {
    for (const datum of ['WGS-84', 'GCJ-02', 'BD-09'] as const) {
      const placed = tilesInView(viewAt(103.8, 25.5, 14.3), frame([10, 16], { datum }), sharpness);
      const at = new Map(placed.map((one) => [`${one.tile.x}/${one.tile.y}`, one]));
      expect(placed.length).toBeGreaterThan(4);
      for (const { tile, left, top, width, height } of placed) {
        expect(Number.isInteger(Math.round(left * sharpness * 1e6) / 1e6)).toBe(true);
        const right = at.get(`${tile.x + 1}/${tile.y}`);
        const below = at.get(`${tile.x}/${tile.y + 1}`);
        if (right) expect(left + width).toBeCloseTo(right.left, 6);
        if (below) expect(top + height).toBeCloseTo(below.top, 6);
      }
    }
  });

  it.each(['WGS-84', 'GCJ-02', 'BD-09'] as const)(
    'V2: the ground of a position lies under it on tiles of %s, to within a pixel',
    (datum) => {
      for (const zoom of [12, 15, 18, 19]) {
        const view = viewAt(103.8, 25.5, zoom);
        const position = { longitude: 103.8003, latitude: 25.4998 };
        const spot = tileSpot(fromWgs84(position, datum), zoom);
        const tile = { z: zoom, x: Math.floor(spot.x), y: Math.floor(spot.y) };
        const placed = tilesInView(view, frame([10, 19], { datum })).find(
          (one) => one.tile.x === tile.x && one.tile.y === tile.y,
        );
        const drawn = {
          x: (placed?.left ?? NaN) + (spot.x - tile.x) * (placed?.width ?? NaN),
          y: (placed?.top ?? NaN) + (spot.y - tile.y) * (placed?.height ?? NaN),
        };
        const point = onCanvas(view, toWorld(position));
        expect(Math.hypot(drawn.x - point.x, drawn.y - point.y)).toBeLessThan(1);
      }
    },
  );
});
