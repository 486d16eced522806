import type { ChanceCorrected } from './chance-corrected.ts';
import { correctForChance } from './chance-corrected.ts';
import { percentAgreement } from './percent-agreement.ts';
import type { UnitCounts } from './unit-counts.ts';
import type { UnitSample } from './unit-sample.ts';

/** Fleiss (1971): chance is Σ π². Units may have different numbers of ratings (Gwet 2014). */
export function fleissKappa(sample: UnitSample, agreement: Float64Array): ChanceCorrected | null {
  const observed = percentAgreement(sample, agreement);
  return observed && correctForChance(observed.value, sumOfSquares(sample.shares));
}

function sumOfSquares(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share * share, 0);
}

/** A unit's own part in the chance agreement: Σ π_k r_uk / r_u. */
export function fleissExpected(
  { starts, codes, counts, totals }: UnitCounts,
  shares: Float64Array,
) {
  return (profile: number): number => {
    let sum = 0;
    for (let at = starts[profile] ?? 0; at < (starts[profile + 1] ?? 0); at++) {
      sum += (counts[at] ?? 0) * (shares[codes[at] ?? 0] ?? 0);
    }
    return sum / (totals[profile] ?? 1);
  };
}
