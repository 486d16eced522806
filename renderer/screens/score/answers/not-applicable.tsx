import { giveNotApplicable } from '../../../../shared/assessing/amend-answer.ts';
import type { Answer } from '../../../../shared/scoring/answer.ts';
import { scoreItemText } from '../../../text/score-item-text.ts';
import { useText } from '../../../text/use-text.ts';
import { useVisitTools } from '../visit-context.ts';
import { AnswerButton } from './answer-button.tsx';

/** Every item can be said not to apply here. */
export function NotApplicable({
  item,
  answer,
}: {
  readonly item: string;
  readonly answer: Answer | null;
}) {
  const t = useText(scoreItemText);
  const { acts } = useVisitTools();
  return (
    <AnswerButton
      pressed={answer?.kind === 'notApplicable'}
      keyName="X"
      onPress={() => void acts.rate(item, giveNotApplicable)}
    >
      {t.answer.notApplicable}
    </AnswerButton>
  );
}
