import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../records/record-row.ts';
import type { Answer } from '../scoring/answer.ts';
import { unitsOf } from './compare-class.ts';
import { comparePeers, doublyScored } from './double-scoring.ts';
import { DOUBLE_BANNER, planDoubleWorkbook } from './double-workbook.ts';
import { studyClass } from './study-class.ts';
import { CASES, LIST } from './testing/sample-exercise.ts';
import { VERDICT_ITEM } from './testing/sample-class.ts';

const visit = (point: string, who: string, removed = false): RecordRow<'assessment'> => ({
  id: `assessment/${point}-${who}`,
  values: { point: `point/${point}`, inspector: `person/${who}`, removed },
  dots: {},
});

const UNITS = unitsOf(
  CASES.map((point) => ({ point, checklist: LIST })),
  [],
);
const verdict = (pass: boolean): Answer => ({ kind: 'verdict', pass });
const rated = (person: string, pass: readonly (boolean | Answer)[]) =>
  CASES.flatMap((point, at) => {
    const given = pass[at];
    const answer = typeof given === 'boolean' ? verdict(given) : given;
    return answer ? [{ person, point, item: VERDICT_ITEM, answer }] : [];
  });

describe('real points scored by several people', () => {
  it('K19: counts a point that two different people assessed; one twice, or one taken back, is none', () => {
    const points = doublyScored([
      visit('one', 'a'),
      visit('one', 'b'),
      visit('two', 'a'),
      visit('two', 'a'),
      visit('three', 'a'),
      visit('three', 'b', true),
    ]);
    expect(points).toEqual(['point/one']);
  });

  it('K19: each beside the others: how often the same, and how much stricter, without a reference', () => {
    const ratings = [
      ...rated('a', [true, true]),
      ...rated('b', [true, false]),
      ...rated('c', [true]),
    ];
    const [a, b, c, d] = comparePeers(UNITS, ['a', 'b', 'c', 'd'], ratings);
    // Three agree on the first point; on the second a keeps all where b keeps nothing.
    expect(a).toEqual({ person: 'a', n: 2, same: 2 / 3, apart: 50 });
    expect(b).toEqual({ person: 'b', n: 2, same: 2 / 3, apart: -50 });
    expect(c).toEqual({ person: 'c', n: 1, same: 1, apart: 0 });
    expect(d).toEqual({ person: 'd', n: 0, same: null, apart: null });
  });

  it('K19: what does not apply or was rated by one alone is compared with nobody', () => {
    const ratings = [...rated('a', [{ kind: 'notApplicable' }, true]), ...rated('b', [true])];
    expect(comparePeers(UNITS, ['a', 'b'], ratings).map(({ n }) => n)).toEqual([0, 0]);
  });

  it('K12, K19: the figures among each other need no reference, and nobody passes or fails by it', () => {
    const ratings = [...rated('a', [true, false]), ...rated('b', [true, true])];
    const drawn = { sessions: [], passMark: 100, draws: 20, seed: 1 };
    const study = studyClass({ units: UNITS, people: ['a', 'b'], ratings, ...drawn });
    expect(study.comparison.overall.n).toBe(0);
    expect(study.comparison.people.some(({ passed }) => passed)).toBe(false);
    expect(study.pairs[0]).toMatchObject({ one: 'a', other: 'b', units: 2 });
    expect(study.overall.coefficients.percentAgreement?.value).toBe(0.5);
  });

  it('K19: the workbook has the figures as numbers, who agrees least first, its banner on every sheet', () => {
    const ratings = [
      ...rated('a', [true, true]),
      ...rated('b', [true, false]),
      ...rated('c', [true, true]),
    ];
    const people = ['a', 'b', 'c'];
    const drawn = { sessions: [], passMark: 100, draws: 20, seed: 1 };
    const report = {
      round: '十一月',
      startsOn: '2026-11-01',
      points: CASES.length,
      people: people.map((person) => ({ person, name: `测评员${person}`, unit: '' })),
      checklists: [LIST],
      peers: comparePeers(UNITS, people, ratings),
      study: studyClass({ units: UNITS, people, ratings, ...drawn }),
    };
    const { sheets } = planDoubleWorkbook(report, {
      exportedAt: '2026-11-26T08:00:00.000Z',
      utcOffsetMinutes: 480,
      exporter: '韩梅',
      notices: [],
    });
    expect(sheets.map(({ name }) => name)).toEqual(['说明', '人员', '条目', '成对', '一致性']);
    expect(sheets.every(({ banner }) => banner === DOUBLE_BANNER)).toBe(true);
    const [about, persons, items, pairs] = sheets;
    expect(about?.rows).toContainEqual(['测评员', '3 人:测评员a、测评员b、测评员c']);
    expect(persons?.rows.map(([name, , n, same, apart]) => [name, n, same, apart])).toEqual([
      ['测评员b', 2, 0.5, -50],
      ['测评员a', 2, 0.75, 25],
      ['测评员c', 2, 0.75, 25],
    ]);
    expect(items?.rows[0]?.slice(0, 2)).toEqual([
      VERDICT_ITEM,
      UNITS.find(({ item }) => item.code === VERDICT_ITEM)?.item.title.zh,
    ]);
    expect(pairs?.rows).toHaveLength(3);
  });
});
