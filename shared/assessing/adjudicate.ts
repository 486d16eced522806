import type { Intent } from '../changes/compose-change.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import { setRecord } from '../records/set-record.ts';
import type { AssessmentRule, OneAssessment } from '../scoring/score-assessments.ts';
import { ASSESSMENT_RULES } from '../scoring/score-assessments.ts';

type Assessment = Pick<RecordRow<'assessment'>, 'id' | 'values'>;

/** A round's rule for several assessments of a point; one of a newer Dianwei counts as the mean, as none does. */
export function assessmentRuleOf(round: Pick<RecordRow<'round'>, 'values'> | null): AssessmentRule {
  const said = round?.values.assessmentRule;
  return ASSESSMENT_RULES.find((rule) => rule === said) ?? 'mean';
}

/** An assessment as its round's rule sees it. */
export function asOneAssessment(
  { id, values }: Assessment,
  score: OneAssessment['score'],
): OneAssessment {
  return {
    id,
    score,
    at: values.finishedAt ?? values.startedAt ?? '',
    adjudged: (values.adjudged ?? null) !== null,
  };
}

export function ruleRound(round: RecordId<'round'>, rule: AssessmentRule): Intent {
  return { note: 'rule-round', sets: [setRecord(round, { assessmentRule: rule })] };
}

/**
 * A supervisor rules that one assessment counts for its point, and why; an earlier ruling for another of the
 * same point and round gives way. Of two rulings made apart neither counts (scoring/SPEC.md S22).
 */
export function adjudicate(
  chosen: RecordId<'assessment'>,
  others: readonly Assessment[],
  ruling: {
    readonly reason: string;
    readonly by: RecordId<'person'>;
    /** ISO 8601 UTC. */
    readonly at: string;
  },
): Intent {
  const before = others.filter(
    ({ id, values }) => id !== chosen && (values.adjudged ?? null) !== null,
  );
  return {
    note: 'adjudicate',
    sets: [
      setRecord(chosen, { adjudged: { ...ruling, reason: ruling.reason.trim() } }),
      ...before.map(({ id }) => setRecord(id, { adjudged: null })),
    ],
  };
}
