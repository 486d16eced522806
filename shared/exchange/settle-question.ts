import type { DatumPosition } from '../geo/convert-datum.ts';
import type { StoredPosition } from '../geo/position.ts';
import type { PositionQuestionCode } from './register-notice.ts';
import type { PositionQuestion, QuestionKind, RegisterAnswers } from './register-plan.ts';

/** What becomes of a questioned position: taken as proposed, left out, or still asked. */
export type Settlement = 'take' | 'leave' | 'ask';

/** The notice each question shows as. */
export const QUESTION_CODES: Readonly<Record<QuestionKind, PositionQuestionCode>> = {
  swapped: 'position-swapped',
  unitBearing: 'position-unit-bearing',
  outsideChina: 'position-outside-china',
  datumUnknown: 'datum-unknown',
};

/** Rule R15: the row's own answer first; else one no leaves the position out, and every kind must have its yes. A point that holds just this position was answered before. */
export function settleQuestion(
  question: PositionQuestion,
  row: number,
  answers: RegisterAnswers | undefined,
  held: StoredPosition | null | undefined,
): Settlement {
  const own = answers?.rows?.[row];
  if (own !== undefined) return own ? 'take' : 'leave';
  const given = question.kinds.map((kind) => answers?.[kind]);
  if (given.includes(false)) return 'leave';
  if (given.every((answer) => answer === true)) return 'take';
  return held && isPosition(held.source, question.proposed) ? 'take' : 'ask';
}

function isPosition(source: DatumPosition, proposed: DatumPosition): boolean {
  return (
    source.longitude === proposed.longitude &&
    source.latitude === proposed.latitude &&
    source.datum === proposed.datum
  );
}
