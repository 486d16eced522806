import type { Item } from '../../shared/checklist/checklist.ts';
import type { Answer } from '../../shared/scoring/answer.ts';

/** Wording of an answer in a few words, as the trace and conflicts show it. */
export interface AnswerWords {
  readonly verdict: (pass: boolean) => string;
  readonly cases: (n: number) => string;
  readonly quantity: (found: number, required: number) => string;
  readonly timed: (events: number, minutes: string) => string;
  readonly asked: (passed: number, asked: number) => string;
  readonly measured: (value: string, total: string) => string;
  readonly notApplicable: string;
}

/** An answer in words; a quantity beside what the item's rule requires. */
export function describeAnswer(answer: Answer, rule: Item['rule'], words: AnswerWords): string {
  switch (answer.kind) {
    case 'notApplicable':
      return words.notApplicable;
    case 'verdict':
      return words.verdict(answer.pass);
    case 'cases':
      return words.cases(answer.cases);
    case 'quantity':
      return words.quantity(answer.found, rule.kind === 'QT' ? rule.required : 0);
    case 'timed':
      return words.timed(answer.events, String(Math.round(answer.seconds / 6) / 10));
    case 'asked':
      return words.asked(answer.passed, answer.asked);
    case 'measured':
      return words.measured(
        String(answer.value),
        answer.total === undefined ? '' : String(answer.total),
      );
  }
}
