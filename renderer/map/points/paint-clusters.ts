import type { ShownState } from '../../../shared/assessing/shown-state.ts';
import { FONT_FAMILY } from '../labels/paint-labels.ts';
import type { MapTheme } from '../map-props.ts';
import type { MapMark } from './gather-marks.ts';
import type { SeenMark } from './mark-index.ts';
import { POINT_COLOURS } from './point-shape.ts';
import { pointSprites, SPRITE_MARGIN } from './point-sprites.ts';

type Context = CanvasRenderingContext2D;

/** Clockwise from the top: what is settled last. */
const ROUND: readonly ShownState[] = ['overdue', 'findingOpen', 'inProgress', 'notBegun', 'done'];
/** The one of these that a cluster holds is shown by its shape too, so that it is never told by colour alone. */
const URGENT: readonly ShownState[] = ['overdue', 'findingOpen'];
const RING = 5;
const BADGE = 6.5;

const DISC: Readonly<Record<MapTheme, { readonly paper: string; readonly ink: string }>> = {
  light: { paper: '#ffffff', ink: '#16263a' },
  dark: { paper: '#14202c', ink: '#f2f5f8' },
  contrast: { paper: '#ffffff', ink: '#000000' },
};

/** Half a cluster's width, CSS pixels: grows with the figures its count has. */
export function clusterRadius(count: number): number {
  return 14 + 3.5 * Math.log10(count);
}

/** The count inside a ring that shows the mix of states, with the shape of the most urgent one at its shoulder. */
export function paintClusters(
  context: Context,
  clusters: readonly SeenMark[],
  theme: MapTheme,
): void {
  const { paper, ink } = DISC[theme];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 12px ${FONT_FAMILY}`;
  for (const { mark, x, y } of clusters) {
    const count = mark.points.length;
    const radius = clusterRadius(count);
    disc(context, x, y, radius, paper);
    ring(context, mark, x, y, radius - RING / 2, theme);
    context.lineWidth = 1;
    context.strokeStyle = ink;
    for (const edge of [radius, radius - RING]) {
      context.beginPath();
      context.arc(x, y, edge, 0, 2 * Math.PI);
      context.stroke();
    }
    context.fillStyle = ink;
    context.fillText(String(count), x, y + 0.5);
    badge(context, mark, x + radius * 0.72, y - radius * 0.72, theme);
  }
}

function disc(context: Context, x: number, y: number, radius: number, paper: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = paper;
  context.fill();
}

function ring(
  context: Context,
  { mix, points }: MapMark,
  x: number,
  y: number,
  radius: number,
  theme: MapTheme,
): void {
  context.lineWidth = RING;
  let from = -Math.PI / 2;
  for (const state of ROUND) {
    const share = (mix[state] ?? 0) / points.length;
    if (share === 0) continue;
    const to = from + share * 2 * Math.PI;
    context.beginPath();
    context.arc(x, y, radius, from, to);
    context.strokeStyle = POINT_COLOURS[theme][state].fill;
    context.stroke();
    from = to;
  }
}

function badge(context: Context, { mix }: MapMark, x: number, y: number, theme: MapTheme): void {
  const state = URGENT.find((one) => (mix[one] ?? 0) > 0);
  if (state === undefined) return;
  const half = BADGE + SPRITE_MARGIN;
  const sprite = pointSprites(theme, BADGE, window.devicePixelRatio || 1)[state];
  context.drawImage(sprite, x - half, y - half, 2 * half, 2 * half);
}
