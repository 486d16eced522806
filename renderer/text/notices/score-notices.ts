import type { ScoreNoticeCode } from '../../../shared/scoring/score-notice.ts';
import type { NoticeWords } from '../notice-words.ts';

export const scoreNotices: NoticeWords<ScoreNoticeCode> = {
  'answer-kind-unfit': {
    zh: () => '这一项的答案种类与清单不符，未计分。请重新评分。',
    en: () => 'The answer is not of the kind the checklist asks for; it is not scored. Rate again.',
  },
  'answer-number-invalid': {
    zh: () => '数字不成立：须为不小于 0 的数，部分不能大于总数。未计分。',
    en: () =>
      'The numbers make no sense: none below 0, and no part greater than its whole. Not scored.',
  },
  'answer-base-missing': {
    zh: () => '还缺总数（或机会数），未计分。',
    en: () => 'The total (or the number of opportunities) is missing; not scored.',
  },
  'answer-window-short': {
    zh: (p) => `观察了 ${clock(p['seconds'])}，不足 ${p['minutes']} 分钟；照常计分。`,
    en: (p) => `Observed for ${clock(p['seconds'])}, less than ${p['minutes']} minutes; scored.`,
  },
  'rule-answer-unfit': {
    zh: (p) => `清单的规则 ${p['rule']} 读不了这种答案，未计分。请告知清单的编制人。`,
    en: (p) =>
      `The checklist's rule ${p['rule']} cannot read this answer; not scored. Tell its author.`,
  },
  'rule-invalid': {
    zh: (p) => `清单的规则 ${p['rule']} 不成立，未计分。请告知清单的编制人。`,
    en: (p) => `The checklist's rule ${p['rule']} makes no sense; not scored. Tell its author.`,
  },
  'item-unknown': {
    zh: (p) => `评分中有清单没有的测评项 ${p['item']}，未计分。`,
    en: (p) => `There is a rating of item ${p['item']}, which the checklist lacks; not scored.`,
  },
};

/** What the Score screen itself says. */
export type ScoreScreenNoticeCode = 'nothing-to-finish';

export const scoreScreenNotices: NoticeWords<ScoreScreenNoticeCode> = {
  'nothing-to-finish': {
    zh: () => '还没有评分，没有可完成的测评。',
    en: () => 'Nothing has been rated yet, so there is nothing to finish.',
  },
};

const clock = (seconds: string | number | undefined): string => {
  const whole = Math.max(0, Math.round(Number(seconds ?? 0)));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
