import type { RatingReading } from './read-rating.ts';

/** One row of ratings and where it stands, 0-based. */
export interface RatingRow {
  readonly row: number;
  readonly unit: string;
  readonly cells: readonly RatingReading[];
}

/** A rater's column, 0-based; `named` is false when the head is blank. */
export interface RaterColumn {
  readonly column: number;
  readonly name: string;
  readonly named: boolean;
}

/** A table as found, with its places (0-based). */
export interface FoundRatings {
  readonly sheet: string;
  readonly header: number;
  readonly raters: readonly RaterColumn[];
  readonly rows: readonly RatingRow[];
  readonly otherNames: readonly string[];
}
