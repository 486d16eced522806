import type { WeightOf } from './category-weights.ts';
import type { UnitCounts } from './unit-counts.ts';

/**
 * Per profile the mean weight over all pairs of its ratings by two raters; 0 where there is no pair. With
 * identity weights: the share of pairs that agree (Fleiss 1971).
 */
export function pairAgreement(counts: UnitCounts, weight: WeightOf): Float64Array {
  const agreement = new Float64Array(counts.profiles);
  for (let profile = 0; profile < counts.profiles; profile++) {
    const total = counts.totals[profile] ?? 0;
    if (total < 2) continue;
    const start = counts.starts[profile] ?? 0;
    const end = counts.starts[profile + 1] ?? 0;
    let sum = 0;
    for (let a = start; a < end; a++) {
      const often = counts.counts[a] ?? 0;
      const code = counts.codes[a] ?? 0;
      sum += often * (often - 1) * weight(code, code);
      for (let b = a + 1; b < end; b++) {
        sum += 2 * often * (counts.counts[b] ?? 0) * weight(code, counts.codes[b] ?? 0);
      }
    }
    agreement[profile] = sum / (total * (total - 1));
  }
  return agreement;
}
