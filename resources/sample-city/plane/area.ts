import { add, at, cross, distance, dot, leftOf, minus, mix, unit } from './spot.ts';
import type { Area, Line, Spot } from './spot.ts';

/** Square metres, positive when the ring runs counter-clockwise. */
function signedSize(area: Area): number {
  let sum = 0;
  area.forEach((spot, i) => (sum += cross(spot, at(area, i + 1))));
  return sum / 2;
}

export const sizeOf = (area: Area): number => Math.abs(signedSize(area));
export const counterClockwise = (area: Area): Area =>
  signedSize(area) < 0 ? [...area].reverse() : area;

export function centreOf(area: Area): Spot {
  const size = signedSize(area);
  let sum: Spot = [0, 0];
  area.forEach((spot, i) => {
    const next = at(area, i + 1);
    sum = add(sum, add(spot, next), cross(spot, next));
  });
  return size === 0 ? at(area, 0) : [sum[0] / (6 * size), sum[1] / (6 * size)];
}

export function contains(area: Area, spot: Spot): boolean {
  let inside = false;
  area.forEach((a, i) => {
    const b = at(area, i + 1);
    if (a[1] > spot[1] === b[1] > spot[1]) return;
    const x = a[0] + ((spot[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
    if (spot[0] < x) inside = !inside;
  });
  return inside;
}

/** A spot well inside: the centre, or for bent areas the best of a raster by distance from the edge. */
export function heartOf(area: Area): Spot {
  const centre = centreOf(area);
  if (contains(area, centre)) return centre;
  const { low, high } = boundsOf(area);
  let best = at(area, 0);
  let clear = -1;
  for (let i = 1; i < 16; i++) {
    for (let j = 1; j < 16; j++) {
      const spot: Spot = [
        low[0] + ((high[0] - low[0]) * i) / 16,
        low[1] + ((high[1] - low[1]) * j) / 16,
      ];
      const gap = contains(area, spot) ? distanceToLine(spot, [...area, at(area, 0)]) : -1;
      if (gap > clear) [best, clear] = [spot, gap];
    }
  }
  return best;
}

function boundsOf(spots: readonly Spot[]): { low: Spot; high: Spot } {
  const xs = spots.map((s) => s[0]);
  const ys = spots.map((s) => s[1]);
  return {
    low: [Math.min(...xs), Math.min(...ys)],
    high: [Math.max(...xs), Math.max(...ys)],
  };
}

export function nearestOn(a: Spot, b: Spot, spot: Spot): Spot {
  const along = minus(b, a);
  const length = dot(along, along);
  const t = length === 0 ? 0 : dot(minus(spot, a), along) / length;
  return mix(a, b, Math.max(0, Math.min(1, t)));
}

export function distanceToLine(spot: Spot, line: Line): number {
  let best = Infinity;
  for (let i = 0; i + 1 < line.length; i++) {
    best = Math.min(best, distance(spot, nearestOn(at(line, i), at(line, i + 1), spot)));
  }
  return best;
}

/** The tightest rectangle round an area along one of its own edges: centre, long axis, half sizes. */
export interface Frame {
  readonly centre: Spot;
  readonly along: Spot;
  readonly halfLength: number;
  readonly halfDepth: number;
}

export function frameOf(area: Area): Frame {
  let best: Frame | null = null;
  area.forEach((spot, i) => {
    const edge = minus(at(area, i + 1), spot);
    if (dot(edge, edge) < 1) return;
    const frame = frameAlong(area, unit(edge));
    if (!best || frame.halfLength * frame.halfDepth < best.halfLength * best.halfDepth)
      best = frame;
  });
  return best ?? frameAlong(area, [1, 0]);
}

/** The rectangle round an area in a given direction, its long axis first. */
export function frameAlong(area: Area, axis: Spot): Frame {
  const side = leftOf(axis);
  const { low, high } = boundsOf(area.map((s): Spot => [dot(s, axis), dot(s, side)]));
  const [u, v] = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
  const centre = add([axis[0] * u, axis[1] * u], side, v);
  const [length, depth] = [(high[0] - low[0]) / 2, (high[1] - low[1]) / 2];
  return length >= depth
    ? { centre, along: axis, halfLength: length, halfDepth: depth }
    : { centre, along: side, halfLength: depth, halfDepth: length };
}
