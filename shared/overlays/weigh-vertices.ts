/** Lines are cut into runs of this many, so that no line, however wound, takes the square of its length in time. */
const RUN = 512;

/**
 * Weighs the positions `from` to `to` of a line by Douglas and Peucker's rule, once for all zooms: a line drawn
 * with only the positions that weigh `t` or more is nowhere further than `t` from the whole line. Ends weigh
 * without limit. `world` holds x and y by turns.
 */
export function weighVertices(
  world: Float64Array,
  from: number,
  to: number,
  weights: Float32Array,
): void {
  for (let first = from; first < to - 1; first += RUN) {
    const last = Math.min(first + RUN, to - 1);
    weights[first] = Infinity;
    weights[last] = Infinity;
    weighRun(world, first, last, weights);
  }
  if (to - from === 1) weights[from] = Infinity;
}

function weighRun(world: Float64Array, first: number, last: number, weights: Float32Array): void {
  const waiting: [low: number, high: number, most: number][] = [[first, last, Infinity]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [low, high, most] = next;
    const found = farthest(world, low, high);
    if (found === null) continue;
    // Never more than the one it hangs on, or a coarser line would keep it without that one.
    const weight = Math.min(most, Math.sqrt(found.squared));
    weights[found.at] = weight;
    waiting.push([low, found.at, weight], [found.at, high, weight]);
  }
}

function farthest(
  world: Float64Array,
  low: number,
  high: number,
): { readonly at: number; readonly squared: number } | null {
  if (high - low < 2) return null;
  const [x0 = 0, y0 = 0] = [world[low * 2], world[low * 2 + 1]];
  const dx = (world[high * 2] ?? 0) - x0;
  const dy = (world[high * 2 + 1] ?? 0) - y0;
  const length = dx * dx + dy * dy;
  let at = low + 1;
  let squared = -1;
  for (let i = low + 1; i < high; i += 1) {
    const px = (world[i * 2] ?? 0) - x0;
    const py = (world[i * 2 + 1] ?? 0) - y0;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
    const [ox, oy] = [px - along * dx, py - along * dy];
    const away = ox * ox + oy * oy;
    if (away > squared) [at, squared] = [i, away];
  }
  return { at, squared };
}
