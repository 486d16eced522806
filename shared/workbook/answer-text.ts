import type { AnswerKind } from '../checklist/checklist.ts';
import type { Answer } from '../scoring/answer.ts';
import type { Cell } from './sheet-grid.ts';

/** The kinds of answer as the 方式 column names them. */
export const ANSWER_KIND_NAMES: Readonly<Record<AnswerKind, string>> = {
  verdict: '判定',
  cases: '例数',
  quantity: '数量',
  timed: '计时',
  asked: '询问',
  measured: '测量',
};

export const PASS = '符合';
export const FAIL = '不符合';
export const NOT_APPLICABLE = '不适用';

/** What a person sees in the 结果 column; readAnswer reads it back. Empty for no answer. */
export function answerCell(answer: Answer | null | undefined): Cell {
  if (answer === null || answer === undefined) return null;
  switch (answer.kind) {
    case 'notApplicable':
      return NOT_APPLICABLE;
    case 'verdict':
      return answer.pass ? PASS : FAIL;
    case 'cases':
      return answer.cases;
    case 'quantity':
      return answer.found;
    case 'timed':
      return answer.opportunities === undefined
        ? `${answer.events}起/${answer.seconds}秒`
        : `${answer.events}起/${answer.opportunities}次/${answer.seconds}秒`;
    case 'asked':
      return `${answer.passed}/${answer.asked}`;
    case 'measured':
      return answer.total === undefined ? answer.value : `${answer.value}/${answer.total}`;
  }
}
