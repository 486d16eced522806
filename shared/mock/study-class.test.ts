import { describe, expect, it } from 'vitest';
import type { Item } from '../checklist/checklist.ts';
import { itemsOf } from '../checklist/checklist.ts';
import type { Answer } from '../scoring/answer.ts';
import { bandOf } from './name-agreement.ts';
import { agreedShare, deviationOf, splitsGoodScorers, unitsOf } from './compare-class.ts';
import type { ClassRating } from './compare-class.ts';
import { studyClass } from './study-class.ts';
import { CASES, LIST, REFERENCE, rightAnswer } from './testing/sample-exercise.ts';

const ITEMS = itemsOf(LIST);
const UNITS = unitsOf(
  CASES.map((point) => ({ point, checklist: LIST })),
  REFERENCE,
);
const NA: Answer = { kind: 'notApplicable' };
const itemOf = (answer: string): Item => ITEMS.find((item) => item.answer === answer) as Item;

/** Everything right but what `wrong` says of some items. */
function rate(person: string, wrong: Readonly<Record<string, Answer | null>> = {}): ClassRating[] {
  return UNITS.flatMap(({ point, item }) => {
    const answer = item.code in wrong ? wrong[item.code] : rightAnswer(item.answer);
    return answer ? [{ person, point, item: item.code, answer }] : [];
  });
}

const study = (ratings: readonly ClassRating[], units = UNITS, passMark = 80) =>
  studyClass({
    units,
    people: [...new Set(ratings.map(({ person }) => person))],
    ratings,
    sessions: [],
    passMark,
    draws: 50,
    seed: 1,
  });

describe('a class', () => {
  it('K11: stricter, more lenient, otherwise applicable, not rated', () => {
    const item = itemOf('cases');
    const right = rightAnswer('cases');
    expect(deviationOf(item, right, { kind: 'cases', cases: 1 })).toBe('same');
    expect(deviationOf(item, right, { kind: 'cases', cases: 2 })).toBe('strict');
    expect(deviationOf(item, right, { kind: 'cases', cases: 0 })).toBe('lenient');
    expect(deviationOf(item, right, NA)).toBe('other');
    expect(deviationOf(item, NA, NA)).toBe('same');
    expect(deviationOf(item, right, { kind: 'verdict', pass: true })).toBeNull();
    // Three cases and nine keep the same: nothing.
    const many: Answer = { kind: 'cases', cases: 9 };
    expect(deviationOf(item, { kind: 'cases', cases: 3 }, many)).toBe('same');
  });

  it('K11, K13: each person’s sums, and a certificate only with nothing missing', () => {
    const { code } = itemOf('verdict');
    const fail: Answer = { kind: 'verdict', pass: false };
    const { comparison } = study([
      ...rate('a'),
      ...rate('b', { [code]: fail }),
      ...rate('c', { [code]: null }),
    ]);
    const [a, b, c] = comparison.people;
    expect(a).toMatchObject({ n: 22, same: 22, passed: true });
    expect(b).toMatchObject({ n: 22, same: 20, strict: 2, lenient: 0, passed: true });
    expect(b?.deviating.map(({ unit }) => unit.reference?.reason)).toEqual([
      `理由在此 ${code}`,
      `理由在此 ${code}`,
    ]);
    expect(c).toMatchObject({ n: 20, same: 20, missing: 2, passed: false });
    expect(agreedShare(comparison.overall)).toBeCloseTo(62 / 64, 12);
    expect(comparison.items[0]).toMatchObject({ key: code, strict: 2, missing: 2 });
  });

  it('K5: gaps of the reference are counted and compared with nobody', () => {
    const gapped = unitsOf(
      CASES.map((point) => ({ point, checklist: LIST })),
      REFERENCE.slice(3),
    );
    const { comparison } = study(rate('a'), gapped);
    expect(comparison.gaps).toBe(3);
    expect(comparison.overall.n).toBe(19);
    const none = study(rate('a'), unitsOf([{ point: CASES[0] ?? '', checklist: LIST }], []));
    expect(agreedShare(none.comparison.overall)).toBeNull();
    expect(none.comparison.people[0]?.passed).toBe(false);
  });

  it('K12: perfect agreement with variation is 1 for all, pairs and items; left out is counted', () => {
    const { code } = itemOf('verdict');
    const fail: Answer = { kind: 'verdict', pass: false };
    const wrong = { [code]: fail };
    const found = study([...rate('a', wrong), ...rate('b', wrong), ...rate('c', wrong)]);
    expect(found.overall.coefficients['krippendorff.ordinal']?.value).toBeCloseTo(1, 12);
    expect(found.pairs.map(({ one, other }) => `${one}${other}`)).toEqual(['ab', 'ac', 'bc']);
    for (const { report } of found.pairs)
      expect(report.coefficients['cohen.quadratic']?.value).toBeCloseTo(1, 12);
    expect(found.items).toHaveLength(ITEMS.length);
    const apart = study([...rate('a', { [code]: NA }), ...rate('b')]);
    expect(apart.leftOut).toBe(2);
  });

  it('K12: one person alone, or all alike, has no coefficient but a notice that says why', () => {
    const alone = study(rate('a'));
    expect(alone.overall.coefficients['krippendorff.ordinal']).toBeNull();
    expect(alone.overall.notices.map(({ code }) => code)).toContain('one-rater');
    expect(alone.pairs).toEqual([]);
    const alike = unitsOf([{ point: CASES[0] ?? '', checklist: LIST }], []).slice(0, 2);
    const same = study([...rate('a'), ...rate('b')], alike.slice(0, 1));
    expect(same.overall.coefficients['krippendorff.ordinal']).toBeNull();
  });

  it('K12: progress goes up to the end', () => {
    const shares: number[] = [];
    const ratings = [...rate('a'), ...rate('b'), ...rate('c')];
    studyClass(
      {
        units: UNITS,
        people: ['a', 'b', 'c'],
        ratings,
        sessions: [],
        passMark: 80,
        draws: 10,
        seed: 1,
      },
      (share) => shares.push(share),
    );
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  it('K13: a clause on which good scorers differ splits them; drift follows the sittings', () => {
    const { code } = itemOf('verdict');
    const fail: Answer = { kind: 'verdict', pass: false };
    const ratings = [...rate('a', { [code]: fail }), ...rate('b')];
    const split = study([...rate('a', { [code]: fail }), ...rate('b', { [code]: fail })]);
    const item = split.comparison.items.find(({ key }) => key === code);
    expect(item && splitsGoodScorers(item)).toBe(true);
    const sessions = [
      { name: '一', units: UNITS, ratings: rate('a', { [code]: fail }) },
      { name: '二', units: UNITS, ratings },
    ];
    const people = ['a', 'b'];
    const drawn = { units: UNITS, people, ratings, passMark: 80, draws: 0, seed: 1 };
    const [a, b] = studyClass({ ...drawn, sessions }).drift;
    expect(a?.sittings.map((one) => one?.strict)).toEqual([2, 2]);
    expect(b?.sittings.map((one) => one?.same ?? null)).toEqual([null, 22]);
  });

  it('K12: bands of Landis and Koch (1977), table on p. 165', () => {
    const ends = [-0.01, 0, 0.2, 0.21, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81, 1];
    expect(ends.map(bandOf)).toEqual([
      'poor',
      'slight',
      'slight',
      'fair',
      'fair',
      'moderate',
      'moderate',
      'substantial',
      'substantial',
      'perfect',
      'perfect',
    ]);
  });
});
