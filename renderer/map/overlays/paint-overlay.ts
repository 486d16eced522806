import type { OverlayLook } from '../../../shared/overlays/map-overlay.ts';
import { SHAPE_KINDS } from '../../../shared/overlays/pack-shapes.ts';
import type { ShapeKind } from '../../../shared/overlays/pack-shapes.ts';
import type { MapTheme } from '../map-props.ts';
import type { MapView } from '../view/mercator.ts';
import { clipTrace } from './clip-trace.ts';
import { OVERLAY_COLOURS, OVERLAY_DASHES, OVERLAY_HALOS } from './overlay-looks.ts';
import type { PlacedShapes } from './placed-shapes.ts';
import { rangeOf } from './placed-shapes.ts';
import { tracePart } from './trace-part.ts';
import type { Trace } from './trace-part.ts';

type Context = CanvasRenderingContext2D;

/** Half a place's square, CSS pixels. */
const PLACE = 3.5;

/** Areas thinly filled, then their edges and lines over a halo, then places as small squares. */
export function paintOverlay(
  context: Context,
  view: MapView,
  placed: PlacedShapes,
  look: OverlayLook,
  theme: MapTheme,
): void {
  const colour = OVERLAY_COLOURS[theme][look];
  const seen = shapesInView(view, placed);
  context.globalAlpha = theme === 'contrast' ? 0.05 : 0.09;
  context.fillStyle = colour;
  context.fill(fillOf(view, placed, seen.area), 'evenodd');
  context.globalAlpha = 1;
  context.lineJoin = 'round';
  for (const path of [seen.area, seen.line].map((kind) => edgesOf(view, placed, kind))) {
    context.setLineDash([]);
    context.lineWidth = 4.5;
    context.strokeStyle = OVERLAY_HALOS[theme];
    context.stroke(path);
    context.setLineDash([...OVERLAY_DASHES[look]]);
    context.lineWidth = 2.2;
    context.strokeStyle = colour;
    context.stroke(path);
  }
  context.setLineDash([]);
  paintPlaces(context, view, placed, seen.place, OVERLAY_HALOS[theme], colour);
}

/** The numbers of the shapes whose box meets the window, by kind; those too small to see are left out. */
function shapesInView(view: MapView, { shapes, boxes }: PlacedShapes): Record<ShapeKind, number[]> {
  const seen: Record<ShapeKind, number[]> = { place: [], line: [], area: [] };
  const scale = 2 ** view.zoom;
  const [west, north] = [(view.left - PLACE) / scale, (view.top - PLACE) / scale];
  const [east, south] = [
    (view.left + view.width + PLACE) / scale,
    (view.top + view.height + PLACE) / scale,
  ];
  for (let shape = 0; shape < shapes.kinds.length; shape += 1) {
    const at = shape * 4;
    const [left = 0, top = 0] = [boxes[at], boxes[at + 1]];
    const [right = 0, bottom = 0] = [boxes[at + 2], boxes[at + 3]];
    if (right < west || left > east || bottom < north || top > south) continue;
    const kind = SHAPE_KINDS[shapes.kinds[shape] ?? 0] ?? 'place';
    if (kind !== 'place' && Math.max(right - left, bottom - top) * scale < 0.5) continue;
    seen[kind].push(shape);
  }
  return seen;
}

function fillOf(view: MapView, placed: PlacedShapes, seen: readonly number[]): Path2D {
  const path = new Path2D();
  traceShapes(path, view, placed, seen);
  return path;
}

function edgesOf(view: MapView, placed: PlacedShapes, seen: readonly number[]): Path2D {
  const path = new Path2D();
  traceShapes(clipTrace(view, path), view, placed, seen);
  return path;
}

function traceShapes(
  trace: Trace,
  view: MapView,
  { shapes, world }: PlacedShapes,
  seen: readonly number[],
): void {
  for (const shape of seen) {
    const [first = 0, end = 0] = [shapes.shapes[shape], shapes.shapes[shape + 1]];
    for (let part = first; part < end; part += 1) {
      const range = [shapes.parts[part] ?? 0, shapes.parts[part + 1] ?? 0] as const;
      tracePart(trace, view, world, shapes.weights, range);
    }
  }
}

/** Places that fall on one another within a mark's width are drawn once. */
function paintPlaces(
  context: Context,
  view: MapView,
  { shapes, world }: PlacedShapes,
  seen: readonly number[],
  halo: string,
  colour: string,
): void {
  const scale = 2 ** view.zoom;
  const taken = new Set<number>();
  const marks = new Path2D();
  for (const shape of seen) {
    const [from, to] = rangeOf(shapes, shape);
    for (let i = from; i < to; i += 1) {
      const x = (world[i * 2] ?? 0) * scale - view.left;
      const y = (world[i * 2 + 1] ?? 0) * scale - view.top;
      if (x < -PLACE || y < -PLACE || x > view.width + PLACE || y > view.height + PLACE) continue;
      const cell = Math.round(x / PLACE) * 100_003 + Math.round(y / PLACE);
      if (taken.has(cell)) continue;
      taken.add(cell);
      marks.rect(x - PLACE, y - PLACE, PLACE * 2, PLACE * 2);
    }
  }
  context.lineWidth = 2.5;
  context.strokeStyle = halo;
  context.stroke(marks);
  context.fillStyle = colour;
  context.fill(marks);
}
