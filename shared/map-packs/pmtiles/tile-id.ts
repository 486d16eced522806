import type { Tile } from '../../tiles/tile.ts';
import { MAX_ZOOM, tilesAcross } from '../../tiles/tile.ts';

/** Tiles of all zooms before `z`: where the ids of zoom `z` begin. */
const firstId = (z: number): number => (4 ** z - 1) / 3;

/** Ids below this are of zooms we know. */
export const ID_LIMIT = firstId(MAX_ZOOM + 1);

/** The PMTiles id: zoom by zoom, within a zoom along a Hilbert curve, so that neighbours lie together. */
export function tileId({ z, x, y }: Tile): number {
  let id = firstId(z);
  let column = x;
  let row = y;
  for (let side = tilesAcross(z) / 2; side >= 1; side /= 2) {
    const east = column & side ? 1 : 0;
    const south = row & side ? 1 : 0;
    id += side * side * ((3 * east) ^ south);
    [column, row] = turn(side, column % side, row % side, east, south);
  }
  return id;
}

/** The tile of an id below `ID_LIMIT`. */
export function tileOfId(id: number): Tile {
  let z = 0;
  while (firstId(z + 1) <= id) z += 1;
  let rest = id - firstId(z);
  let x = 0;
  let y = 0;
  for (let side = 1; side < tilesAcross(z); side *= 2) {
    const quarter = rest % 4;
    const east = quarter >> 1;
    const south = (quarter & 1) ^ east;
    [x, y] = turn(side, x, y, east, south);
    x += side * east;
    y += side * south;
    rest = Math.floor(rest / 4);
  }
  return { z, x, y };
}

/** The curve within a quarter is turned so that quarters join end to end. */
function turn(
  side: number,
  x: number,
  y: number,
  east: number,
  south: number,
): readonly [number, number] {
  if (south === 1) return [x, y];
  return east === 1 ? [side - 1 - y, side - 1 - x] : [y, x];
}
