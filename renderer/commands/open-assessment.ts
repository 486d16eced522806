import { assessmentId, ratingId } from '../../shared/assessing/assess-point.ts';
import type { AmendAnswer, PlannedVisit } from '../../shared/assessing/act-on-visit.ts';
import { noteOnVisit, onVisit, rateOnVisit, visitOf } from '../../shared/assessing/act-on-visit.ts';
import { noteFinding } from '../../shared/assessing/record-evidence.ts';
import type { RowOf } from '../../shared/assessing/revive-records.ts';
import type { Intent } from '../../shared/changes/compose-change.ts';
import { fail } from '../../shared/kernel/result.ts';
import type { MockNoticeCode } from '../../shared/mock/mock-notice.ts';
import { refuseRating } from '../../shared/mock/take-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { freshId } from '../../shared/kernel/record-id.ts';
import type { Session } from '../app/session.ts';
import { commitDecision } from '../data/commit-intent.ts';
import type { ActOutcome } from './carry-out.ts';
import { writerOf, writing } from './carry-out.ts';
import { placeOfVisit } from './use-position-desk.ts';

/** One act on a visit, decided from what is stored at that moment; the first act begins the visit. */
export async function carryOutOnVisit(
  session: Session,
  plan: PlannedVisit,
  record: string,
  decide: (plan: PlannedVisit, at: string, rowOf: RowOf) => Intent | null,
): Promise<ActOutcome> {
  const placed = { ...plan, place: placeOfVisit(session) };
  const now = session.now();
  const at = new Date(now).toISOString();
  const records = [plan.round, assessmentId(visitOf(plan)), record];
  const refused: { code: MockNoticeCode | null } = { code: null };
  const outcome = await writing(session, () =>
    commitDecision(session.store, writerOf(session, plan.inspector), records, (rowOf) => {
      refused.code = refuseRating(rowOf(plan.round) as RecordRow<'round'> | undefined, now);
      return refused.code === null ? decide(placed, at, rowOf) : null;
    }),
  );
  if (refused.code !== null) return fail({ code: refused.code, severity: 'error' });
  if (outcome.ok && outcome.value !== null) void session.journal.push();
  return outcome;
}

/** A tap on an answer. */
export function rateItemOnVisit(
  session: Session,
  plan: PlannedVisit,
  item: string,
  amend: AmendAnswer,
): Promise<ActOutcome> {
  const record = ratingId(assessmentId(visitOf(plan)), item);
  return carryOutOnVisit(session, plan, record, (placed, at, rowOf) =>
    rateOnVisit(placed, item, amend, at, rowOf),
  );
}

/** The remark on an item. */
export function noteItemOnVisit(
  session: Session,
  plan: PlannedVisit,
  item: string,
  note: string,
): Promise<ActOutcome> {
  const record = ratingId(assessmentId(visitOf(plan)), item);
  return carryOutOnVisit(session, plan, record, (placed, at, rowOf) =>
    noteOnVisit(placed, item, note, at, rowOf),
  );
}

/** A finding from the phrase picker or written freely. */
export function addFindingOnVisit(
  session: Session,
  plan: PlannedVisit,
  item: string,
  text: string,
): Promise<ActOutcome> {
  const id = freshId('finding', session.randomKey);
  const assessment = assessmentId(visitOf(plan));
  return carryOutOnVisit(session, plan, id, (placed, at, rowOf) =>
    onVisit(placed, noteFinding(id, { assessment, item, text, foundAt: at }), at, rowOf),
  );
}
