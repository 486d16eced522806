import { fail, succeed } from '../kernel/result.ts';
import type { CoefficientName } from './agreement-report.ts';
import { identityWeight, linearWeight, quadraticWeight } from './category-weights.ts';
import type { WeightOf } from './category-weights.ts';
import type { Outcome, Outcomes } from './coefficient-outcome.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { normalInterval } from './interval-of-error.ts';
import type { PairTable } from './pair-table.ts';

/** κ and weighted κ of two raters; those of `wanted` only. */
export function measureCohen(
  pairs: PairTable,
  scores: Float64Array | null,
  wanted: ReadonlySet<CoefficientName>,
): Outcomes {
  const outcomes: Outcomes = {};
  const add = (name: CoefficientName, weight: WeightOf): void => {
    if (wanted.has(name)) outcomes[name] = measure(pairs, weight);
  };
  add('cohen.kappa', identityWeight);
  if (scores !== null) {
    add('cohen.linear', linearWeight(scores));
    add('cohen.quadratic', quadraticWeight(scores));
  }
  return outcomes;
}

function measure(pairs: PairTable, weight: WeightOf): Outcome {
  const kappa = cohenKappa(pairs, weight);
  if (kappa === null) return fail({ code: 'no-variation' });
  const { value, standardError } = kappa;
  const ends = normalInterval(value, standardError);
  return succeed({ value, ...ends, method: 'asymptotic-normal', bootstrap: null });
}
