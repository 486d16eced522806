import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Session } from '../app/session.ts';
import type { MergeBar } from '../data/set-merge-aside.ts';
import { setMergeAside } from '../data/set-merge-aside.ts';
import type { StoreNoticeCode } from './carry-out.ts';
import { writing } from './carry-out.ts';

/** How undoing a merge went: it is undone, or why not. */
export type UndoMergeNoticeCode = MergeBar | 'merge-taken-back';

/** Takes a whole merge back: from the store in one transaction, then from the journal on disk. */
export async function undoMerge(
  session: Session,
  id: number,
): Promise<Result<null, Notice<StoreNoticeCode | MergeBar>>> {
  const outcome = await writing(session, () => setMergeAside(session.store, id, session.now()));
  if (!outcome.ok) return outcome;
  if (outcome.value !== null) return fail({ code: outcome.value, severity: 'warning' });
  void session.journal.push();
  return succeed(null);
}
