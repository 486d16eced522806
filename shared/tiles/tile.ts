/** One image of a tiled map; `y` counts from the north (XYZ), whatever the source counts. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Inclusive. */
export interface ZoomRange {
  readonly min: number;
  readonly max: number;
}

/** Deeper than any street map; tile numbers stay exact in a double up to here. */
export const MAX_ZOOM = 22;

/** Tiles along one side of the world at a zoom. */
export const tilesAcross = (z: number): number => 2 ** z;

/** True for whole numbers of a tile that exists. */
export function isTile({ z, x, y }: Tile): boolean {
  if (!Number.isInteger(z) || z < 0 || z > MAX_ZOOM) return false;
  const across = tilesAcross(z);
  return [x, y].every((n) => Number.isInteger(n) && n >= 0 && n < across);
}

/** Tiles of all zooms before `z`: where the numbers of zoom `z` begin. */
const firstNumber = (z: number): number => (4 ** z - 1) / 3;

/** One whole number per tile, unique over all zooms, rising by zoom, row, column. */
export function tileNumber({ z, x, y }: Tile): number {
  return firstNumber(z) + y * tilesAcross(z) + x;
}

/** The tile of a number that `tileNumber` gave. */
export function tileOfNumber(number: number): Tile {
  let z = 0;
  while (firstNumber(z + 1) <= number) z += 1;
  const across = tilesAcross(z);
  const within = number - firstNumber(z);
  return { z, x: within % across, y: Math.floor(within / across) };
}

/** The row a TMS source (rows from the south) calls by another number; its own inverse. */
export function flipRow(z: number, y: number): number {
  return tilesAcross(z) - 1 - y;
}

/** One digit a zoom, 0 to 3 by which quarter it lies in: how some servers name a tile; empty at zoom 0. */
export function quadKey({ z, x, y }: Tile): string {
  const digit = (bit: number): number => (((y >> bit) & 1) << 1) | ((x >> bit) & 1);
  return Array.from({ length: z }, (_, at) => digit(z - 1 - at)).join('');
}
