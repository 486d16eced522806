import { AREA_CLASSES } from '../../../resources/sample-city/city-format.ts';
import type {
  AreaClass,
  FeatureClass,
  LineClass,
} from '../../../resources/sample-city/city-format.ts';
import type { MapView } from '../view/mercator.ts';
import { isSeen, placingOf } from './decode-city.ts';
import type { CityShape, DrawnCity, Placing } from './decode-city.ts';
import { LINE_WIDTHS, widthAt } from './line-widths.ts';
import type { Palette } from './palette.ts';

interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly city: DrawnCity;
  readonly palette: Palette;
  readonly view: MapView;
  readonly placing: Placing;
}

/** Casings from the least road to the greatest, then fills, so that joining roads open into each other. */
const ROADS: readonly LineClass[] = ['lane', 'road-minor', 'shopping-street', 'road-major'];

/** Areas that only blur the picture when small. */
const AREA_FROM_ZOOM: Readonly<Partial<Record<AreaClass, number>>> = { building: 14, pitch: 14 };

export function paintCity(
  context: CanvasRenderingContext2D,
  view: MapView,
  city: DrawnCity,
  palette: Palette,
): void {
  const placing = placingOf(city, view);
  const sheet: Sheet = { context, city, palette, view, placing };
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, view.width, view.height);
  context.save();
  trace(context, [city.sheet], placing, true);
  context.clip();
  context.fillStyle = palette.land;
  context.fillRect(0, 0, view.width, view.height);
  for (const kind of AREA_CLASSES) {
    // Water runs below streets but above the level lines of its valley.
    if (kind === 'water') paintLine(sheet, 'contour');
    paintAreas(sheet, kind);
    const trees = TREES[kind];
    if (trees) paintTrees(sheet, kind, trees);
    if (kind === 'water') paintWays(sheet);
  }
  paintRail(sheet);
  paintRoads(sheet);
  context.restore();
  paintFrame(sheet);
}

function seen({ city, placing, view }: Sheet, kind: FeatureClass, margin = 2): CityShape[] {
  const layers = city.byClass.get(kind) ?? [];
  return layers.flatMap((layer) => layer.shapes.filter((s) => isSeen(s, placing, view, margin)));
}

function trace(
  context: CanvasRenderingContext2D,
  shapes: readonly CityShape[],
  { k, dx, dy }: Placing,
  close: boolean,
): void {
  context.beginPath();
  for (const { xy } of shapes) {
    for (let i = 0; i < xy.length; i += 2) {
      const x = (xy[i] ?? 0) * k + dx;
      const y = (xy[i + 1] ?? 0) * k + dy;
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    // closePath measures the whole path so far in Chromium: with thousands of houses it takes half a second.
    if (close) context.lineTo((xy[0] ?? 0) * k + dx, (xy[1] ?? 0) * k + dy);
  }
}

function paintAreas(sheet: Sheet, kind: AreaClass): void {
  const { context, palette, placing, view } = sheet;
  if (view.zoom < (AREA_FROM_ZOOM[kind] ?? 0)) return;
  const shapes = seen(sheet, kind);
  if (shapes.length === 0) return;
  trace(context, shapes, placing, true);
  const { fill, edge } = palette.areas[kind];
  context.fillStyle = fill;
  context.fill();
  if (!edge) return;
  context.strokeStyle = edge;
  context.lineJoin = 'miter';
  context.lineCap = 'square';
  context.lineWidth =
    kind === 'building' ? Math.max(0.35, Math.min(1, (view.zoom - 13.4) * 0.4)) : 1;
  context.stroke();
}

interface Trees {
  readonly from: number;
  /** Pixels from tree to tree, and how far each stands off its place. */
  readonly apart: number;
  readonly wild: number;
}

const TREES: Readonly<Partial<Record<AreaClass, Trees>>> = {
  wood: { from: 14.5, apart: 13, wild: 0.9 },
  scenic: { from: 14.5, apart: 13, wild: 0.9 },
  orchard: { from: 15, apart: 9, wild: 0 },
  park: { from: 15.5, apart: 19, wild: 1 },
  green: { from: 15.5, apart: 17, wild: 1 },
};

/** Dots on a raster fixed to the ground, drawn only within the green: enough to read as trees. */
function paintTrees(sheet: Sheet, kind: AreaClass, { from, apart, wild }: Trees): void {
  const { context, palette, placing, view } = sheet;
  if (view.zoom < from) return;
  const shapes = seen(sheet, kind);
  if (shapes.length === 0) return;
  context.save();
  trace(context, shapes, placing, true);
  context.clip();
  context.fillStyle = palette.leaf;
  const cell = apart * 2 ** (view.zoom - Math.floor(view.zoom));
  const [startX, startY] = [Math.floor(-placing.dx / cell), Math.floor(-placing.dy / cell)];
  context.beginPath();
  for (let i = startX; i * cell + placing.dx < view.width + cell; i++) {
    for (let j = startY; j * cell + placing.dy < view.height + cell; j++) {
      const chance = (((i * 73856093) ^ (j * 19349663)) >>> 3) & 255;
      const x = (i + wild * (chance / 255 - 0.5)) * cell + placing.dx;
      const y = (j + wild * (((chance * 37) & 255) / 255 - 0.5)) * cell + placing.dy;
      const size = wild === 0 ? 1.3 : 1.2 + (chance & 3) * 0.4;
      context.moveTo(x + size, y);
      context.arc(x, y, size, 0, 2 * Math.PI);
    }
  }
  context.fill();
  context.restore();
}

function stroke(sheet: Sheet, kind: LineClass, width: number, colour: string): void {
  if (width <= 0) return;
  const { context, placing } = sheet;
  trace(context, seen(sheet, kind, width), placing, false);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

function paintLine(sheet: Sheet, kind: LineClass): void {
  const { context, palette, view } = sheet;
  const width = widthAt(LINE_WIDTHS[kind], view.zoom);
  const { fill, casing } = palette.lines[kind];
  context.lineCap = context.lineJoin = 'round';
  if (casing) stroke(sheet, kind, width > 0 ? width + casingOf(view.zoom) : 0, casing);
  stroke(sheet, kind, width, fill);
}

const casingOf = (zoom: number): number => Math.max(0.7, Math.min(2.4, (zoom - 12) * 0.5));

function paintWays(sheet: Sheet): void {
  paintLine(sheet, 'stream');
  paintLine(sheet, 'path');
}

function paintRoads(sheet: Sheet): void {
  const { context, palette, view } = sheet;
  const width = (kind: LineClass): number => widthAt(LINE_WIDTHS[kind], view.zoom);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  const railing = palette.lines.bridge.casing;
  if (railing) stroke(sheet, 'bridge', width('bridge') + casingOf(view.zoom) * 2.6, railing);
  for (const kind of ROADS) {
    const casing = palette.lines[kind].casing;
    if (casing && width(kind) > 1) stroke(sheet, kind, width(kind) + casingOf(view.zoom), casing);
  }
  context.lineCap = 'round';
  for (const kind of ROADS) stroke(sheet, kind, width(kind), palette.lines[kind].fill);
}

/** The railway as maps here draw it: a dark line with light dashes. */
function paintRail(sheet: Sheet): void {
  const { context, palette, view } = sheet;
  const width = widthAt(LINE_WIDTHS.rail, view.zoom);
  context.lineCap = 'butt';
  stroke(sheet, 'rail', width + 1, palette.lines.rail.fill);
  context.setLineDash([width * 4, width * 4]);
  stroke(sheet, 'rail', width - 0.4, palette.land);
  context.setLineDash([]);
}

/** The neat line round the sheet. */
function paintFrame({ context, city, palette, placing }: Sheet): void {
  trace(context, [city.sheet], placing, true);
  context.strokeStyle = palette.frame;
  context.lineWidth = 1.2;
  context.stroke();
}
