import type { AnswerKind, Checklist, Item, ScoringRule } from '../../checklist/checklist.ts';

const text = { zh: '', en: '' };

/** An item with nothing set but what scoring reads. */
export function itemWith(
  rule: ScoringRule,
  answer: AnswerKind,
  more: Partial<Pick<Item, 'code' | 'weight' | 'redLine'>> = {},
): Item {
  return {
    code: 'T-01',
    title: text,
    criterion: text,
    answer,
    rule,
    weight: 1,
    redLine: false,
    method: 'look',
    provenance: 'unverified',
    phrases: [],
    ...more,
  };
}

/** A checklist of one indicator with these items, coded T-01, T-02, … */
export function checklistOf(...items: readonly Item[]): Checklist {
  const coded = items.map((item, index) => ({
    ...item,
    code: `T-${String(index + 1).padStart(2, '0')}`,
  }));
  return {
    siteType: 'RD',
    version: '1',
    name: text,
    aliases: [],
    parameters: { note: text },
    indicators: [{ code: 'T', name: text, items: coded }],
  };
}
