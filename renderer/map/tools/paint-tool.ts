import type { MapTheme } from '../map-props.ts';
import { onCanvas, toWorld } from '../view/mercator.ts';
import type { MapView } from '../view/mercator.ts';
import type { MapTool } from './map-tool.ts';

interface Ink {
  readonly line: string;
  readonly halo: string;
  /** Over the ground of an area: what lies there stays readable. */
  readonly wash: string;
}

const INK: Readonly<Record<MapTheme, Ink>> = {
  light: { line: '#b3261e', halo: '#ffffff', wash: 'rgba(179, 38, 30, 0.1)' },
  dark: { line: '#ff9a8d', halo: '#12151a', wash: 'rgba(255, 154, 141, 0.14)' },
  contrast: { line: '#c00000', halo: '#ffffff', wash: 'rgba(192, 0, 0, 0.12)' },
};

/** The way measured, the line from where a point was to where it goes, or an area. */
export function paintTool(
  context: CanvasRenderingContext2D,
  view: MapView,
  { kind, spots, shapes = [] }: MapTool,
  theme: MapTheme,
): void {
  const at = spots.map((spot) => onCanvas(view, toWorld(spot)));
  const { line, halo } = INK[theme];
  paintShapes(context, view, shapes, INK[theme]);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const [colour, width] of [
    [halo, 6],
    [line, 3],
  ] as const) {
    // prettier-ignore
    context.beginPath();
    if (kind !== 'area') for (const { x, y } of at) context.lineTo(x, y);
    context.setLineDash(kind === 'place' && colour === line ? [8, 6] : []);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
  context.setLineDash([]);
  at.forEach(({ x, y }, index) => {
    const target = kind === 'place' && index === at.length - 1;
    context.beginPath();
    context.arc(x, y, target ? 8 : 5, 0, 2 * Math.PI);
    context.fillStyle = target ? line : halo;
    context.fill();
    context.lineWidth = 3;
    context.strokeStyle = target ? halo : line;
    context.stroke();
  });
}

/** Shapes that overlap are one ground: only its outer edge is drawn. */
function paintShapes(
  context: CanvasRenderingContext2D,
  view: MapView,
  shapes: NonNullable<MapTool['shapes']>,
  { line, wash }: Ink,
): void {
  context.beginPath();
  for (const shape of shapes) {
    shape.forEach((spot, index) => {
      const { x, y } = onCanvas(view, toWorld(spot));
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.closePath();
  }
  const inside = shapes.length === 1 ? 'evenodd' : 'nonzero';
  context.lineWidth = 4;
  context.strokeStyle = line;
  context.stroke();
  context.globalCompositeOperation = 'destination-out';
  context.fillStyle = line;
  context.fill(inside);
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = wash;
  context.fill(inside);
}
