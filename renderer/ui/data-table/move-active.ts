/** Keys that move the active row, with the step each takes from row `from` of `count`. */
const STEPS: Readonly<Record<string, (from: number, count: number, page: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  PageDown: (from, _, page) => from + page,
  PageUp: (from, _, page) => from - page,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * The row a key leads to, kept inside the list; null when the key moves nothing. `from` is -1 before
 * any row is active, and then every moving key but End leads to the first row.
 */
export function moveActive(key: string, from: number, count: number, page: number): number | null {
  const step = STEPS[key];
  if (step === undefined || count === 0) return null;
  const target = from < 0 && key !== 'End' ? 0 : step(from, count, page);
  return Math.min(count - 1, Math.max(0, target));
}
