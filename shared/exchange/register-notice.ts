import type { Notice } from '../kernel/notice.ts';

/** Why a register cannot be planned at all; errors, and nothing is accepted. */
type RegisterRefusalCode =
  'sheet-missing' | 'no-header-row' | 'no-name-column' | 'no-type-column' | 'too-many-rows';

/** Said once about the whole sheet. */
export type RegisterSheetCode =
  | 'no-data-rows'
  | 'other-sheet'
  | 'column-unknown'
  | 'column-twice'
  | 'no-code-column'
  | 'no-position-columns'
  | 'type-from-sheet'
  | 'datum-assumed';

/** Rows that are no points and are passed over; info. */
export type SkippedRowCode = 'total-row' | 'note-row' | 'header-repeated';

/** Why a row is not taken in; errors (an exact repetition only warns). */
type RejectedRowCode =
  | 'name-missing'
  | 'formula-in-name'
  | 'type-missing'
  | 'type-unknown'
  | 'duplicate-code'
  | 'duplicate-point';

/** What a person is asked about a position; warnings until answered, then info. */
export type PositionQuestionCode =
  'position-swapped' | 'position-unit-bearing' | 'position-outside-china' | 'datum-unknown';

/** Accepted rows with a position left out, or with something to look at; warnings. */
type RowWarningCode =
  | 'position-missing'
  | 'position-zero'
  | 'position-incomplete'
  | 'position-unreadable'
  | 'position-impossible'
  | 'code-missing'
  | 'digits-lost'
  | 'cell-error'
  | 'declared-unreadable'
  | 'field-in-conflict'
  | 'point-restored';

/** Accepted rows with something put right without asking; info. */
type RowInfoCode = 'formula-cached' | 'coordinate-tidied' | 'name-tidied';

export type RegisterNoticeCode =
  | RegisterRefusalCode
  | RegisterSheetCode
  | SkippedRowCode
  | RejectedRowCode
  | PositionQuestionCode
  | RowWarningCode
  | RowInfoCode;

export type RegisterNotice = Notice<RegisterNoticeCode>;
