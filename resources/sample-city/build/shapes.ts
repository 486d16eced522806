import type { Area, Spot } from '../plane/spot.ts';
import { within } from './rectangle.ts';
import type { Rectangle } from './rectangle.ts';

/** Outlines in shares of a rectangle's half sides. */
const OUTLINES = {
  ell: [[-1, -1], [1, -1], [1, -0.2], [-0.35, -0.2], [-0.35, 1], [-1, 1]],
  horseshoe: [[-1, -1], [1, -1], [1, 1], [0.55, 1], [0.55, -0.3], [-0.55, -0.3], [-0.55, 1], [-1, 1]],
  aitch: [[-1, -1], [-0.6, -1], [-0.6, -0.25], [0.6, -0.25], [0.6, -1], [1, -1], [1, 1], [0.6, 1], [0.6, 0.25], [-0.6, 0.25], [-0.6, 1], [-1, 1]],
  tee: [[-1, -1], [1, -1], [1, -0.2], [0.35, -0.2], [0.35, 1], [-0.35, 1], [-0.35, -0.2], [-1, -0.2]],
  palace: [[-1, -0.5], [-0.7, -0.5], [-0.7, -0.9], [-0.35, -0.9], [-0.35, -0.6], [0.35, -0.6], [0.35, -0.9], [0.7, -0.9], [0.7, -0.5], [1, -0.5], [1, 0.6], [0.4, 0.6], [0.4, 1], [-0.4, 1], [-0.4, 0.6], [-1, 0.6]],
  notched: [[-1, -1], [-0.2, -1], [-0.2, -0.75], [0.3, -0.75], [0.3, -1], [1, -1], [1, 0.8], [0.5, 0.8], [0.5, 1], [-0.6, 1], [-0.6, 0.8], [-1, 0.8]],
} as const satisfies Record<string, readonly Spot[]>; // prettier-ignore

export type Outline = keyof typeof OUTLINES;

export const outlined = (r: Rectangle, outline: Outline): Area =>
  OUTLINES[outline].map(([u, v]) => within(r, u, v));

/** A running track: straights with half circles, about sixteen spots. */
export function trackOf(r: Rectangle): Area {
  const straight = 1 - r.depth / r.front;
  const bend = [[0, -1], [0.5, -0.866], [0.866, -0.5], [1, 0], [0.866, 0.5], [0.5, 0.866], [0, 1]] as const; // prettier-ignore
  const end = (side: 1 | -1): Spot[] =>
    bend.map(([u, v]) => within(r, side * (straight + u * (r.depth / r.front)), side * v));
  return [...end(1), ...end(-1)];
}

/** A round or many-sided building. */
export function rotunda(r: Rectangle): Area {
  const arc = [[1, 0], [0.924, 0.383], [0.707, 0.707], [0.383, 0.924]] as const; // prettier-ignore
  return [...arc, ...arc.map(([u, v]) => [-v, u] as const), ...arc.map(([u, v]) => [-u, -v] as const), ...arc.map(([u, v]) => [v, -u] as const)].map(([u, v]) => within(r, u, v)); // prettier-ignore
}
