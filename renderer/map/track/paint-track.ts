import type { MapTheme } from '../map-props.ts';
import { onCanvas } from '../view/mercator.ts';
import type { MapView, WorldSpot } from '../view/mercator.ts';

const INK: Readonly<Record<MapTheme, { readonly line: string; readonly halo: string }>> = {
  light: { line: '#7a3fb0', halo: '#ffffff' },
  dark: { line: '#d0a3ff', halo: '#12151a' },
  contrast: { line: '#5b0099', halo: '#ffffff' },
};

/** The way as a line with a halo; a part of one step is a dot. */
export function paintTrack(
  context: CanvasRenderingContext2D,
  view: MapView,
  parts: readonly (readonly WorldSpot[])[],
  theme: MapTheme,
): void {
  const { line, halo } = INK[theme];
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const [colour, width] of [
    [halo, 7],
    [line, 3.5],
  ] as const) {
    context.beginPath();
    for (const part of parts) {
      part.forEach((spot, at) => {
        const { x, y } = onCanvas(view, spot);
        if (at === 0) context.moveTo(x, y);
        context.lineTo(x, y);
      });
    }
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}
