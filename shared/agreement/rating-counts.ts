import type { RatingsTable } from './ratings-table.ts';

/** Who rated what, counted once for all rules about too little data. */
export interface RatingCounts {
  readonly ratings: number;
  /** Columns with at least one rating. */
  readonly active: readonly number[];
  /** Units without, with one, and with two ratings or more. */
  readonly unrated: number;
  readonly once: number;
  readonly shared: number;
}

export function countRatings({ units, raters, codes }: RatingsTable): RatingCounts {
  const perRater = new Int32Array(raters);
  const perUnit = new Int32Array(units);
  codes.forEach((code, at) => {
    if (code < 0) return;
    perRater[at % raters] = (perRater[at % raters] ?? 0) + 1;
    const unit = Math.floor(at / raters);
    perUnit[unit] = (perUnit[unit] ?? 0) + 1;
  });
  return {
    ratings: perRater.reduce((sum, often) => sum + often, 0),
    active: [...perRater.keys()].filter((rater) => (perRater[rater] ?? 0) > 0),
    unrated: perUnit.filter((often) => often === 0).length,
    once: perUnit.filter((often) => often === 1).length,
    shared: perUnit.filter((often) => often > 1).length,
  };
}
