import type { Tile } from './tile.ts';
import { tilesAcross } from './tile.ts';

/** Decimal degrees in the datum of whatever map it is used with. */
export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
}

/** Decimal degrees; `west` ≤ `east` (an area over the date line is two boxes). */
export interface DegreeBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Where web Mercator (EPSG:3857) ends: atan(sinh(π)). */
export const MERCATOR_LIMIT = 85.0511287798066;

/** Ten-millionths of a tile (a micrometre at zoom 22): below this a number on a tile's edge is the edge. */
const SNAP = 1e-7;

/** A tile coordinate, moved onto the tile edge it misses only by rounding of the machine. */
export function snapToEdge(value: number): number {
  const edge = Math.round(value);
  return Math.abs(value - edge) < SNAP ? edge + 0 : value;
}

/** Tile coordinates with their fraction, `y` from the north; latitudes beyond the map are its rim. */
export function tileSpot({ longitude, latitude }: Spot, z: number): { x: number; y: number } {
  const across = tilesAcross(z);
  const held = Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, latitude));
  const sine = Math.sin((held * Math.PI) / 180);
  return {
    x: snapToEdge(((longitude + 180) / 360) * across),
    y: snapToEdge((0.5 - Math.atanh(sine) / (2 * Math.PI)) * across),
  };
}

/** The tile a position lies in; on an edge the eastern and southern one. */
export function tileAt(spot: Spot, z: number): Tile {
  const last = tilesAcross(z) - 1;
  const { x, y } = tileSpot(spot, z);
  const within = (n: number): number => Math.max(0, Math.min(last, Math.floor(n)));
  return { z, x: within(x), y: within(y) };
}

/** The degrees a tile covers. */
export function tileBounds({ z, x, y }: Tile): DegreeBox {
  const across = tilesAcross(z);
  const latitude = (row: number): number =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / across))) * 180) / Math.PI;
  return {
    west: (x * 360) / across - 180,
    east: ((x + 1) * 360) / across - 180,
    north: latitude(y),
    south: latitude(y + 1),
  };
}
