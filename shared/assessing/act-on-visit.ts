import type { Intent } from '../changes/compose-change.ts';
import { sameJson } from '../kernel/json.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { Place } from '../positioning/place.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { Answer } from '../scoring/answer.ts';
import { assessmentId, noteItem, ratingId, rateItem, startAssessment } from './assess-point.ts';
import type { Visit } from './assess-point.ts';
import type { RowOf } from './revive-records.ts';
import { reviveRecords } from './revive-records.ts';

/** A visit and the checklist version (frozen by its round) that it is scored by. */
export interface PlannedVisit extends Visit {
  readonly checklistVersion: string;
  /** Where the inspector stands now; kept with the visit if this act begins it. */
  readonly place?: Place | null;
}

/** What a tap makes of the answer there was: a stepper's `+1` counts on from it. */
export type AmendAnswer = (current: Answer | null) => Answer | null;

/**
 * Rates an item on a visit, which begins with its first act. What was taken back by undo comes back
 * with the tap. Null when the item holds just this answer already and nobody disputes it.
 */
export function rateOnVisit(
  plan: PlannedVisit,
  item: string,
  amend: AmendAnswer,
  at: string,
  rowOf: RowOf,
): Intent | null {
  const assessment = assessmentId(visitOf(plan));
  const row = rowOf(ratingId(assessment, item)) as RecordRow<'rating'> | undefined;
  const current = row?.values.removed === true ? null : (row?.values.answer ?? null);
  const answer = amend(current);
  const disputed = row?.concurrent?.['answer'] !== undefined;
  if (sameJson(answer, current) && !disputed) return null;
  return onVisit(plan, rateItem(assessment, item, answer, at), at, rowOf);
}

/** Notes a remark on an item on a visit; null when that is the remark there is. */
export function noteOnVisit(
  plan: PlannedVisit,
  item: string,
  note: string,
  at: string,
  rowOf: RowOf,
): Intent | null {
  const assessment = assessmentId(visitOf(plan));
  const row = rowOf(ratingId(assessment, item)) as RecordRow<'rating'> | undefined;
  const current = row?.values.removed === true ? '' : (row?.values.note ?? '');
  if (note === current && row?.concurrent?.['note'] === undefined) return null;
  const intent = noteItem(assessment, item, note);
  const fresh = row?.values.removed === true ? withValues(intent, { answer: null }) : intent;
  return onVisit(plan, fresh, at, rowOf);
}

/** The same act with the visit begun before it where it has not been, or where that was taken back. */
export function onVisit(plan: PlannedVisit, act: Intent, at: string, rowOf: RowOf): Intent {
  const visit = visitOf(plan);
  const begun = rowOf(assessmentId(visit));
  const begin =
    begun === undefined || begun.values.removed === true
      ? startAssessment(visit, plan.checklistVersion, at, plan.place).sets
      : [];
  return reviveRecords({ note: act.note, sets: [...begin, ...act.sets] }, rowOf);
}

/** The visit alone, as its assessment's id is derived from it. */
export function visitOf({ round, point, inspector }: PlannedVisit): Visit {
  return { round, point, inspector };
}

function withValues(intent: Intent, values: Readonly<Record<string, JsonValue>>): Intent {
  return {
    note: intent.note,
    sets: intent.sets.map((set) => ({ ...set, values: { ...set.values, ...values } })),
  };
}
