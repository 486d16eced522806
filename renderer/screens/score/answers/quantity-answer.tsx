import { setFound, stepFound } from '../../../../shared/assessing/amend-answer.ts';
import { scoreItemText } from '../../../text/score-item-text.ts';
import { useText } from '../../../text/use-text.ts';
import { useVisitTools } from '../visit-context.ts';
import { AnswerButton } from './answer-button.tsx';
import type { AnswerProps } from './answer-props.ts';
import { NotApplicable } from './not-applicable.tsx';
import { Stepper } from './stepper.tsx';

/** Up to this many required, every number has a button of its own; beyond it only none and all. */
const BUTTONS_UP_TO = 4;

export function QuantityAnswer({ item, answer }: AnswerProps) {
  const t = useText(scoreItemText);
  const { acts } = useVisitTools();
  const found = answer?.kind === 'quantity' ? answer.found : null;
  const required = item.rule.kind === 'QT' ? item.rule.required : 1;
  const quick =
    required <= BUTTONS_UP_TO ? Array.from({ length: required + 1 }, (_, n) => n) : [0, required];
  return (
    <>
      <div className="answer-row">
        {quick.map((n) => (
          <AnswerButton
            key={n}
            tone={n === required ? 'good' : 'bad'}
            keyName={String(n)}
            pressed={found === n}
            onPress={() => void acts.rate(item.code, setFound(n))}
          >
            {t.answer.found(n)}
          </AnswerButton>
        ))}
        <NotApplicable item={item.code} answer={answer} />
      </div>
      <div className="answer-beside">
        <Stepper
          label={t.answer.foundCount}
          value={found}
          onStep={(by) => void acts.rate(item.code, stepFound(by))}
          onSet={(n) => void acts.rate(item.code, setFound(n))}
        />
        <span className="answer-need numbers">{t.answer.required(required)}</span>
      </div>
    </>
  );
}
