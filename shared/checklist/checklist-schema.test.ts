import { describe, expect, it } from 'vitest';
import type { AnswerKind, Checklist, Item, MeasuredLimit, ScoringRule } from './checklist.ts';
import { checklistSchema } from './checklist-schema.ts';
import { sampleChecklist, sampleIndicator, sampleItem } from './testing/sample-checklist.ts';

const unit = { zh: '盏', en: 'lamps' };

/** `message @ path` of every issue; empty when the checklist is accepted. */
function faults(candidate: unknown): string[] {
  const parsed = checklistSchema.safeParse(candidate);
  return (parsed.error?.issues ?? []).map((issue) => `${issue.message} @ ${issue.path.join('.')}`);
}

const withItem = (changes: Partial<Item>): Checklist =>
  sampleChecklist({ indicators: [sampleIndicator([sampleItem(changes)])] });

const measured = (limit: MeasuredLimit): Checklist =>
  withItem({ answer: 'measured', rule: { kind: 'PF', limit } });

describe('checklist schema', () => {
  it('C1 accepts a sound checklist and gives it back unchanged, also through JSON', () => {
    const checklist = sampleChecklist();
    expect(checklistSchema.parse(JSON.parse(JSON.stringify(checklist)))).toEqual(checklist);
  });

  it('C1 refuses a blank text and a missing language', () => {
    expect(faults(withItem({ title: { zh: '环境', en: '  ' } }))).toEqual([
      'checklist.text-empty @ indicators.0.items.0.title.en',
    ]);
    expect(faults({ ...sampleChecklist(), name: { zh: '主次干道' } })).toHaveLength(1);
  });

  it('C1 refuses members it does not know, at every level', () => {
    expect(faults({ ...sampleChecklist(), colour: 'red' })).toHaveLength(1);
    const item = { ...sampleItem(), redline: true };
    expect(
      faults({ ...sampleChecklist(), indicators: [{ ...sampleIndicator([]), items: [item] }] }),
    ).toHaveLength(1);
    expect(faults(withItem({ rule: { kind: 'G3', minutes: 5 } as ScoringRule }))).toHaveLength(1);
  });

  it('C2 refuses a code used twice, even across indicators', () => {
    const indicators = [
      sampleIndicator([sampleItem()]),
      sampleIndicator([sampleItem({ code: 'RD-02' }), sampleItem()], 'RD-B'),
    ];
    expect(faults(sampleChecklist({ indicators }))).toEqual([
      'checklist.code-twice @ indicators.1.items.1.code',
    ]);
    const twins = [
      sampleIndicator([sampleItem()]),
      sampleIndicator([sampleItem({ code: 'RD-02' })]),
    ];
    expect(faults(sampleChecklist({ indicators: twins }))).toEqual([
      'checklist.code-twice @ indicators.1.code',
    ]);
  });

  it.each(['BX-01', 'RD01', 'RD-1', 'RD-', 'rd-01', 'RD-B'])('C3 refuses item code %s', (code) => {
    expect(faults(withItem({ code }))).toEqual([
      'checklist.code-malformed @ indicators.0.items.0.code',
    ]);
  });

  it('C3 refuses an indicator code of another type or form', () => {
    for (const code of ['BX-A', 'RD-1', 'RD']) {
      expect(
        faults(sampleChecklist({ indicators: [sampleIndicator([sampleItem()], code)] })),
      ).toEqual(['checklist.code-malformed @ indicators.0.code']);
    }
  });

  it('C4 accepts exactly the listed pairs of answer and rule', () => {
    const answers: AnswerKind[] = ['verdict', 'cases', 'quantity', 'timed', 'asked', 'measured'];
    const rules: ScoringRule[] = [
      { kind: 'PF' },
      { kind: 'PF', limit: { of: 'value', max: 15, unit } },
      { kind: 'G3' },
      { kind: 'G1' },
      { kind: 'QT', required: 2 },
      { kind: 'RT', minutes: 15 },
      { kind: 'SM', pass: 3, asked: 5 },
    ];
    const accepted = answers.flatMap((answer) =>
      rules
        .filter((rule) => faults(withItem({ answer, rule })).length === 0)
        .map((rule) => `${answer}+${rule.kind}${'limit' in rule ? ' limit' : ''}`),
    );
    expect(accepted).toEqual([
      'verdict+PF',
      'verdict+G1',
      'cases+G3',
      'cases+G1',
      'quantity+QT',
      'timed+RT',
      'asked+SM',
      'measured+PF limit',
    ]);
  });

  it('C5 accepts one-sided and two-sided limits', () => {
    expect(faults(measured({ of: 'share', min: 0.95, unit }))).toEqual([]);
    expect(faults(measured({ of: 'value', max: 15, unit }))).toEqual([]);
    expect(faults(measured({ of: 'value', min: 5, max: 5, unit }))).toEqual([]);
  });

  it.each<[string, MeasuredLimit]>([
    ['checklist.limit-open', { of: 'value', unit }],
    ['checklist.limit-impossible', { of: 'value', min: 6, max: 5, unit }],
    ['checklist.limit-impossible', { of: 'share', min: 95, unit }],
    ['checklist.limit-impossible', { of: 'share', max: -0.1, unit }],
  ])('C5 refuses with %s: %j', (code, limit) => {
    expect(faults(measured(limit))).toEqual([`${code} @ indicators.0.items.0.rule.limit`]);
  });

  it.each<[AnswerKind, ScoringRule, string]>([
    ['quantity', { kind: 'QT', required: 0 }, 'required'],
    ['asked', { kind: 'SM', pass: 4, asked: 3 }, 'pass'],
    ['asked', { kind: 'SM', pass: 0, asked: 3 }, 'pass'],
    ['timed', { kind: 'RT', minutes: 0 }, 'minutes'],
    ['timed', { kind: 'RT', minutes: 15, limitShare: 1 }, 'limitShare'],
    ['timed', { kind: 'RT', minutes: 15, limitShare: -0.1 }, 'limitShare'],
  ])('C6 refuses %s by %j', (answer, rule, key) => {
    expect(faults(withItem({ answer, rule }))).toEqual([
      `checklist.number-impossible @ indicators.0.items.0.rule.${key}`,
    ]);
  });

  it('C6 refuses counts that are not whole', () => {
    const rule: ScoringRule = { kind: 'QT', required: 1.5 };
    expect(faults(withItem({ answer: 'quantity', rule }))).toHaveLength(1);
  });

  it('C7 refuses weights and parameters of nothing, and empty groups', () => {
    const note = { zh: '两侧', en: 'Both sides' };
    expect(faults(withItem({ weight: 0 }))).toEqual([
      'checklist.weight-not-positive @ indicators.0.items.0.weight',
    ]);
    expect(faults(sampleChecklist({ parameters: { walkMetres: 0, note } }))).toEqual([
      'checklist.parameter-not-positive @ parameters.walkMetres',
    ]);
    expect(faults(sampleChecklist({ parameters: { windowMinutes: -1, note } }))).toEqual([
      'checklist.parameter-not-positive @ parameters.windowMinutes',
    ]);
    expect(faults(sampleChecklist({ indicators: [] }))).toEqual([
      'checklist.indicator-missing @ indicators',
    ]);
    expect(faults(sampleChecklist({ indicators: [sampleIndicator([])] }))).toEqual([
      'checklist.indicator-empty @ indicators.0.items',
    ]);
  });

  it('C8 refuses a phrase or an alias said twice', () => {
    const phrase = { zh: '地面有垃圾', en: 'Litter' };
    expect(faults(withItem({ phrases: [phrase, phrase] }))).toEqual([
      'checklist.phrase-twice @ indicators.0.items.0.phrases.1',
    ]);
    expect(faults(sampleChecklist({ aliases: ['主干道', '次干道', '主干道'] }))).toEqual([
      'checklist.alias-twice @ aliases.2',
    ]);
  });
});
