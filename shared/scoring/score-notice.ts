import type { Notice } from '../kernel/notice.ts';

/** What can be wrong with an answer or a rule when it is scored (SPEC.md S3–S7, S12). */
export type ScoreNoticeCode =
  /** The item asks for another kind of answer; params `expected`, `given`. */
  | 'answer-kind-unfit'
  /** A count that is negative, not whole, not finite, or a part greater than its whole. */
  | 'answer-number-invalid'
  /** A share cannot be formed: opportunities or total missing or 0. */
  | 'answer-base-missing'
  /** Observed for less time than the rule asks; params `seconds`, `minutes`. Scored all the same. */
  | 'answer-window-short'
  /** The checklist pairs a rule with a kind of answer it cannot read; params `rule`, `given`. */
  | 'rule-answer-unfit'
  /** The rule's own numbers make no sense; params `rule`. */
  | 'rule-invalid'
  /** An answer for an item that the checklist does not have; params `item`. */
  | 'item-unknown';

export type ScoreNotice = Notice<ScoreNoticeCode>;
