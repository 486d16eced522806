/**
 * Weighted mean, null when nothing weighs. Terms are added in the order of their size, not of their
 * coming, so that two installations holding the same scores agree to the last bit.
 */
export function weightedMean(
  terms: readonly { readonly value: number; readonly weight: number }[],
): number | null {
  const sorted = [...terms].sort((a, b) => a.value - b.value || a.weight - b.weight);
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of sorted) {
    sum += value * weight;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}

/** Plain mean, null of nothing; the order of the values does not matter. */
export function meanOf(values: readonly number[]): number | null {
  return weightedMean(values.map((value) => ({ value, weight: 1 })));
}
