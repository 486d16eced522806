import { shiftArea } from '../../../shared/tiles/shift-area.ts';
import { toWgs84 } from '../../../shared/geo/convert-datum.ts';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import type { DegreeBox } from '../../../shared/tiles/tile-arithmetic.ts';
import { MERCATOR_LIMIT, tileBounds, tileSpot } from '../../../shared/tiles/tile-arithmetic.ts';
import type { Tile } from '../../../shared/tiles/tile.ts';
import { fromWorld, onCanvas, toWorld } from '../view/mercator.ts';
import type { MapView } from '../view/mercator.ts';

/** What of a pack says where its tiles lie. */
export interface PackFrame {
  readonly zooms: MapPack['zooms'];
  readonly look: Pick<MapPack['look'], 'bounds' | 'datum' | 'tileSize'>;
}

/** A tile and where it falls on the canvas, CSS pixels, edges on whole device pixels. */
export interface PlacedTile {
  readonly tile: Tile;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Shrunk by more, a window would need hundreds of tiles. */
const MOST_SHRUNK = 1;
/** Stretched by more, a tile is only a blur. */
const MOST_STRETCHED = 6;

/** The zoom whose tiles are drawn at a view's zoom; null where the pack is too far from it to be drawn. */
export function packZoom(zoom: number, { zooms, look }: PackFrame): number | null {
  const wanted = Math.round(zoom - Math.log2(look.tileSize / 256));
  if (wanted < zooms.min - MOST_SHRUNK || wanted > zooms.max + MOST_STRETCHED) return null;
  return Math.max(zooms.min, Math.min(zooms.max, wanted));
}

/**
 * The tiles of a pack that a view shows, row by row. Tiles of another datum are drawn where their ground
 * lies in WGS-84, so that nothing over them has to move (SPEC.md V2).
 */
export function tilesInView(view: MapView, pack: PackFrame, sharpness = 1): readonly PlacedTile[] {
  const z = packZoom(view.zoom, pack);
  const box = z === null ? null : sharedBox(viewBox(view, pack.look.datum), pack.look.bounds);
  if (z === null || box === null) return [];
  const low = tileSpot({ longitude: box.west, latitude: box.north }, z);
  const high = tileSpot({ longitude: box.east, latitude: box.south }, z);
  const snapped = (pixels: number): number => Math.round(pixels * sharpness) / sharpness;
  const cornerAt = (x: number, y: number) => {
    const { west, north } = tileBounds({ z, x, y });
    const datum = pack.look.datum;
    const spot = onCanvas(view, toWorld(toWgs84({ longitude: west, latitude: north, datum })));
    return { x: snapped(spot.x), y: snapped(spot.y) };
  };
  const placed: PlacedTile[] = [];
  for (let y = Math.floor(low.y); y < Math.ceil(high.y); y++) {
    for (let x = Math.floor(low.x); x < Math.ceil(high.x); x++) {
      const { x: left, y: top } = cornerAt(x, y);
      const width = cornerAt(x + 1, y).x - left;
      const height = cornerAt(x, y + 1).y - top;
      placed.push({ tile: { z, x, y }, left, top, width, height });
    }
  }
  return placed;
}

/** The degrees a view shows, as the pack's datum counts them. */
function viewBox(view: MapView, datum: PackFrame['look']['datum']): DegreeBox {
  const scale = 2 ** view.zoom;
  const north = fromWorld({ x: view.left / scale, y: view.top / scale });
  const south = fromWorld({
    x: (view.left + view.width) / scale,
    y: (view.top + view.height) / scale,
  });
  const box = {
    west: Math.max(-180, north.longitude),
    east: Math.min(180, south.longitude),
    north: Math.min(MERCATOR_LIMIT, north.latitude),
    south: Math.max(-MERCATOR_LIMIT, south.latitude),
  };
  const shifted = shiftArea({ kind: 'boxes', boxes: [box] }, datum);
  return (shifted.kind === 'boxes' ? shifted.boxes[0] : undefined) ?? box;
}

function sharedBox(a: DegreeBox, b: DegreeBox): DegreeBox | null {
  const box = {
    west: Math.max(a.west, b.west),
    east: Math.min(a.east, b.east),
    south: Math.max(a.south, b.south),
    north: Math.min(a.north, b.north),
  };
  return box.west < box.east && box.south < box.north ? box : null;
}
