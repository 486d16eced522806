import type { MapTheme } from '../map-props.ts';
import { onCanvas, toWorld } from '../view/mercator.ts';
import type { MapView } from '../view/mercator.ts';
import type { MapTool } from './map-tool.ts';

const INK: Readonly<Record<MapTheme, { readonly line: string; readonly halo: string }>> = {
  light: { line: '#b3261e', halo: '#ffffff' },
  dark: { line: '#ff9a8d', halo: '#12151a' },
  contrast: { line: '#c00000', halo: '#ffffff' },
};

/** The way measured, or the line from where a point was to where it goes. */
export function paintTool(
  context: CanvasRenderingContext2D,
  view: MapView,
  { kind, spots }: MapTool,
  theme: MapTheme,
): void {
  const at = spots.map((spot) => onCanvas(view, toWorld(spot)));
  const { line, halo } = INK[theme];
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const [colour, width] of [
    [halo, 6],
    [line, 3],
  ] as const) {
    // prettier-ignore
    context.beginPath();
    for (const { x, y } of at) context.lineTo(x, y);
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
