import type { Checklist, Indicator, Item } from '../checklist.ts';

/** A small valid item to bend in tests. */
export function sampleItem(changes: Partial<Item> = {}): Item {
  return {
    code: 'RD-01',
    title: { zh: '环境卫生', en: 'Cleanliness' },
    criterion: { zh: '无垃圾', en: 'No litter' },
    answer: 'cases',
    rule: { kind: 'G3' },
    weight: 1,
    redLine: false,
    method: 'look',
    provenance: 'seen',
    phrases: [{ zh: '地面有垃圾', en: 'Litter' }],
    ...changes,
  };
}

/** An indicator of the given items. */
export function sampleIndicator(items: readonly Item[], code = 'RD-A'): Indicator {
  return { code, name: { zh: '环境', en: 'Surroundings' }, items };
}

/** A valid checklist of one item, with the given changes. */
export function sampleChecklist(changes: Partial<Checklist> = {}): Checklist {
  return {
    siteType: 'RD',
    version: '1',
    name: { zh: '主次干道', en: 'Main roads' },
    aliases: ['主干道'],
    parameters: { walkMetres: 500, note: { zh: '两侧', en: 'Both sides' } },
    indicators: [sampleIndicator([sampleItem()])],
    ...changes,
  };
}
