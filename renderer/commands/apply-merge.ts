import type { Change } from '../../shared/changes/change.ts';
import type { ChainNoticeCode } from '../../shared/changes/admit-changes.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { succeed } from '../../shared/kernel/result.ts';
import type { BookLabel, LabelledFile } from '../../shared/merge/book-label.ts';
import type { MergeView } from '../../shared/merge/view-merge.ts';
import { checkCodeOf } from '../../shared/workbook/check-code.ts';
import type { RecordCounts } from '../../shared/workbook/count-records.ts';
import type { Session } from '../app/session.ts';
import { keepPhotoFile, photoFileOf } from '../data/keep-photo-file.ts';
import type { MergeMemo } from '../data/unite-merge.ts';
import { uniteMerge } from '../data/unite-merge.ts';
import type { StoreNoticeCode } from './carry-out.ts';
import { writing } from './carry-out.ts';

/** What a merge did, to be compared with what the senders' screens say. */
export interface MergeReceipt {
  readonly accepted: number;
  readonly same: number;
  readonly forked: readonly string[];
  readonly notices: readonly Notice<ChainNoticeCode>[];
  /** Of everything held here afterwards. */
  readonly checkCode: string;
  readonly files: readonly MergedFile[];
  readonly refused: readonly { readonly file: string; readonly notice: Notice }[];
}

/** `proof` is null where the file said nothing of itself (its hidden sheet was gone). */
export interface MergedFile {
  readonly file: string;
  readonly proof: { readonly checkCode: string; readonly counts: RecordCounts } | null;
}

/**
 * Writes a plan: the photos' copies by their hashes first (harmless alone), then all changes in one
 * transaction that also remembers the merge. A failure leaves every record as it was.
 */
export async function applyMerge(
  session: Session,
  view: Pick<MergeView, 'pictures' | 'sources' | 'edits' | 'heldChanges'>,
  changes: readonly Change[],
  files: readonly LabelledFile[],
): Promise<Result<MergeReceipt, Notice<StoreNoticeCode>>> {
  const { store } = session;
  const written = await writing(session, async () => {
    for (const [hash, picture] of view.pictures)
      await keepPhotoFile(store, photoFileOf(hash, picture));
    return uniteMerge(store, changes, memoOf(session, view));
  });
  if (!written.ok) return written;
  const { accepted, same, forked, notices } = written.value;
  if (forked.length > 0) await session.leaveForkedId();
  void session.journal.push();
  return succeed({
    accepted,
    same: same + view.heldChanges,
    forked,
    notices,
    checkCode: checkCodeOf(await store.heads.toArray()),
    files: files.flatMap(({ file, read }) => (read.ok ? [mergedFile(file, read.value)] : [])),
    refused: files.flatMap(({ file, read }) => (read.ok ? [] : [{ file, notice: read.error }])),
  });
}

function memoOf(
  { now, installation }: Session,
  { sources, edits }: Pick<MergeView, 'sources' | 'edits'>,
): MergeMemo {
  return {
    at: now(),
    own: new Set([installation.replica, ...installation.formerReplicas]),
    sources: sources.map((source) => ({
      ...source,
      edits: edits
        .filter(({ file }) => file === source.file)
        .map(({ sheet, cell }) => ({ sheet, cell })),
    })),
  };
}

function mergedFile(file: string, { format, checkCode, counts }: BookLabel): MergedFile {
  return { file, proof: format === null ? null : { checkCode, counts } };
}
