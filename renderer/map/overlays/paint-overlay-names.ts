import type { OverlayLook } from '../../../shared/overlays/map-overlay.ts';
import { SHAPE_KINDS } from '../../../shared/overlays/pack-shapes.ts';
import { boxAround } from '../labels/label-space.ts';
import type { LabelSpace } from '../labels/label-space.ts';
import { FONT_FAMILY } from '../labels/paint-labels.ts';
import type { MapTheme } from '../map-props.ts';
import type { MapView } from '../view/mercator.ts';
import { OVERLAY_COLOURS, OVERLAY_HALOS } from './overlay-looks.ts';
import type { PlacedShapes } from './placed-shapes.ts';
import { rangeOf } from './placed-shapes.ts';

/** Names of places from this zoom on; those of areas and lines where the shape is wide enough for them. */
const PLACE_ZOOM = 14.5;
const SIZE = 12;
/** More names than this on one screen are no help. */
const MOST = 150;

/** Writes the names of what is in view where there is room, first come first served. */
export function paintOverlayNames(
  context: CanvasRenderingContext2D,
  view: MapView,
  placed: PlacedShapes,
  look: OverlayLook,
  theme: MapTheme,
  space: LabelSpace,
): void {
  const { shapes } = placed;
  context.font = `600 ${SIZE}px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = OVERLAY_HALOS[theme];
  context.fillStyle = OVERLAY_COLOURS[theme][look];
  let written = 0;
  for (let shape = 0; shape < shapes.kinds.length && written < MOST; shape += 1) {
    const name = shapes.names[shape] ?? '';
    const spot = name === '' ? null : nameSpot(view, placed, shape);
    if (spot === null) continue;
    const { width } = context.measureText(name);
    if (spot.room < width || !space.take([boxAround(spot.x, spot.y, width + 8, SIZE + 6)]))
      continue;
    context.strokeText(name, spot.x, spot.y);
    context.fillText(name, spot.x, spot.y);
    written += 1;
  }
}

interface NameSpot {
  readonly x: number;
  readonly y: number;
  /** How wide a name may be. */
  readonly room: number;
}

/** Under a place; in the middle of an area; at the middle position of a line. Null where it is not in view. */
function nameSpot(view: MapView, placed: PlacedShapes, shape: number): NameSpot | null {
  const kind = SHAPE_KINDS[placed.shapes.kinds[shape] ?? 0];
  if (kind === 'place' && view.zoom < PLACE_ZOOM) return null;
  const scale = 2 ** view.zoom;
  const [left = 0, top = 0, right = 0, bottom = 0] = placed.boxes.subarray(
    shape * 4,
    shape * 4 + 4,
  );
  const [from, to] = rangeOf(placed.shapes, shape);
  const at = kind === 'line' ? (from + to) >> 1 : from;
  const [x, y] =
    kind === 'area'
      ? [(left + right) / 2, (top + bottom) / 2]
      : [placed.world[at * 2] ?? 0, placed.world[at * 2 + 1] ?? 0];
  const spot = { x: x * scale - view.left, y: y * scale - view.top };
  if (spot.x < 0 || spot.y < 0 || spot.x > view.width || spot.y > view.height) return null;
  if (kind === 'place') return { x: spot.x, y: spot.y + SIZE, room: Infinity };
  return { ...spot, room: Math.max(right - left, bottom - top) * scale };
}
