import type { Item } from '../../../shared/checklist/checklist.ts';

/** The first missing item after `from` in the order of the list, then from the top; null when none is missing. */
export function nextMissing(
  items: readonly Item[],
  missing: readonly string[],
  from: string | null,
): string | null {
  const open = new Set(missing);
  const start = items.findIndex((item) => item.code === from) + 1;
  const round = [...items.slice(start), ...items.slice(0, start)];
  return round.find((item) => open.has(item.code))?.code ?? null;
}
