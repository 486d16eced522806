import type { Palette } from '../city/palette.ts';
import { FONT_FAMILY } from '../labels/paint-labels.ts';
import { fromWorld, onCanvas, toWorld } from '../view/mercator.ts';
import type { MapView } from '../view/mercator.ts';
import { degreeLabel, gridLines, gridStep } from './grid-step.ts';
import type { GridStep } from './grid-step.ts';

type Context = CanvasRenderingContext2D;

/** Lines of longitude and latitude with their degrees along the left and the lower edge. */
export function paintGraticule(context: Context, view: MapView, palette: Palette): void {
  const scale = 2 ** view.zoom;
  const corner = (x: number, y: number) =>
    fromWorld({ x: (view.left + x) / scale, y: (view.top + y) / scale });
  const [northWest, southEast] = [corner(0, 0), corner(view.width, view.height)];
  const step = gridStep(view.width / (southEast.longitude - northWest.longitude));
  context.fillStyle = palette.land;
  context.fillRect(0, 0, view.width, view.height);
  const xOf = (longitude: number): number =>
    onCanvas(view, toWorld({ longitude, latitude: southEast.latitude })).x;
  const yOf = (latitude: number): number =>
    onCanvas(view, toWorld({ longitude: northWest.longitude, latitude })).y;
  const meridians = (degrees: number) =>
    gridLines(northWest.longitude, southEast.longitude, degrees);
  const parallels = (degrees: number) => gridLines(southEast.latitude, northWest.latitude, degrees);
  const fine = step.degrees / step.parts;
  rule(context, view, meridians(fine).map(xOf), parallels(fine).map(yOf), palette.graticule.fine);
  const [across, up] = [meridians(step.degrees), parallels(step.degrees)];
  rule(context, view, across.map(xOf), up.map(yOf), palette.graticule.line);
  letter(context, palette);
  across.forEach((degrees) =>
    name(context, degreeName(degrees, 'longitude', step), xOf(degrees), view.height - 12),
  );
  up.forEach((degrees) => sideName(context, degreeName(degrees, 'latitude', step), yOf(degrees)));
}

const degreeName = (degrees: number, axis: 'longitude' | 'latitude', step: GridStep): string =>
  degreeLabel(degrees, axis, step.decimals);

function rule(
  context: Context,
  view: MapView,
  xs: readonly number[],
  ys: readonly number[],
  colour: string,
): void {
  context.beginPath();
  for (const x of xs) {
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, view.height);
  }
  for (const y of ys) {
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(view.width, Math.round(y) + 0.5);
  }
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
}

function letter(context: Context, palette: Palette): void {
  context.font = `11px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.fillStyle = palette.labels.grid.ink;
  context.strokeStyle = palette.land;
}

function name(context: Context, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

/** Along the left edge, reading upwards. */
function sideName(context: Context, text: string, y: number): void {
  context.save();
  context.translate(12, y);
  context.rotate(-Math.PI / 2);
  name(context, text, 0, 0);
  context.restore();
}
