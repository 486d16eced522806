/** Metres east and north of the town's origin. */
export type Spot = readonly [x: number, y: number];
export type Line = readonly Spot[];
/** A ring without its first spot repeated. */
export type Area = readonly Spot[];

export const add = (a: Spot, b: Spot, times = 1): Spot => [
  a[0] + b[0] * times,
  a[1] + b[1] * times,
];
export const minus = (a: Spot, b: Spot): Spot => [a[0] - b[0], a[1] - b[1]];
export const dot = (a: Spot, b: Spot): number => a[0] * b[0] + a[1] * b[1];
export const cross = (a: Spot, b: Spot): number => a[0] * b[1] - a[1] * b[0];
/** A quarter turn to the left. */
export const leftOf = (a: Spot): Spot => [-a[1], a[0]];
export const mix = (a: Spot, b: Spot, t: number): Spot => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** sqrt is exact in IEEE 754 and Math.hypot is not: the town must come out the same on every machine. */
export const distance = (a: Spot, b: Spot): number => Math.sqrt(dot(minus(a, b), minus(a, b)));

export function unit(a: Spot): Spot {
  const length = Math.sqrt(dot(a, a)) || 1;
  return [a[0] / length, a[1] / length];
}

/** The item at an index known to be within the list, counted round its end. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[((index % list.length) + list.length) % list.length];
  if (found === undefined) throw new RangeError('the list is empty');
  return found;
}

/** Sine by its series: library sines differ in the last digit between engines, + and × do not. */
export function sine(angle: number): number {
  const turn = 2 * Math.PI;
  const x = angle - turn * Math.round(angle / turn);
  let term = x;
  let sum = x;
  for (let n = 1; n < 14; n++) {
    term *= (-x * x) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return sum;
}

export const cosine = (angle: number): number => sine(angle + Math.PI / 2);
