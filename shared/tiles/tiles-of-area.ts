import type { MapArea } from './map-area.ts';
import { polygonRows } from './polygon-rows.ts';
import type { RowSpan } from './sweep-rows.ts';
import { sweepRows } from './sweep-rows.ts';
import type { DegreeBox } from './tile-arithmetic.ts';
import { tileSpot } from './tile-arithmetic.ts';
import type { Tile, ZoomRange } from './tile.ts';
import { tilesAcross } from './tile.ts';

export interface ZoomCount {
  readonly zoom: number;
  readonly tiles: number;
}

/** A tile and its place, from 0, in the order of its area. */
export interface PlacedTile {
  readonly ordinal: number;
  readonly tile: Tile;
}

/** The rows of an area at one zoom, north to south, spans west to east; no tile twice. */
export function rowsOfArea(area: MapArea, z: number): Generator<RowSpan> {
  if (area.kind === 'polygon') return polygonRows(area.rings, z);
  const boxes = area.boxes.map((box) => tileBox(box, z));
  return sweepRows(boxes, tilesAcross(z), (active) => active.map(({ from, to }) => [from, to]));
}

/** Exactly how many tiles each zoom has, without listing them. */
export function countTiles(area: MapArea, { min, max }: ZoomRange): ZoomCount[] {
  const counts: ZoomCount[] = [];
  for (let zoom = min; zoom <= max; zoom++) {
    let tiles = 0;
    for (const { from, to } of rowsOfArea(area, zoom)) tiles += to - from + 1;
    counts.push({ zoom, tiles });
  }
  return counts;
}

/** The area's tiles one by one, by zoom, row, column: the same order each time. Skips to `first` by whole spans. */
export function* tilesOfArea(
  area: MapArea,
  { min, max }: ZoomRange,
  first = 0,
): Generator<PlacedTile> {
  let ordinal = 0;
  for (let z = min; z <= max; z++) {
    for (const { y, from, to } of rowsOfArea(area, z)) {
      const after = ordinal + to - from + 1;
      for (let place = Math.max(ordinal, first); place < after; place++) {
        yield { ordinal: place, tile: { z, x: from + place - ordinal, y } };
      }
      ordinal = after;
    }
  }
}

/** Rows and columns a box meets; a box that ends on a tile's edge does not reach into the next tile. */
function tileBox(
  box: DegreeBox,
  z: number,
): { readonly top: number; readonly bottom: number; readonly from: number; readonly to: number } {
  const start = tileSpot({ longitude: box.west, latitude: box.north }, z);
  const end = tileSpot({ longitude: box.east, latitude: box.south }, z);
  const last = tilesAcross(z) - 1;
  const begin = (n: number): number => Math.min(last, Math.floor(n));
  const stop = (from: number, to: number): number => Math.max(begin(from), Math.ceil(to) - 1);
  return {
    top: begin(start.y),
    bottom: stop(start.y, end.y),
    from: begin(start.x),
    to: stop(start.x, end.x),
  };
}
