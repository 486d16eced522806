import type { Notice } from '../kernel/notice.ts';

/** Why a coefficient is null; param `coefficients` names those meant. */
export type RefusalCode =
  /** The table holds no rating at all. */
  | 'no-ratings'
  /** Fewer than two people rated. */
  | 'one-rater'
  /** No unit was rated by two people. */
  | 'no-shared-unit'
  /** Only one unit was rated by two people: chance cannot be told from agreement. */
  | 'one-shared-unit'
  /** Everybody said the same of everything: agreement by chance would be as high. */
  | 'no-variation'
  /** Cohen's κ is between exactly two; param `raters`. */
  | 'not-two-raters'
  /** The level told does not allow it; params `level`, `needs`. */
  | 'level-too-low'
  /** The ratings are not all numbers. */
  | 'needs-numbers'
  /** A ratio scale has no values below 0. */
  | 'negative-values'
  /** More different values than categories can be; params `categories`, `limit`. */
  | 'too-many-categories'
  /** Fewer than two units were rated by all; param `units`. */
  | 'too-few-complete-units';

/** What was left out of which coefficients, and intervals that cannot be given. */
type LeftOutCode =
  /** Units without a rating; param `units`. */
  | 'units-unrated'
  /** Units with a single rating have no pair; param `units`. */
  | 'units-rated-once'
  /** Units that one of the two did not rate; param `units`. */
  | 'cohen-units-left-out'
  /** Units that somebody did not rate; param `units`. */
  | 'icc-units-left-out'
  /** A value without an interval: too few units, no draws, or nothing varies in the draws; param `coefficients`. */
  | 'interval-undefined';

/** What is said of the sheet a table was read from. */
type RatingsSheetCode =
  /** No header row with a column of units and one of ratings. Error. */
  | 'ratings-table-missing'
  /** Text where a number belongs; at the cell, param `text`. */
  | 'rating-not-number'
  /** More cells like the ones named; param `count`. */
  | 'rating-not-number-more'
  /** An error value of Excel is taken as missing; at the cell. */
  | 'rating-error-value'
  /** Formulas give the values kept in the file; at the first, param `count`. */
  | 'rating-formulas'
  /** Ratings in a column without a name, which is then called by its letter; at the head. */
  | 'rater-unnamed'
  /** Two columns of one name are two raters; at the second, param `rater`. */
  | 'rater-twice'
  /** A column without a rating; at the head, param `rater`. */
  | 'rater-without-ratings'
  /** Two rows of one name are two units; at the second, params `unit`, `row` of the first. */
  | 'unit-twice'
  /** Other visible sheets are not read; param `sheets`. */
  | 'ratings-other-sheets';

/** What is said of figures, wherever their table came from. */
export type MeasureNoticeCode = RefusalCode | LeftOutCode;

export type AgreementNoticeCode = MeasureNoticeCode | RatingsSheetCode;

export type AgreementNotice = Notice<AgreementNoticeCode>;
