import type { ChanceCorrected } from './chance-corrected.ts';
import { correctForChance } from './chance-corrected.ts';
import { fleissExpected } from './fleiss-kappa.ts';
import { percentAgreement } from './percent-agreement.ts';
import type { UnitCounts } from './unit-counts.ts';
import type { UnitSample } from './unit-sample.ts';

/**
 * Gwet (2008): AC1 with identity weights, AC2 with others; chance is T_w Σ π (1 − π) / (q (q − 1)), q the
 * categories of the table, `weights` the sum T_w of their weights. Null with fewer than two categories.
 */
export function gwetAgreement(
  sample: UnitSample,
  agreement: Float64Array,
  weights: number,
): ChanceCorrected | null {
  const observed = percentAgreement(sample, agreement);
  if (observed === null || sample.shares.length < 2) return null;
  const spread = sample.shares.reduce((sum, share) => sum + share * (1 - share), 0);
  return correctForChance(observed.value, perCategory(sample.shares, weights) * spread);
}

/** A unit's own part in the chance agreement: T_w / (q (q − 1)) Σ (1 − π_k) r_uk / r_u. */
export function gwetExpected(counts: UnitCounts, shares: Float64Array, weights: number) {
  const shared = fleissExpected(counts, shares);
  return (profile: number): number => perCategory(shares, weights) * (1 - shared(profile));
}

function perCategory({ length }: Float64Array, weights: number): number {
  return weights / (length * (length - 1));
}
