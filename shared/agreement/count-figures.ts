import type { CoefficientName } from './agreement-report.ts';
import { brennanPrediger } from './brennan-prediger.ts';
import type { WeightOf } from './category-weights.ts';
import { identityWeight, linearWeight, quadraticWeight, totalWeight } from './category-weights.ts';
import type { ChanceCorrected } from './chance-corrected.ts';
import { fleissExpected, fleissKappa } from './fleiss-kappa.ts';
import { gwetAgreement, gwetExpected } from './gwet-agreement.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { linearisedError } from './linearised-error.ts';
import { pairAgreement } from './pair-agreement.ts';
import { percentAgreement } from './percent-agreement.ts';
import type { MeasurementLevel } from './ratings-table.ts';
import { MOST_CATEGORIES } from './refuse-coefficient.ts';
import type { UnitCounts } from './unit-counts.ts';
import type { UnitSample } from './unit-sample.ts';
import { ratioDifference } from './value-differences.ts';

/** One coefficient made ready for a table's counts: what each unit adds is worked out once, draws only sum. */
export interface CountFigure {
  readonly name: CoefficientName;
  readonly value: (sample: UnitSample) => number | null;
  /** The published standard error, or null where none is used. */
  readonly error: (sample: UnitSample) => number | null;
  /** The least an interval may reach, unless the value itself lies below. */
  readonly least: number;
}

export function countFigures(
  counts: UnitCounts,
  scores: Float64Array | null,
): readonly CountFigure[] {
  const same = pairAgreement(counts, identityWeight);
  const figures = [
    corrected('percentAgreement', same, (sample) => percentAgreement(sample, same), undefined, 0),
    corrected(
      'fleiss',
      same,
      (sample) => fleissKappa(sample, same),
      (sample) => fleissExpected(counts, sample.shares),
    ),
    gwet('gwet.ac1', counts, identityWeight),
    corrected('brennanPrediger', same, (sample) => brennanPrediger(sample, same)),
    alpha(
      'nominal',
      new Float64Array(),
      same.map((share) => 1 - share),
    ),
  ];
  if (scores === null) return figures;
  figures.push(alpha('ordinal', scores), alpha('interval', scores));
  if (counts.categories > MOST_CATEGORIES) return figures;
  figures.push(
    gwet('gwet.ac2Linear', counts, linearWeight(scores)),
    gwet('gwet.ac2Quadratic', counts, quadraticWeight(scores)),
    alpha(
      'ratio',
      scores,
      pairAgreement(counts, (a, b) => ratioDifference(scores[a] ?? 0, scores[b] ?? 0)),
    ),
  );
  return figures;
}

function gwet(name: CoefficientName, counts: UnitCounts, weight: WeightOf): CountFigure {
  const agreement = pairAgreement(counts, weight);
  const weights = totalWeight(counts.categories, weight);
  return corrected(
    name,
    agreement,
    (sample) => gwetAgreement(sample, agreement, weights),
    (sample) => gwetExpected(counts, sample.shares, weights),
  );
}

function corrected(
  name: CoefficientName,
  agreement: Float64Array,
  measure: (sample: UnitSample) => ChanceCorrected | null,
  expectedOf?: (sample: UnitSample) => (profile: number) => number,
  least = -1,
): CountFigure {
  const error = (sample: UnitSample): number | null => {
    const found = measure(sample);
    return found && linearisedError(sample, agreement, found, expectedOf?.(sample));
  };
  return { name, value: (sample) => measure(sample)?.value ?? null, error, least };
}

/** α has no agreed analytic error: its interval is the bootstrap's. */
function alpha(
  level: MeasurementLevel,
  scores: Float64Array,
  differences: Float64Array = new Float64Array(),
): CountFigure {
  const value = (sample: UnitSample): number | null =>
    krippendorffAlpha(sample, { level, scores, differences });
  return { name: `krippendorff.${level}`, value, error: () => null, least: -1 };
}
