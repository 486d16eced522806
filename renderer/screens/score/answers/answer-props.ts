import type { Item } from '../../../../shared/checklist/checklist.ts';
import type { Answer } from '../../../../shared/scoring/answer.ts';

export interface AnswerProps {
  readonly item: Item;
  /** As stored; null when the item is not rated. */
  readonly answer: Answer | null;
}
