import { describe, expect, it } from 'vitest';
import { itemsOf } from '../checklist/checklist.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { Answer } from '../scoring/answer.ts';
import { unitsOf } from './compare-class.ts';
import { acceptable, compareExperts, distinctAnswers, refuseExpert } from './compare-experts.ts';
import type { MockResult, ReferenceRating } from './exercise.ts';
import { exerciseRound } from './make-exercise.ts';
import { settleReference } from './settle-reference.ts';
import { CASES, KEY, LIST, rightAnswer } from './testing/sample-exercise.ts';
import { CASES_ITEM, VERDICT_ITEM } from './testing/sample-class.ts';

const FIRST = CASES.slice(0, 1);
const AT = '2026-11-26T02:00:00.000Z';
const units = (reference: readonly ReferenceRating[] = []) =>
  unitsOf(
    FIRST.map((point) => ({ point, checklist: LIST })),
    reference,
  );

/** One expert who holds everything right but what `otherwise` says; null leaves an item out. */
function expert(
  name: string,
  otherwise: Readonly<Record<string, Answer | null>> = {},
  notes: Readonly<Record<string, string>> = {},
): MockResult {
  return {
    key: KEY,
    attempt: 1,
    trainee: { id: `person/${name}`, name, unit: '' },
    begunAt: AT,
    handedInAt: AT,
    assessments: [],
    photos: [],
    ratings: FIRST.flatMap((point) =>
      itemsOf(LIST).flatMap(({ code, answer: kind }) => {
        const answer = code in otherwise ? otherwise[code] : rightAnswer(kind);
        const note = notes[code] ?? '';
        return answer ? [{ point, item: code, answer, note, ratedAt: AT }] : [];
      }),
    ),
  };
}

const FAIL: Answer = { kind: 'verdict', pass: false };
const cases = (n: number): Answer => ({ kind: 'cases', cases: n });
const stateOf = (items: ReturnType<typeof compareExperts>, code: string) =>
  items.find(({ unit }) => unit.item.code === code)?.state;

describe('a reference from several experts', () => {
  it('K18: what all keep alike is agreed, the commonest answer proposed with what was remarked', () => {
    const items = compareExperts(units(), [
      expert('甲', { [CASES_ITEM]: cases(9) }, { [CASES_ITEM]: '满地' }),
      expert('乙', { [CASES_ITEM]: cases(4) }, { [CASES_ITEM]: '满地' }),
      expert('丙', { [CASES_ITEM]: cases(4) }, { [CASES_ITEM]: '四处' }),
    ]);
    expect(stateOf(items, CASES_ITEM)).toBe('agreed');
    const proposed = items.find(({ unit }) => unit.item.code === CASES_ITEM)?.proposed;
    expect(proposed).toMatchObject({ answer: cases(4), reason: '满地（甲、乙）；四处（丙）' });
    expect(acceptable(items)).toHaveLength(itemsOf(LIST).length);
  });

  it('K18: what differs, what one alone rated and what cannot be scored is open; nobody’s is unrated', () => {
    const [, , lone = '', none = ''] = itemsOf(LIST)
      .map(({ code }) => code)
      .filter((code) => code !== CASES_ITEM);
    const items = compareExperts(units(), [
      expert('甲', { [VERDICT_ITEM]: FAIL, [none]: null, [CASES_ITEM]: FAIL }),
      expert('乙', { [lone]: null, [none]: null, [CASES_ITEM]: FAIL }),
    ]);
    expect(stateOf(items, VERDICT_ITEM)).toBe('open');
    expect(stateOf(items, lone)).toBe('open');
    expect(stateOf(items, CASES_ITEM)).toBe('open');
    expect(stateOf(items, none)).toBe('unrated');
    expect(acceptable(items)).toHaveLength(itemsOf(LIST).length - 4);
    const open = items.find(({ unit }) => unit.item.code === VERDICT_ITEM);
    expect(distinctAnswers(open?.given ?? []).map(({ by }) => by.map(({ name }) => name))).toEqual([
      ['甲'],
      ['乙'],
    ]);
  });

  it('K18: what the trainer holds already stays, and is decided where the experts see it otherwise', () => {
    const held = (code: string, answer: Answer): ReferenceRating => ({
      point: FIRST[0] ?? '',
      item: code,
      answer,
      reason: '讲评过',
    });
    const reference = [held(VERDICT_ITEM, FAIL), held(CASES_ITEM, rightAnswer('cases'))];
    const items = compareExperts(units(reference), [expert('甲'), expert('乙')]);
    expect(stateOf(items, VERDICT_ITEM)).toBe('decided');
    expect(stateOf(items, CASES_ITEM)).toBe('agreed');
    const accepted = acceptable(items).map(({ item }) => item);
    expect(accepted).not.toContain(VERDICT_ITEM);
    expect(accepted).not.toContain(CASES_ITEM);
  });

  it('K18: a file of another exercise or a foreign point, and one expert twice, are refused', () => {
    const first = expert('甲');
    const code = (file: MockResult) => refuseExpert(KEY, units(), [first], file)?.code ?? 'taken';
    expect(code({ ...expert('乙'), key: 'another-key' })).toBe('result-other-exercise');
    const [rating] = first.ratings;
    const foreign = { ...rating!, point: 'point/elsewhere' as RecordId<'point'> };
    expect(code({ ...expert('乙'), ratings: [foreign] })).toBe('result-other-exercise');
    expect(code(first)).toBe('result-again');
    expect(code({ ...first, attempt: 2 })).toBe('expert-twice');
    expect(code(expert('乙'))).toBe('taken');
  });

  it('K5, K18: what is settled becomes the trainer’s own ratings; a visit begun before is not begun again', () => {
    const settled: readonly ReferenceRating[] = CASES.map((point) => ({
      point,
      item: VERDICT_ITEM,
      answer: FAIL,
      reason: '两人都看漏了',
    }));
    const desk = {
      round: exerciseRound(KEY),
      trainer: 'person/han',
      experts: ['甲', '乙'],
      versionOf: () => '2026.1',
      isBegun: () => false,
    } as const;
    const { sets, note } = settleReference(desk, settled, AT);
    expect(note).toBe('settle-reference');
    expect(sets[0]).toMatchObject({
      record: exerciseRound(KEY),
      values: { experts: ['甲', '乙'] },
    });
    expect(sets.map(({ record }) => record.split('/')[0])).toEqual([
      'round',
      'assessment',
      'assessment',
      'rating',
      'rating',
    ]);
    expect(sets.at(-1)?.values).toMatchObject({ answer: FAIL, note: '两人都看漏了' });
    const again = settleReference({ ...desk, isBegun: () => true }, settled, AT);
    expect(again.sets).toHaveLength(3);
  });
});
