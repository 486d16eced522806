import type { Change } from '../changes/change.ts';
import { dotOf } from '../changes/change.ts';
import { changeAt, changesOf, ingestChanges } from '../changes/memory-log.ts';
import type { Ingested, MemoryLog } from '../changes/memory-log.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { Notice } from '../kernel/notice.ts';
import { tallyLog } from '../workbook/tally-log.ts';
import { countMerge } from './count-merge.ts';
import { describeSources } from './describe-sources.ts';
import { doubtSources } from './doubt-sources.ts';
import { findEdits } from './find-edits.ts';
import type { FoundEdits } from './find-edits.ts';
import { listConflicts } from './list-conflicts.ts';
import type { Teller } from './list-conflicts.ts';
import type { RejectedCell } from './merge-notice.ts';
import type { MergePlan, MergeSource } from './merge-plan.ts';
import type { DianweiWorkbook } from './read-dianwei-workbook.ts';
import type { TrustList } from './trust-list.ts';

interface OpenSource {
  readonly source: MergeSource;
  readonly file: string;
  readonly book: DianweiWorkbook;
  /** Embedded changes and taken edits together. */
  readonly log: MemoryLog;
}

/**
 * One plan for all files together with our own log (rules M10–M13). The order of the files never
 * matters, the same file twice adds nothing, and nothing is written.
 */
export function planMerge(
  own: MemoryLog,
  sources: readonly MergeSource[],
  checklists: readonly Checklist[],
  trust: TrustList | null = null,
): MergePlan {
  const sorted = [...sources].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const open = sorted.flatMap(openSource);
  const { united, notices, basis } = uniteSources(own, open);
  const unproven = new Map(
    open.flatMap(({ source, book }) =>
      book.unproven ? [[source, searchUnproven(book, united, checklists)] as const] : [],
    ),
  );
  const tellers = open.map(({ file, book, log }): Teller => ({ file, replica: book.replica, log }));
  const doubts = doubtSources(
    own,
    open.map(({ file, book, log }) => ({ file, checkCode: book.checkCode, log })),
    notices,
  );
  const conflicts = listConflicts(united, own, tellers);
  const rejected = open.flatMap(({ source, file, book }) =>
    rejectedOf(book, unproven.get(source)).map((cell) => ({ file, ...cell })),
  );
  const { checkCode, counts: totals } = tallyLog(united);
  return {
    sources: describeSources(sorted, unproven, trust, doubts),
    counts: {
      ...countMerge(
        own,
        tellers.map(({ log }) => log),
        united,
      ),
      conflicts: conflicts.length,
      rejected: rejected.length,
    },
    conflicts,
    rejected,
    checkCode,
    totals,
    changes: missingFrom(own, open, basis),
    asked: [...unproven].flatMap(([{ file }, { acts }]) => acts.map((act) => ({ file, ...act }))),
    notices,
    merged: united,
    pictures: new Map(open.flatMap(({ book }) => [...book.pictures])),
  };
}

interface United {
  readonly united: MemoryLog;
  readonly notices: Ingested['notices'];
  readonly basis: readonly Change[];
}

function uniteSources(own: MemoryLog, open: readonly OpenSource[]): United {
  let united = own;
  const notices: Ingested['notices'][number][] = [];
  for (const source of open) {
    const ingested = ingestChanges(united, changesOf(source.log));
    united = ingested.log;
    notices.push(...ingested.notices);
  }
  const basis = basisOf(open, united);
  return { united: ingestChanges(united, basis).log, notices: distinct(notices), basis };
}

/** Of rounds and points that filled-in blanks are about, those that nobody tells better (rule M18). */
function basisOf(open: readonly OpenSource[], known: MemoryLog): readonly Change[] {
  const told = open.flatMap(({ book }) => (book.acts.length > 0 ? (book.basis ?? []) : []));
  const unknown = told.filter(({ sets }) => sets.every(({ record }) => !known.rows.has(record)));
  return [...new Map(unknown.map((change) => [change.replica, change])).values()];
}

/** Files are told in the order of their names; what comes of them never depends on it. */
function sortKey({ file, read }: MergeSource): string {
  const content = read.ok ? [read.value.exportId, read.value.checkCode] : ['', read.error.code];
  return [file, ...content].join('\u0000');
}

function openSource(source: MergeSource): readonly OpenSource[] {
  const { file, read } = source;
  if (!read.ok) return [];
  const book = read.value;
  const edits = book.acts.map(({ change }) => change);
  return [{ source, file, book, log: ingestChanges(book.log, edits).log }];
}

/** A file without its hidden sheet is compared with what all others and we know; its edits are asked about. */
function searchUnproven(
  { unproven }: DianweiWorkbook,
  base: MemoryLog,
  checklists: readonly Checklist[],
): FoundEdits {
  return findEdits({
    grid: unproven ?? { sheets: [] },
    base,
    checklists,
    origin: { exportId: 'unknown', at: '1970-01-01T00:00:00.000Z-0000' },
    utcOffsetMinutes: 0,
    strict: false,
    asked: true,
  });
}

/** Rows from another workbook are judged by what all files know, no longer by their own file alone. */
function rejectedOf(
  { rejected, unproven }: DianweiWorkbook,
  found: FoundEdits | undefined,
): readonly RejectedCell[] {
  const own = unproven ? rejected.filter(({ code }) => code !== 'row-unknown') : rejected;
  return [...own, ...(found?.rejected ?? [])];
}

/** Every change of the sources that we do not hold, once, the edits last. */
function missingFrom(
  own: MemoryLog,
  open: readonly OpenSource[],
  basis: readonly Change[],
): readonly Change[] {
  const held = new Set([...own.chains.values()].flatMap((chain) => chain.map(({ hash }) => hash)));
  const missing: Change[] = [];
  const edits: Change[] = [];
  for (const { book, log } of open) {
    for (const [, chain] of log.chains) {
      for (const { change, hash } of chain) {
        if (held.has(hash)) continue;
        held.add(hash);
        (changeAt(book.log, dotOf(change)) ? missing : edits).push(change);
      }
    }
  }
  return [...missing, ...basis, ...edits];
}

function distinct<N extends Notice>(notices: readonly N[]): readonly N[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
