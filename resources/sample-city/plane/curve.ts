import { nearestOn } from './area.ts';
import { add, at, distance, leftOf, minus, mix, unit } from './spot.ts';
import type { Area, Line, Spot } from './spot.ts';

/** A smooth line through all given spots (Catmull–Rom), with a spot about every `step` metres. */
export function curveThrough(knots: Line, step = 40): Line {
  const out: Spot[] = [];
  for (let i = 0; i + 1 < knots.length; i++) {
    const a = knots[Math.max(0, i - 1)] ?? at(knots, i);
    const d = knots[Math.min(knots.length - 1, i + 2)] ?? at(knots, i + 1);
    out.push(...span(a, at(knots, i), at(knots, i + 1), d, step));
  }
  return [...out, at(knots, -1)];
}

/** The same as a ring. */
export function loopThrough(knots: Line, step = 40): Area {
  return knots.flatMap((_, i) =>
    span(at(knots, i - 1), at(knots, i), at(knots, i + 1), at(knots, i + 2), step),
  );
}

function span(a: Spot, b: Spot, c: Spot, d: Spot, step: number): Spot[] {
  const count = Math.max(1, Math.round(distance(b, c) / step));
  return Array.from({ length: count }, (_, n) => {
    const t = n / count;
    const one = (i: 0 | 1): number =>
      0.5 *
      (2 * b[i] +
        (c[i] - a[i]) * t +
        (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t +
        (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
    return [one(0), one(1)];
  });
}

/** A line moved to its left by so many metres (negative: right). For gentle bends only. */
export function besideLine(line: Line, metres: number): Line {
  return line.map((spot, i) => {
    const before = at(line, Math.max(0, i - 1));
    const after = at(line, Math.min(line.length - 1, i + 1));
    return add(spot, leftOf(unit(minus(after, before))), metres);
  });
}

export function lengthOf(line: Line): number {
  let sum = 0;
  for (let i = 0; i + 1 < line.length; i++) sum += distance(at(line, i), at(line, i + 1));
  return sum;
}

/** The spot at a share (0–1) of the line's length, and the direction there. */
export function alongLine(line: Line, share: number): { spot: Spot; direction: Spot } {
  let left = lengthOf(line) * share;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [at(line, i), at(line, i + 1)];
    const step = distance(a, b);
    if (left <= step || i + 2 === line.length) {
      return {
        spot: mix(a, b, step === 0 ? 0 : Math.min(1, left / step)),
        direction: unit(minus(b, a)),
      };
    }
    left -= step;
  }
  return { spot: at(line, 0), direction: [1, 0] };
}

/** Both ends drawn on by some metres, so that a road meeting another is sure to cut it. */
export function prolonged(line: Line, metres: number): Line {
  const [first, second] = [at(line, 0), at(line, 1)];
  const [last, before] = [at(line, -1), at(line, -2)];
  return [
    add(first, unit(minus(first, second)), metres),
    ...line,
    add(last, unit(minus(last, before)), metres),
  ];
}

/** Where along the line, as a share of its length, it comes nearest to a spot. */
export function shareOf(line: Line, spot: Spot): number {
  let [best, gap, walked] = [0, Infinity, 0];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [at(line, i), at(line, i + 1)];
    const near = nearestOn(a, b, spot);
    if (distance(near, spot) < gap)
      [best, gap] = [walked + distance(a, near), distance(near, spot)];
    walked += distance(a, b);
  }
  return walked === 0 ? 0 : best / walked;
}

/** The part of a line between two shares of its length. */
export function stretchOf(line: Line, from: number, to: number): Line {
  const inner = line.filter((spot) => {
    const share = shareOf(line, spot);
    return share > from + 1e-6 && share < to - 1e-6;
  });
  return [alongLine(line, from).spot, ...inner, alongLine(line, to).spot];
}
