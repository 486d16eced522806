import type { Notice } from '../kernel/notice.ts';

/** Said of a whole workbook. */
export type WorkbookNoticeCode =
  | 'not-dianwei'
  | 'workbook-newer'
  | 'changes-damaged'
  | 'changes-too-large'
  | 'heads-mismatch'
  | 'signature-invalid'
  | 'signature-missing'
  | 'hidden-sheet-missing'
  | 'sheet-missing'
  | 'column-missing'
  | 'formula-read'
  | 'installation-forked'
  | 'file-open'
  | 'blank-unnamed'
  | 'points-foreign';

/** Why one visible cell or row is not taken in. */
export type RejectedCode =
  | 'answer-unclear'
  | 'text-required'
  | 'type-unknown'
  | 'number-unclear'
  | 'position-impossible'
  | 'yes-no-unclear'
  | 'cell-error'
  | 'cell-not-editable'
  | 'row-unknown'
  | 'row-without-id'
  | 'row-unclear'
  | 'row-differs-from-copy'
  | 'photo-unfit'
  | 'date-unclear';

export type MergeNoticeCode = WorkbookNoticeCode | RejectedCode;

export type MergeNotice = Notice<WorkbookNoticeCode>;

/** A cell that stays out, as Excel names it (`K12`). */
export interface RejectedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly code: RejectedCode;
}
