import type { MapTheme } from '../map-props.ts';

const LINES: Readonly<Record<MapTheme, string>> = {
  light: 'rgba(90, 84, 74, 0.34)',
  dark: 'rgba(200, 206, 214, 0.3)',
  contrast: 'rgba(0, 0, 0, 0.6)',
};

/** CSS pixels between lines. */
const APART = 10;

/** Slanting lines over a rectangle: the map has nothing here. Lines go on from one tile to the next. */
export function hatch(
  context: CanvasRenderingContext2D,
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  theme: MapTheme,
): void {
  const { left, top, width, height } = box;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.beginPath();
  const first = Math.ceil((left + top) / APART) * APART;
  for (let sum = first; sum < left + width + top + height; sum += APART) {
    context.moveTo(sum - top, top);
    context.lineTo(sum - top - height, top + height);
  }
  context.lineWidth = 1;
  context.strokeStyle = LINES[theme];
  context.stroke();
  context.restore();
}
