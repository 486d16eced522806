import type { AgreementReport, CoefficientName } from './agreement-report.ts';
import { COEFFICIENT_NAMES } from './agreement-report.ts';
import type { Outcome, Outcomes, Refusal } from './coefficient-outcome.ts';
import { completeUnits } from './complete-units.ts';
import { measureCohen } from './measure-cohen.ts';
import { measureCounts } from './measure-counts.ts';
import { measureIntraclass } from './measure-intraclass.ts';
import { noteOutcomes } from './note-outcomes.ts';
import { pairRatings } from './pair-table.ts';
import { countRatings } from './rating-counts.ts';
import type { MeasurementLevel, RatingsTable } from './ratings-table.ts';
import { scoresOf } from './ratings-table.ts';
import { refuseCoefficient } from './refuse-coefficient.ts';
import type { RandomStream } from './seeded-random.ts';
import { countUnits } from './unit-counts.ts';

export interface AgreementOptions {
  /** What the numbers mean; null: as much as they can (ratio when none is below 0). */
  readonly level: MeasurementLevel | null;
  /** Bootstrap draws; 0 for none. */
  readonly draws: number;
  /** Made from the seed that is recorded beside the figures. */
  readonly random: RandomStream;
}

/** Every coefficient that applies to a table, and a notice for each that does not (shared/agreement/SPEC.md). */
export function measureAgreement(table: RatingsTable, options: AgreementOptions): AgreementReport {
  const counts = countRatings(table);
  const scores = scoresOf(table);
  const circumstances = {
    counts,
    scores,
    level: options.level,
    categories: table.categories.length,
  };
  const refusals = new Map<CoefficientName, Refusal>();
  for (const name of COEFFICIENT_NAMES) {
    const refusal = refuseCoefficient(name, circumstances);
    if (refusal !== null) refusals.set(name, refusal);
  }
  const wanted = new Set(COEFFICIENT_NAMES.filter((name) => !refusals.has(name)));
  const [one = 0, two = 0] = counts.active;
  const asks = (family: string): boolean =>
    COEFFICIENT_NAMES.some((name) => wanted.has(name) && name.startsWith(family));
  const pairs = asks('cohen') ? pairRatings(table, one, two) : null;
  const complete =
    scores !== null && asks('icc') ? completeUnits(table, counts.active, scores) : null;
  const found: Outcomes = {
    ...(wanted.size > 0 &&
      measureCounts(countUnits(table), scores, wanted, options.draws, options.random)),
    ...(pairs && measureCohen(pairs, scores, wanted)),
    ...(complete && measureIntraclass(complete, counts.active.length, wanted)),
  };
  const outcomes = COEFFICIENT_NAMES.map((name): readonly [CoefficientName, Outcome] => {
    const error = refusals.get(name) ?? { code: 'no-variation' };
    return [name, found[name] ?? { ok: false, error }];
  });
  const values = outcomes.map(([name, outcome]) => [name, outcome.ok ? outcome.value : null]);
  const { units, raters } = table;
  return {
    n: { units, raters, ratings: counts.ratings, missing: units * raters - counts.ratings },
    coefficients: Object.fromEntries(values) as AgreementReport['coefficients'],
    notices: noteOutcomes(outcomes, {
      unrated: counts.unrated,
      once: counts.once,
      cohen: pairs && units - pairs.units,
      icc: complete && units - complete.length / counts.active.length,
    }),
  };
}
