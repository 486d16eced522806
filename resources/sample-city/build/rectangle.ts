import { contains } from '../plane/area.ts';
import { add, dot, leftOf, minus } from '../plane/spot.ts';
import type { Area, Spot } from '../plane/spot.ts';

/** A house's outline as planned: its centre, the direction of its front, half its front and half its depth. */
export interface Rectangle {
  readonly centre: Spot;
  readonly along: Spot;
  readonly front: number;
  readonly depth: number;
}

/** A spot given in shares of the rectangle's half sides. */
export const within = (r: Rectangle, u: number, v: number): Spot =>
  add(add(r.centre, r.along, u * r.front), leftOf(r.along), v * r.depth);

export const cornersOf = (r: Rectangle): Area => [
  within(r, -1, -1),
  within(r, 1, -1),
  within(r, 1, 1),
  within(r, -1, 1),
];

/** Separating axes: true when the rectangles come nearer than `gap`. */
export function collide(a: Rectangle, b: Rectangle, gap: number): boolean {
  const between = minus(b.centre, a.centre);
  return [a.along, leftOf(a.along), b.along, leftOf(b.along)].every((axis) => {
    const reach = (r: Rectangle): number =>
      Math.abs(dot(r.along, axis)) * r.front + Math.abs(dot(leftOf(r.along), axis)) * r.depth;
    return Math.abs(dot(between, axis)) < reach(a) + reach(b) + gap;
  });
}

export const liesIn = (r: Rectangle, area: Area): boolean =>
  cornersOf(r).every((corner) => contains(area, corner));
