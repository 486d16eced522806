import type { Item } from '../checklist/checklist.ts';
import type { Answer } from './answer.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { ScoreNotice } from './score-notice.ts';
import { percentOf } from './share.ts';
import type { Share } from './share.ts';

/** Only `scored` has a percent; `unanswered`, `unfinished` and `refused` leave the point incomplete. */
export type ItemState = 'scored' | 'notApplicable' | 'unanswered' | 'unfinished' | 'refused';

export interface ItemScore {
  readonly state: ItemState;
  /** 0–100, null unless scored; `share` is the same, exact. */
  readonly percent: number | null;
  readonly share: Share | null;
  readonly notices: readonly ScoreNotice[];
}

/** What an answer earns of its item (SPEC.md S1–S7). Never throws: what cannot be scored is a Notice. */
export function scoreItem(item: Item, answer: Answer | null): ItemScore {
  if (answer === null) return without('unanswered');
  if (answer.kind === 'notApplicable') return without('notApplicable');
  if (answer.kind !== item.answer)
    return without('refused', {
      code: 'answer-kind-unfit',
      severity: 'error',
      params: { expected: item.answer, given: answer.kind },
    });
  const judged = judgeAnswer(item.rule, answer);
  if (judged === 'unfinished') return without('unfinished');
  if (!judged.ok) return without('refused', judged.error);
  const share = judged.value;
  return {
    state: 'scored',
    percent: percentOf(share),
    share,
    notices: windowNotices(item, answer),
  };
}

function without(state: ItemState, ...notices: readonly ScoreNotice[]): ItemScore {
  return { state, percent: null, share: null, notices };
}

function windowNotices(item: Item, answer: Answer): readonly ScoreNotice[] {
  if (item.rule.kind !== 'RT' || answer.kind !== 'timed') return [];
  const { minutes } = item.rule;
  if (answer.seconds >= minutes * 60) return [];
  const params = { seconds: answer.seconds, minutes };
  return [{ code: 'answer-window-short', severity: 'warning', params }];
}
