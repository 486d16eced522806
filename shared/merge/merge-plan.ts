import type { Change } from '../changes/change.ts';
import type { ChainNoticeCode } from '../changes/admit-changes.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { Notice } from '../kernel/notice.ts';
import type { Result } from '../kernel/result.ts';
import type { RecordCounts } from '../workbook/count-records.ts';
import type { SmallPictures } from '../workbook/photo-columns.ts';
import type { RejectedCell } from './merge-notice.ts';
import type { DianweiWorkbook, WorkbookState } from './read-dianwei-workbook.ts';
import type { SourceInstallation } from './trust-list.ts';
import type { EditAct, WorkbookEdit } from './workbook-edit.ts';

/** A file and what reading it gave; a codec's or a merge's Notice refuses it. */
export interface MergeSource {
  readonly file: string;
  readonly read: Result<DianweiWorkbook, Notice>;
}

/**
 * One file in the plan. `damaged` and `refused` files give nothing; their notice says why. What a file
 * does not say of itself is null.
 */
export interface PlannedSource {
  readonly file: string;
  readonly state: WorkbookState | 'damaged' | 'refused';
  readonly counts: RecordCounts;
  readonly edits: readonly WorkbookEdit[];
  readonly notices: readonly Notice[];
  readonly exportId: string | null;
  /** ISO 8601 UTC. */
  readonly exportedAt: string | null;
  /** To be compared with the one in the file's 说明 sheet and on the sender's screen. */
  readonly checkCode: string | null;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  readonly installation: SourceInstallation | null;
  /** The file, earlier by name, that says exactly the same. */
  readonly duplicateOf: string | null;
}

/**
 * `new`: records we did not hold; `changed`: records whose fields some holder must change; `same`:
 * further tellings of a record that add nothing; conflicts in fields, rejected in cells.
 */
export interface MergeCounts {
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  readonly conflicts: number;
  readonly rejected: number;
}

/** One value of a conflict: `at` ISO 8601 UTC, `source` the file it came from, '' for our own log. */
export interface ConflictValue {
  readonly value: JsonValue;
  readonly actor: string;
  readonly at: string;
  readonly source: string;
}

export interface MergeConflict {
  readonly record: string;
  readonly field: string;
  readonly values: readonly ConflictValue[];
}

/** What merging would do. Nothing is written until `changes` are ingested, all in one transaction. */
export interface MergePlan {
  readonly sources: readonly PlannedSource[];
  readonly counts: MergeCounts;
  readonly conflicts: readonly MergeConflict[];
  readonly rejected: readonly (RejectedCell & { readonly file: string })[];
  /** The check code of the log after merging. */
  readonly checkCode: string;
  /** What the log holds after merging, as its export will say. */
  readonly totals: RecordCounts;
  /** What we do not hold yet: embedded changes, then those of edited cells. */
  readonly changes: readonly Change[];
  /** Edits of files that prove nothing: taken only when a person says so, by ingesting their changes too. */
  readonly asked: readonly (EditAct & { readonly file: string })[];
  readonly notices: readonly Notice<ChainNoticeCode>[];
  /** The log after merging, with all its records. */
  readonly merged: MemoryLog;
  /** Small copies of photos that came with the files. */
  readonly pictures: SmallPictures;
}
