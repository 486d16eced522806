import { giveVerdict } from '../../../../shared/assessing/amend-answer.ts';
import { scoreItemText } from '../../../text/score-item-text.ts';
import { useText } from '../../../text/use-text.ts';
import { useVisitTools } from '../visit-context.ts';
import { AnswerButton } from './answer-button.tsx';
import type { AnswerProps } from './answer-props.ts';
import { NotApplicable } from './not-applicable.tsx';

export function VerdictAnswer({ item, answer }: AnswerProps) {
  const t = useText(scoreItemText);
  const { acts } = useVisitTools();
  const given = answer?.kind === 'verdict' ? answer.pass : null;
  return (
    <div className="answer-row">
      <AnswerButton
        tone="good"
        keyName="1"
        pressed={given === true}
        onPress={() => void acts.rate(item.code, giveVerdict(true))}
      >
        {t.answer.pass}
      </AnswerButton>
      <AnswerButton
        tone="bad"
        keyName="2"
        pressed={given === false}
        onPress={() => void acts.rate(item.code, giveVerdict(false))}
      >
        {t.answer.fail}
      </AnswerButton>
      <NotApplicable item={item.code} answer={answer} />
    </div>
  );
}
