import type { Change } from '../changes/change.ts';
import { emptyLog, frontierOf } from '../changes/memory-log.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { Frontier } from '../changes/frontier.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { RecordCounts } from '../workbook/count-records.ts';
import { countRecords } from '../workbook/count-records.ts';
import type { SmallPictures } from '../workbook/photo-columns.ts';
import { tabulate } from '../workbook/plan-export.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import { tallyLog } from '../workbook/tally-log.ts';
import { RENDERING } from '../workbook/workbook-format.ts';
import { collectPictures } from './collect-pictures.ts';
import { findEdits } from './find-edits.ts';
import { findTables } from './find-tables.ts';
import type { MergeNotice, RejectedCell } from './merge-notice.ts';
import { findHiddenSheet, openHiddenSheet } from './open-hidden-sheet.ts';
import { findBlankSheet } from './open-blank.ts';
import { readFilledBlank } from './read-filled-blank.ts';
import { savingOf } from './saving-of.ts';
import { keepStrayRows } from './stray-rows.ts';
import type { SignatureState } from './verify-signature.ts';
import type { EditAct } from './workbook-edit.ts';

/** How far a workbook can be believed; `unknown`: nothing in it proves where it comes from. */
export type WorkbookState = 'intact' | 'edited' | 'unknown';

/** A survey workbook as read: what it carries and what its visible cells say otherwise. */
export interface DianweiWorkbook {
  readonly state: WorkbookState;
  /** Null when the hidden sheet is gone. */
  readonly format: number | null;
  readonly exportId: string;
  readonly exportedAt: string;
  /** The exporting installation's replica id, '' when unknown. */
  readonly replica: string;
  readonly checkCode: string;
  readonly signature: SignatureState;
  readonly publicKey: string;
  readonly frontier: Frontier;
  readonly counts: RecordCounts;
  /** The embedded changes and their records; empty when the hidden sheet is gone. */
  readonly log: MemoryLog;
  readonly acts: readonly EditAct[];
  readonly rejected: readonly RejectedCell[];
  readonly notices: readonly MergeNotice[];
  readonly pictures: SmallPictures;
  /** Who saved the file last and when (ISO 8601 UTC), as its properties say; null when they do not. */
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  /** Round and points as a blank workbook tells them, for those who know nothing better. */
  readonly basis?: readonly Change[];
  /** The visible cells that nothing at hand can be compared with: all, or rows from another workbook. */
  readonly unproven?: WorkbookGrid;
}

/**
 * Reads a survey workbook (SPEC.md). An error refuses the whole file: no survey workbook, from a newer
 * release, or its embedded changes are damaged, altered or wrongly signed.
 */
export function readDianweiWorkbook(
  grid: WorkbookGrid,
  checklists: readonly Checklist[],
): Result<DianweiWorkbook, MergeNotice> {
  const blank = findBlankSheet(grid);
  if (blank !== null) return readFilledBlank(grid, blank, checklists);
  const hidden = findHiddenSheet(grid);
  if (hidden === null) return readUnproven(grid, checklists);
  const opened = openHiddenSheet(hidden);
  if (!opened.ok) return opened;
  const { format, rendering, head, publicKey, signature, log } = opened.value;
  const found = findEdits({
    grid,
    base: log,
    checklists,
    origin: { exportId: head.exportId, at: head.exportedAt },
    utcOffsetMinutes: head.utcOffsetMinutes,
    strict: rendering === RENDERING,
    asked: false,
  });
  const { counts, checkCode } = tallyLog(log);
  const strays = keepStrayRows(grid, found.strays);
  const changed = found.acts.length > 0 || found.rejected.length > 0;
  const unsigned: readonly MergeNotice[] =
    signature === 'missing' ? [{ code: 'signature-missing', severity: 'warning' }] : [];
  return succeed({
    state: changed ? 'edited' : signature === 'missing' ? 'unknown' : 'intact',
    format,
    exportId: head.exportId,
    exportedAt: head.exportedAt,
    replica: head.replica,
    checkCode,
    signature,
    publicKey,
    frontier: frontierOf(log),
    counts,
    log,
    acts: found.acts,
    rejected: found.rejected,
    notices: [...unsigned, ...found.notices],
    pictures: collectPictures(grid, opened.value.pictures),
    ...savingOf(grid),
    ...(strays === null ? {} : { unproven: strays }),
  });
}

/** Without the hidden sheet the visible cells wait until there is something to compare them with (M9). */
function readUnproven(
  grid: WorkbookGrid,
  checklists: readonly Checklist[],
): Result<DianweiWorkbook, MergeNotice> {
  const log = emptyLog();
  const tables = tabulate([], checklists, 0);
  const recognised = [tables.ratings, tables.points, tables.findings].some(
    (table) => findTables(grid, table).length > 0,
  );
  if (!recognised) return fail({ code: 'not-dianwei', severity: 'error' });
  return succeed({
    state: 'unknown',
    format: null,
    exportId: '',
    exportedAt: '',
    replica: '',
    checkCode: '',
    signature: 'missing',
    publicKey: '',
    frontier: {},
    counts: countRecords([]),
    log,
    acts: [],
    rejected: [],
    notices: [{ code: 'hidden-sheet-missing', severity: 'warning' }],
    pictures: new Map(),
    ...savingOf(grid),
    unproven: grid,
  });
}
