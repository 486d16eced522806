import type { MeasurementLevel } from './ratings-table.ts';
import { midRanks, ratioDifference, squaredSpread } from './value-differences.ts';
import type { UnitSample } from './unit-sample.ts';

/** What α needs beyond the sample: scores for interval and ratio, and each unit's mean pair difference where it is fixed. */
export interface AlphaMetric {
  readonly level: MeasurementLevel;
  /** Interval: category scores, best centred. Ratio: the scores as they are, none below 0. */
  readonly scores: Float64Array;
  /** Nominal and ratio: per unit the mean difference of its pairs. */
  readonly differences: Float64Array;
}

/** Differences below this share of the largest possible are rounding. */
const NOTHING = 1e-14;

/**
 * Krippendorff (2011), α = 1 − D_o / D_e over pairable values: units with two ratings or more. Null when the
 * sample has no pair or no difference among all its values (rule A6).
 */
export function krippendorffAlpha(sample: UnitSample, metric: AlphaMetric): number | null {
  const { valueTotal: n } = sample;
  if (n < 2) return null;
  const scores = metric.level === 'ordinal' ? midRanks(sample.values) : metric.scores;
  const expected = expectedDifference(sample, metric.level, scores) / (n * (n - 1));
  if (!(expected > NOTHING * largest(metric.level, scores))) return null;
  return 1 - observedDifference(sample, metric, scores) / n / expected;
}

/** Σ over units of m_u times their mean pair difference. */
function observedDifference(sample: UnitSample, metric: AlphaMetric, scores: Float64Array): number {
  const fixed = metric.level === 'nominal' || metric.level === 'ratio';
  const { counts, times } = sample;
  let sum = 0;
  for (let profile = 0; profile < counts.profiles; profile++) {
    const often = times[profile] ?? 0;
    const total = counts.totals[profile] ?? 0;
    if (often === 0 || total < 2) continue;
    const spread = fixed
      ? total * (metric.differences[profile] ?? 0)
      : unitSpread(sample, profile, scores);
    sum += often * spread;
  }
  return sum;
}

/** Σ over ordered pairs of (x − y)² / (m − 1), from the counts alone. */
function unitSpread({ counts }: UnitSample, profile: number, scores: Float64Array): number {
  const start = counts.starts[profile] ?? 0;
  const end = counts.starts[profile + 1] ?? 0;
  if (end - start < 2) return 0;
  const total = counts.totals[profile] ?? 0;
  const base = scores[counts.codes[start] ?? 0] ?? 0;
  let sum = 0;
  let squares = 0;
  for (let at = start + 1; at < end; at++) {
    const score = (scores[counts.codes[at] ?? 0] ?? 0) - base;
    sum += (counts.counts[at] ?? 0) * score;
    squares += (counts.counts[at] ?? 0) * score * score;
  }
  return (2 * (total * squares - sum * sum)) / (total - 1);
}

/** Σ over all ordered pairs of values of their difference. */
function expectedDifference(
  { values, valueTotal }: UnitSample,
  level: MeasurementLevel,
  scores: Float64Array,
): number {
  if (level === 'nominal') return valueTotal ** 2 - values.reduce((sum, n) => sum + n * n, 0);
  if (level !== 'ratio') return squaredSpread(values, scores);
  let sum = 0;
  for (let a = 0; a < values.length; a++) {
    const often = values[a] ?? 0;
    if (often === 0) continue;
    for (let b = 0; b < a; b++) {
      sum += 2 * often * (values[b] ?? 0) * ratioDifference(scores[a] ?? 0, scores[b] ?? 0);
    }
  }
  return sum;
}

function largest(level: MeasurementLevel, scores: Float64Array): number {
  if (level === 'nominal' || level === 'ratio') return 1;
  return ((scores.at(-1) ?? 0) - (scores[0] ?? 0)) ** 2;
}
