import type { ShownState } from '../../../shared/assessing/shown-state.ts';
import { SHAPE_OF } from './point-shape.ts';
import type { PointColours, PointShape } from './point-shape.ts';

type Context = CanvasRenderingContext2D;

/** Draws one marker about a spot; `r` is half its size. Below 6 pixels the inner mark is left out. */
export function drawPoint(
  context: Context,
  state: ShownState,
  colours: PointColours,
  x: number,
  y: number,
  r: number,
): void {
  const shape = SHAPE_OF[state];
  context.lineJoin = 'round';
  context.lineCap = 'round';
  outline(context, shape, x, y, r);
  context.fillStyle = colours.fill;
  context.fill();
  context.lineWidth = shape === 'ring' ? Math.max(1.6, r * 0.3) : Math.max(1, r * 0.17);
  context.strokeStyle = colours.edge;
  context.stroke();
  if (r < 6) return;
  context.strokeStyle = context.fillStyle = colours.mark;
  context.lineWidth = r * 0.25;
  MARKS[shape](context, x, y, r);
}

function outline(context: Context, shape: PointShape, x: number, y: number, r: number): void {
  context.beginPath();
  switch (shape) {
    case 'ring':
      context.arc(x, y, r * 0.82, 0, 2 * Math.PI);
      return;
    case 'diamond':
      polygon(context, x, y, r * 1.12, [[0, -1], [1, 0], [0, 1], [-1, 0]]); // prettier-ignore
      return;
    case 'tick':
      context.roundRect(x - r * 0.86, y - r * 0.86, r * 1.72, r * 1.72, r * 0.32);
      return;
    case 'triangle':
      polygon(context, x, y, r * 1.18, [[0, -0.98], [0.98, 0.76], [-0.98, 0.76]]); // prettier-ignore
      return;
    case 'hourglass':
      polygon(context, x, y, r, [[-0.9, -1], [0.9, -1], [0.28, 0], [0.9, 1], [-0.9, 1], [-0.28, 0]]); // prettier-ignore
      return;
  }
}

function polygon(
  context: Context,
  x: number,
  y: number,
  r: number,
  corners: readonly (readonly [number, number])[],
): void {
  for (const [u, v] of corners) context.lineTo(x + u * r, y + v * r);
  context.closePath();
}

const MARKS: Readonly<
  Record<PointShape, (context: Context, x: number, y: number, r: number) => void>
> = {
  ring: () => undefined,
  diamond: (context, x, y, r) => {
    context.beginPath();
    for (const side of [-1, 0, 1]) {
      context.moveTo(x + side * r * 0.42 + r * 0.12, y);
      context.arc(x + side * r * 0.42, y, r * 0.12, 0, 2 * Math.PI);
    }
    context.fill();
  },
  tick: (context, x, y, r) => {
    context.beginPath();
    context.moveTo(x - r * 0.42, y + r * 0.02);
    context.lineTo(x - r * 0.1, y + r * 0.36);
    context.lineTo(x + r * 0.46, y - r * 0.36);
    context.stroke();
  },
  triangle: (context, x, y, r) => {
    context.beginPath();
    context.moveTo(x, y - r * 0.42);
    context.lineTo(x, y + r * 0.22);
    context.stroke();
    context.beginPath();
    context.arc(x, y + r * 0.6, r * 0.13, 0, 2 * Math.PI);
    context.fill();
  },
  hourglass: (context, x, y, r) => {
    context.beginPath();
    polygon(context, x, y, r, [[-0.42, 0.74], [0.42, 0.74], [0, 0.24]]); // prettier-ignore
    context.fill();
  },
};
