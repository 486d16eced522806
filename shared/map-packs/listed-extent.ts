import type { DegreeBox } from '../tiles/tile-arithmetic.ts';
import { tileBounds } from '../tiles/tile-arithmetic.ts';
import { tileOfId } from './pmtiles/tile-id.ts';

/** Zooms and the box of the deepest zoom's tiles, from ascending ids of at least one tile. */
export function listedExtent(ids: Float64Array): {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: DegreeBox;
} {
  const minZoom = tileOfId(ids[0] as number).z;
  const { z: maxZoom } = tileOfId(ids[ids.length - 1] as number);
  const box = { west: Infinity, north: Infinity, east: -1, south: -1 };
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    const { z, x, y } = tileOfId(ids[at] as number);
    if (z < maxZoom) break;
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.north = Math.min(box.north, y);
    box.south = Math.max(box.south, y);
  }
  const first = tileBounds({ z: maxZoom, x: box.west, y: box.north });
  const last = tileBounds({ z: maxZoom, x: box.east, y: box.south });
  const bounds = { west: first.west, north: first.north, east: last.east, south: last.south };
  return { minZoom, maxZoom, bounds };
}
