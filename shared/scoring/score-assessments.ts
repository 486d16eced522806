import { meanOf } from './mean.ts';
import type { PointScore } from './score-point.ts';

/**
 * How a round makes one score of several independent assessments of a point: the mean of the complete ones, the
 * latest of them, or the one a supervisor ruled to count (裁定).
 */
export const ASSESSMENT_RULES = ['mean', 'latest', 'adjudicated'] as const;
export type AssessmentRule = (typeof ASSESSMENT_RULES)[number];

/** One assessment as far as the rule asks. */
export interface OneAssessment {
  readonly id: string;
  readonly score: Pick<PointScore, 'state' | 'percent' | 'disputed'> | null;
  /** ISO 8601 UTC: when it was finished, else begun. */
  readonly at: string;
  /** A supervisor ruled that it counts. */
  readonly adjudged: boolean;
}

/** A point's score in a round. `awaiting`: a supervisor has to rule which assessment counts; it has no percent. */
export interface RoundScore<One extends OneAssessment = OneAssessment> {
  readonly state: PointScore['state'] | 'awaiting';
  readonly percent: number | null;
  readonly disputed: readonly string[];
  /** The assessments behind the number. */
  readonly counted: readonly One[];
}

/** What a round says of a point assessed any number of times (SPEC.md S20–S22). */
export function scoreAssessments<One extends OneAssessment>(
  rule: AssessmentRule,
  assessments: readonly One[],
): RoundScore<One> {
  const complete = assessments.filter(({ score }) => score?.state === 'complete');
  const counted = complete.length < 2 ? complete : countedOf(rule, complete);
  const percents = counted.flatMap(({ score }) => score?.percent ?? []);
  const disputed = counted.flatMap(({ score }) => score?.disputed ?? []);
  return {
    state: stateOf(assessments, complete, counted),
    percent: meanOf(percents),
    disputed: [...new Set(disputed)],
    counted,
  };
}

function countedOf<One extends OneAssessment>(
  rule: AssessmentRule,
  complete: readonly One[],
): readonly One[] {
  switch (rule) {
    case 'mean':
      return complete;
    case 'latest':
      return [complete.reduce((last, one) => (isLater(one, last) ? one : last))];
    case 'adjudicated': {
      const ruled = complete.filter(({ adjudged }) => adjudged);
      // Two supervisors ruled differently: neither counts until one of them gives way.
      return ruled.length === 1 ? ruled : [];
    }
  }
}

/** Of two of one moment the greater id, so that every laptop takes the same. */
const isLater = (a: OneAssessment, b: OneAssessment): boolean =>
  a.at === b.at ? a.id > b.id : a.at > b.at;

function stateOf(
  all: readonly OneAssessment[],
  complete: readonly OneAssessment[],
  counted: readonly OneAssessment[],
): RoundScore['state'] {
  if (counted.length > 0) return 'complete';
  if (complete.length > 0) return 'awaiting';
  const begun = all.some(({ score }) => score !== null && score.state !== 'notBegun');
  return begun ? 'incomplete' : 'notBegun';
}
