import { manyCases, setCases, stepCases } from '../../../../shared/assessing/amend-answer.ts';
import { scoreItemText } from '../../../text/score-item-text.ts';
import { useText } from '../../../text/use-text.ts';
import { useVisitTools } from '../visit-context.ts';
import { AnswerButton } from './answer-button.tsx';
import type { AnswerProps } from './answer-props.ts';
import { NotApplicable } from './not-applicable.tsx';
import { Stepper } from './stepper.tsx';

export function CasesAnswer({ item, answer }: AnswerProps) {
  const t = useText(scoreItemText);
  const { acts } = useVisitTools();
  const cases = answer?.kind === 'cases' ? answer.cases : null;
  return (
    <>
      <div className="answer-row">
        {[0, 1, 2].map((n) => (
          <AnswerButton
            key={n}
            tone={n === 0 ? 'good' : 'bad'}
            keyName={String(n)}
            pressed={cases === n}
            onPress={() => void acts.rate(item.code, setCases(n))}
          >
            {t.answer.cases(n)}
          </AnswerButton>
        ))}
        <AnswerButton
          tone="bad"
          keyName="3"
          pressed={cases !== null && cases >= 3}
          onPress={() => void acts.rate(item.code, manyCases)}
        >
          {t.answer.manyCases}
        </AnswerButton>
        <NotApplicable item={item.code} answer={answer} />
      </div>
      <Stepper
        label={t.answer.exactCases}
        value={cases}
        onStep={(by) => void acts.rate(item.code, stepCases(by))}
        onSet={(n) => void acts.rate(item.code, setCases(n))}
      />
    </>
  );
}
