import type { Intent } from '../changes/compose-change.ts';
import { derivedId } from '../kernel/record-id.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { Place } from '../positioning/place.ts';
import type { AssessmentFields, RatingFields } from '../records/fields.ts';
import { setRecord } from '../records/set-record.ts';
import type { Answer } from '../scoring/answer.ts';

/** Who visits which point in which round. */
export interface Visit {
  readonly round: RecordId<'round'>;
  readonly point: RecordId<'point'>;
  readonly inspector: RecordId<'person'>;
}

/** One inspector has one Assessment of a point in a round: opening it again continues it. */
export function assessmentId(visit: Visit): RecordId<'assessment'> {
  return derivedId('assessment', visit.round, visit.point, visit.inspector);
}

export function ratingId(assessment: RecordId<'assessment'>, item: string): RecordId<'rating'> {
  return `rating/${assessment.slice('assessment/'.length)}.${item}`;
}

/** Begins the assessment at `at` (ISO 8601 UTC) by the round's frozen checklist version, from `place` if it is known. */
export function startAssessment(
  visit: Visit,
  checklistVersion: string,
  at: string,
  place: Place | null = null,
): Intent {
  const fields: Partial<AssessmentFields> = {
    ...visit,
    checklistVersion,
    startedAt: at,
    finishedAt: null,
    ...(place === null ? {} : { place }),
  };
  return { note: 'start-assessment', sets: [setRecord(assessmentId(visit), fields)] };
}

/** Rates one item; `answer` null takes the rating back. */
export function rateItem(
  assessment: RecordId<'assessment'>,
  item: string,
  answer: Answer | null,
  at: string,
): Intent {
  const fields: Partial<RatingFields> = { assessment, item, answer, ratedAt: at };
  return { note: 'rate', sets: [setRecord(ratingId(assessment, item), fields)] };
}

/** The inspector's remark on one item, rated or not. */
export function noteItem(assessment: RecordId<'assessment'>, item: string, note: string): Intent {
  return {
    note: 'note',
    sets: [setRecord(ratingId(assessment, item), { assessment, item, note })],
  };
}

/** Says the visit is over (`at`), or opens it again (`null`). */
export function finishAssessment(assessment: RecordId<'assessment'>, at: string | null): Intent {
  return {
    note: at === null ? 'reopen-assessment' : 'finish-assessment',
    sets: [setRecord(assessment, { finishedAt: at })],
  };
}
