import type { MapView } from '../view/mercator.ts';

/** What a part is drawn into: a canvas or a path of one. */
export interface Trace {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** Lines reach this far beyond the window before they are cut, so that their ends and joints are out of sight. */
const MARGIN = 32;
/** A position is drawn where it stands out this much, CSS pixels. */
const FINE = 0.5;

/**
 * Draws a line or ring with only the positions that can be seen at this zoom. Of a run on one side beyond the
 * window, none but its ends is drawn: what is filled or drawn within the window stays the same.
 */
export function tracePart(
  trace: Trace,
  { zoom, left, top, width, height }: MapView,
  world: Float64Array,
  weights: Float32Array,
  [from, to]: readonly [number, number],
): void {
  const scale = 2 ** zoom;
  const least = FINE / scale;
  let begun = false;
  /** The sides beyond which the last drawn position lies, and that which waits to be drawn or passed over. */
  let [drawn, waits, waitX, waitY] = [0, -1, 0, 0];
  for (let i = from; i < to; i += 1) {
    if ((weights[i] ?? 0) < least) continue;
    const x = (world[i * 2] ?? 0) * scale - left;
    const y = (world[i * 2 + 1] ?? 0) * scale - top;
    const side =
      (x < -MARGIN ? 1 : x > width + MARGIN ? 2 : 0) |
      (y < -MARGIN ? 4 : y > height + MARGIN ? 8 : 0);
    if (waits >= 0 && (drawn & waits & side) === 0) {
      trace.lineTo(waitX, waitY);
      drawn = waits;
    }
    if (begun) {
      [waits, waitX, waitY] = [side, x, y];
    } else {
      trace.moveTo(x, y);
      [begun, drawn] = [true, side];
    }
  }
  if (waits >= 0) trace.lineTo(waitX, waitY);
}
