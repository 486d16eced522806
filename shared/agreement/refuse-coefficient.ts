import type { CoefficientName } from './agreement-report.ts';
import { COEFFICIENT_LEVELS } from './agreement-report.ts';
import type { Refusal } from './coefficient-outcome.ts';
import type { RatingCounts } from './rating-counts.ts';
import type { MeasurementLevel } from './ratings-table.ts';
import { LEVELS } from './ratings-table.ts';

/** What decides whether a coefficient can be asked for at all. */
export interface Circumstances {
  readonly counts: RatingCounts;
  readonly categories: number;
  /** Null: as high as the ratings allow. */
  readonly level: MeasurementLevel | null;
  readonly scores: Float64Array | null;
}

/** Beyond this many values, tables of value by value are neither categories nor quick. */
export const MOST_CATEGORIES = 1_000;

const BY_CATEGORY_PAIRS = /^cohen|^gwet.ac2|^krippendorff.ratio$/;

/** Why a coefficient is not computed, decided before any sum is made (rules A4–A7), or null. */
export function refuseCoefficient(name: CoefficientName, it: Circumstances): Refusal | null {
  return tooLittle(name, it.counts) ?? wrongKind(name, it);
}

function tooLittle(
  name: CoefficientName,
  { ratings, active, shared }: RatingCounts,
): Refusal | null {
  if (ratings === 0) return { code: 'no-ratings' };
  if (active.length < 2) return { code: 'one-rater' };
  if (shared === 0) return { code: 'no-shared-unit' };
  if (name.startsWith('cohen') && active.length !== 2) {
    return { code: 'not-two-raters', params: { raters: active.length } };
  }
  return shared === 1 && name !== 'percentAgreement' ? { code: 'one-shared-unit' } : null;
}

function wrongKind(
  name: CoefficientName,
  { categories, level, scores }: Circumstances,
): Refusal | null {
  const needs = COEFFICIENT_LEVELS[name];
  if (level !== null && LEVELS.indexOf(level) < LEVELS.indexOf(needs)) {
    return { code: 'level-too-low', params: { level, needs } };
  }
  if (needs !== 'nominal' && scores === null) return { code: 'needs-numbers' };
  if (needs === 'ratio' && (scores?.[0] ?? 0) < 0) return { code: 'negative-values' };
  if (categories > MOST_CATEGORIES && BY_CATEGORY_PAIRS.test(name)) {
    return { code: 'too-many-categories', params: { categories, limit: MOST_CATEGORIES } };
  }
  return null;
}
