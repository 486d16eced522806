import type { AnswerProps } from './answer-props.ts';
import { AskedAnswer } from './asked-answer.tsx';
import { CasesAnswer } from './cases-answer.tsx';
import { MeasuredAnswer } from './measured-answer.tsx';
import { QuantityAnswer } from './quantity-answer.tsx';
import { TimedAnswer } from './timed-answer.tsx';
import { VerdictAnswer } from './verdict-answer.tsx';

/** The control for the kind of answer the item asks for. */
export function AnswerControl({ item, answer }: AnswerProps) {
  switch (item.answer) {
    case 'verdict':
      return <VerdictAnswer item={item} answer={answer} />;
    case 'cases':
      return <CasesAnswer item={item} answer={answer} />;
    case 'quantity':
      return <QuantityAnswer item={item} answer={answer} />;
    case 'asked':
      return <AskedAnswer item={item} answer={answer} />;
    case 'timed':
      return <TimedAnswer item={item} answer={answer} />;
    case 'measured':
      return <MeasuredAnswer item={item} answer={answer} />;
  }
}
