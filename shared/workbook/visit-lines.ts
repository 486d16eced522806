import { asOneAssessment } from '../assessing/adjudicate.ts';
import { ratedItems } from '../assessing/point-progress.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { OneAssessment } from '../scoring/score-assessments.ts';
import { scorePoint } from '../scoring/score-point.ts';
import type { PointScore } from '../scoring/score-point.ts';
import { checklistOf } from './survey-index.ts';
import type { SurveyIndex } from './survey-index.ts';

/** One assessment with everything its lines in the sheets need; what is not held is null. */
export interface Visit {
  readonly assessment: RecordRow<'assessment'>;
  readonly point: RecordRow<'point'> | null;
  readonly inspector: RecordRow<'person'> | null;
  readonly round: RecordRow<'round'> | null;
  readonly checklist: Checklist | null;
  readonly ratings: readonly RecordRow<'rating'>[];
  readonly score: PointScore | null;
}

/** A visit as its round's rule sees it. */
export const assessmentOf = ({ assessment, score }: Visit): OneAssessment =>
  asOneAssessment(assessment, score);

/** All visits by point code, then assessment id. */
export function visitsOf(index: SurveyIndex, checklists: readonly Checklist[]): readonly Visit[] {
  const visits = [...index.assessments.values()].map((assessment): Visit => {
    const { values } = assessment;
    const checklist = checklistOf(index, assessment, checklists);
    const ratings = index.ratingsOf.get(assessment.id) ?? [];
    return {
      assessment,
      point: index.points.get(values.point ?? '') ?? null,
      inspector: index.people.get(values.inspector ?? '') ?? null,
      round: index.rounds.get(values.round ?? '') ?? null,
      checklist,
      ratings,
      score: checklist && scorePoint(checklist, ratedItems(ratings)),
    };
  });
  const key = (visit: Visit): string =>
    `${visit.point?.values.code ?? ''}\u0000${visit.assessment.id}`;
  return visits.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
