import { askedParts, setAsked, stepAsked } from '../../../../shared/assessing/amend-answer.ts';
import { scoreItemText } from '../../../text/score-item-text.ts';
import { useText } from '../../../text/use-text.ts';
import { useVisitTools } from '../visit-context.ts';
import { AnswerButton } from './answer-button.tsx';
import type { AnswerProps } from './answer-props.ts';
import { NotApplicable } from './not-applicable.tsx';
import { Stepper } from './stepper.tsx';

/** One tap per person, room or record that was asked; the steppers mend a slip. */
export function AskedAnswer({ item, answer }: AnswerProps) {
  const t = useText(scoreItemText);
  const { acts } = useVisitTools();
  const counted = answer?.kind === 'asked';
  const { passed, failed } = askedParts(answer);
  const step = (part: 'passed' | 'failed', by: 1 | -1): void =>
    void acts.rate(item.code, stepAsked(part, by));
  return (
    <>
      <div className="answer-row">
        <AnswerButton tone="good" keyName="1" pressed={false} onPress={() => step('passed', 1)}>
          {t.answer.onePassed} +1
        </AnswerButton>
        <AnswerButton tone="bad" keyName="2" pressed={false} onPress={() => step('failed', 1)}>
          {t.answer.oneFailed} +1
        </AnswerButton>
        <NotApplicable item={item.code} answer={answer} />
      </div>
      <div className="answer-beside">
        <Stepper
          label={t.answer.passedCount}
          value={counted ? passed : null}
          onStep={(by) => step('passed', by)}
          onSet={(n) => void acts.rate(item.code, setAsked('passed', n))}
        />
        <Stepper
          label={t.answer.failedCount}
          value={counted ? failed : null}
          onStep={(by) => step('failed', by)}
          onSet={(n) => void acts.rate(item.code, setAsked('failed', n))}
        />
        {item.rule.kind === 'SM' && (
          <span className="answer-need numbers">
            {t.answer.asked(item.rule.pass, item.rule.asked)}
          </span>
        )}
      </div>
    </>
  );
}
