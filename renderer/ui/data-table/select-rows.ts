/** The selection with one row taken in or out. */
export function toggleRow(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The selection with every row between two places of the list, either end first. */
export function addRange(
  selected: ReadonlySet<string>,
  keys: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const key of keys.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1))
    next.add(key);
  return next;
}

/** All rows of the list, or none of them when all were selected; rows the filter hides stay as they are. */
export function toggleAll(
  selected: ReadonlySet<string>,
  keys: readonly string[],
): ReadonlySet<string> {
  const next = new Set(selected);
  const all = keys.every((key) => selected.has(key));
  for (const key of keys) {
    if (all) next.delete(key);
    else next.add(key);
  }
  return next;
}
