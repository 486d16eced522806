/** One rating as written: a number, or the name of a category. */
export type Category = number | string;

/** What the numbers mean (Stevens 1946); each level allows what the ones before it allow. */
export const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

export type MeasurementLevel = (typeof LEVELS)[number];

/** Units × raters with gaps, as codes: `codes[unit * raters + rater]` is an index into `categories`, or MISSING. */
export interface RatingsTable {
  readonly units: number;
  readonly raters: number;
  /** Ascending when all are numbers, else in code point order. */
  readonly categories: readonly Category[];
  readonly codes: Int32Array;
}

export const MISSING = -1;

/** The categories as scores, or null when some are text. */
export function scoresOf({ categories }: RatingsTable): Float64Array | null {
  const scores = categories.filter((category) => typeof category === 'number');
  return scores.length === categories.length ? Float64Array.from(scores) : null;
}
