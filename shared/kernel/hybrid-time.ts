/**
 * A hybrid logical time stamp (Kulkarni et al. 2014): UTC milliseconds and a counter, as sortable text
 * `2026-11-23T09:53:00.000Z-0000`. It orders what is shown; it never decides which value lives.
 */
export type HybridTime = string;

const COUNTER_DIGITS = 4;

/** The next stamp after `last` (empty when none) at wall-clock `now` (ms since 1970 UTC); always greater than `last`. */
export function nextHybridTime(last: HybridTime, now: number): HybridTime {
  const wall = stamp(now, 0);
  if (wall > last) return wall;
  const counter = Number.parseInt(last.slice(-COUNTER_DIGITS), 16) + 1;
  const lastMs = hybridMilliseconds(last);
  return counter > 0xffff ? stamp(lastMs + 1, 0) : stamp(lastMs, counter);
}

/** The wall-clock part in ms since 1970 UTC; NaN when the text is no stamp. */
export function hybridMilliseconds(at: HybridTime): number {
  return Date.parse(at.slice(0, -(COUNTER_DIGITS + 1)));
}

function stamp(ms: number, counter: number): HybridTime {
  return `${new Date(ms).toISOString()}-${counter.toString(16).padStart(COUNTER_DIGITS, '0')}`;
}
