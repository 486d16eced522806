import { reviveRecords } from '../../shared/assessing/revive-records.ts';
import type { Change } from '../../shared/changes/change.ts';
import type { Intent } from '../../shared/changes/compose-change.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Session } from '../app/session.ts';
import type { Writer } from '../data/commit-intent.ts';
import { commitDecision, commitIntent } from '../data/commit-intent.ts';
import { explainStoreError } from '../data/name-store-error.ts';
import type { StoreErrorCode } from '../data/name-store-error.ts';
import type { MockNoticeCode } from '../../shared/mock/mock-notice.ts';
import { saveState } from './save-state.ts';

export type StoreNoticeCode = StoreErrorCode;

export type ActOutcome = Result<Change | null, Notice<StoreNoticeCode | MockNoticeCode>>;

/** One act on its way: committed to the store, then copied to the journal on disk in the background. */
export async function carryOut(
  session: Session,
  actor: string,
  intent: Intent,
): Promise<ActOutcome> {
  const outcome = await writing(session, () =>
    commitIntent(session.store, writerOf(session, actor), intent),
  );
  if (outcome.ok && outcome.value !== null) void session.journal.push();
  return outcome;
}

/** As carryOut; records of the act that had been taken back come back with it. */
export async function carryOutAnew(
  session: Session,
  actor: string,
  intent: Intent,
): Promise<ActOutcome> {
  const records = intent.sets.map((set) => set.record);
  const outcome = await writing(session, () =>
    commitDecision(session.store, writerOf(session, actor), records, (rowOf) =>
      reviveRecords(intent, rowOf),
    ),
  );
  if (outcome.ok && outcome.value !== null) void session.journal.push();
  return outcome;
}

export function writerOf(session: Session, actor: string): Writer {
  return { replica: session.installation.replica, actor, now: session.now };
}

/** Runs a write and tells the status line; a failed write is a Notice and has changed nothing. */
export async function writing<T>(
  session: Pick<Session, 'host'>,
  write: () => Promise<T>,
): Promise<Result<T, Notice<StoreNoticeCode>>> {
  saveState.begin();
  try {
    return await explained(session, write);
  } finally {
    saveState.end();
  }
}

/** What the store throws, as a Notice. */
export async function explained<T>(
  { host }: Pick<Session, 'host'>,
  work: () => Promise<T>,
): Promise<Result<T, Notice<StoreNoticeCode>>> {
  try {
    return succeed(await work());
  } catch (thrown) {
    const code = await explainStoreError(host, thrown);
    return fail({ code, severity: 'error', params: { why: String(thrown) } });
  }
}
