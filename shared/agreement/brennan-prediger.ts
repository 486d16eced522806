import type { ChanceCorrected } from './chance-corrected.ts';
import { correctForChance } from './chance-corrected.ts';
import { percentAgreement } from './percent-agreement.ts';
import type { UnitSample } from './unit-sample.ts';

/** Brennan and Prediger (1981), Randolph's free-marginal kappa (2005): chance is 1 / q. */
export function brennanPrediger(
  sample: UnitSample,
  agreement: Float64Array,
): ChanceCorrected | null {
  const observed = percentAgreement(sample, agreement);
  return observed && correctForChance(observed.value, 1 / Math.max(1, sample.shares.length));
}
