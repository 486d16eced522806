import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../checklist/checklist.ts';
import { itemsOf } from '../checklist/checklist.ts';
import type { Answer } from './answer.ts';
import { formatScore, roundScore, scoreHundredths } from './round-score.ts';
import { scoreItem } from './score-item.ts';
import { scorePoint } from './score-point.ts';
import type { PointScore, RatedItem } from './score-point.ts';
import { showTrace } from './show-trace.ts';
import { checklistOf, itemWith } from './testing/small-checklist.ts';

const NA: Answer = { kind: 'notApplicable' };
const SEED = { seed: 20261123, numRuns: 400 };

/** Item kinds and, for each, every answer worth telling apart (null: none given). */
const ITEMS: readonly (readonly [Item, readonly (Answer | null)[]])[] = [
  [
    itemWith({ kind: 'G3' }, 'cases', { weight: 2, redLine: true }),
    [null, NA, ...[0, 1, 2, 3].map((cases): Answer => ({ kind: 'cases', cases }))],
  ],
  [
    itemWith({ kind: 'PF' }, 'verdict', { weight: 1.5 }),
    [null, NA, ...[true, false].map((pass): Answer => ({ kind: 'verdict', pass }))],
  ],
  [
    itemWith({ kind: 'QT', required: 3 }, 'quantity', { redLine: true }),
    [null, NA, ...[0, 1, 2, 3].map((found): Answer => ({ kind: 'quantity', found }))],
  ],
  [
    itemWith({ kind: 'SM', pass: 1, asked: 2 }, 'asked'),
    [null, NA, ...[0, 1, 2].map((asked): Answer => ({ kind: 'asked', passed: asked, asked }))],
  ],
];

function score(items: readonly Item[], answers: readonly (Answer | null)[]): PointScore {
  const list = checklistOf(...items);
  const rated = itemsOf(list).map((item, i): [string, RatedItem] => [
    item.code,
    { answer: answers[i] ?? null },
  ]);
  return scorePoint(list, new Map(rated));
}

function expectAddsUp(result: PointScore): void {
  const lost = result.trace.reduce((sum, line) => sum + line.lost, 0);
  expect(result.marks.gained + lost).toBe(result.marks.of);
  expect(Number.isSafeInteger(result.marks.of)).toBe(true);
  const shown = showTrace(result).reduce((sum, { points }) => sum + Math.round(points * 100), 0);
  if (result.percent !== null) expect(shown + scoreHundredths(result.percent)).toBe(10_000);
}

const cartesian = <T>(sets: readonly (readonly T[])[]): T[][] =>
  sets.reduce<T[][]>((rows, set) => rows.flatMap((row) => set.map((x) => [...row, x])), [[]]);

describe('scorePoint', () => {
  it('S8 S9 S10 S12 all answers of all 3-item checklists', () => {
    const triples = cartesian([ITEMS, ITEMS, ITEMS]);
    for (const triple of triples) {
      const items = triple.map(([item]) => item);
      for (const answers of cartesian(triple.map(([, choices]) => choices))) {
        const result = score(items, answers);
        const each = items.map((item, i) => scoreItem(item, answers[i] ?? null));
        const counted = items.map((item, i) => ({ item, ...each[i]! })).filter((x) => x.share);
        const weight = counted.reduce((sum, x) => sum + x.item.weight, 0);
        const sum = counted.reduce((total, x) => total + x.item.weight * (x.percent ?? 0), 0);
        if (weight === 0) expect(result.percent).toBeNull();
        else expect(result.percent).toBeCloseTo(sum / weight, 9);
        const inapplicable = each.filter((x) => x.state === 'notApplicable').length;
        expect(result.notApplicable).toBe(inapplicable);
        expect(result.applicable).toBe(3 - inapplicable);
        expect(result.answered).toBe(counted.length);
        expect(result.missing.length).toBe(result.applicable - result.answered);
        const state = answers.every((a) => a === null)
          ? 'notBegun'
          : result.missing.length > 0
            ? 'incomplete'
            : 'complete';
        expect(result.state).toBe(state);
        const failing = counted.filter((x) => x.item.redLine && x.percent !== 100).length;
        expect(result.redLines.length).toBe(failing);
        expect(result.trace.length).toBe(counted.filter((x) => x.percent !== 100).length);
        expectAddsUp(result);
      }
    }
  });

  it('S9 an item not fully asked, or refused, is missing and named', () => {
    const items = [ITEMS[3]![0], ITEMS[0]![0]];
    const result = score(items, [
      { kind: 'asked', passed: 1, asked: 1 },
      { kind: 'verdict', pass: true },
    ]);
    expect(result).toMatchObject({ state: 'incomplete', percent: null, missing: ['T-01', 'T-02'] });
    expect(result.notices).toEqual([
      {
        code: 'answer-kind-unfit',
        severity: 'error',
        params: { expected: 'cases', given: 'verdict', item: 'T-02' },
      },
    ]);
  });

  it('S10 all not applicable: complete, with no percent', () => {
    const items = ITEMS.map(([item]) => item);
    const result = score(
      items,
      items.map(() => NA),
    );
    expect(result).toMatchObject({
      state: 'complete',
      percent: null,
      applicable: 0,
      missing: [],
      trace: [],
    });
    expect(showTrace(result)).toEqual([]);
  });

  it('S11 the trace names item, rule, answer and points', () => {
    const items = [itemWith({ kind: 'G3' }, 'cases'), itemWith({ kind: 'PF' }, 'verdict')];
    const result = score(items, [
      { kind: 'cases', cases: 1 },
      { kind: 'verdict', pass: false },
    ]);
    expect(result.percent).toBe(33);
    expect(result.trace).toEqual([
      {
        item: 'T-01',
        rule: { kind: 'G3' },
        answer: { kind: 'cases', cases: 1 },
        lost: 34,
        points: 17,
      },
      {
        item: 'T-02',
        rule: { kind: 'PF' },
        answer: { kind: 'verdict', pass: false },
        lost: 100,
        points: 50,
      },
    ]);
  });

  it('S11 a grid past the safe integers falls back to millionths and still adds up', () => {
    const primes = [9973, 9967, 9949, 9941, 9931];
    const items = primes.map((required) => itemWith({ kind: 'QT', required }, 'quantity'));
    const result = score(
      items,
      primes.map((_, i): Answer => ({ kind: 'quantity', found: 1234 + i })),
    );
    const exact = primes.reduce((sum, n, i) => sum + (1234 + i) / n, 0) * 20;
    expect(result.percent).toBeCloseTo(exact, 3);
    expect(result.marks.of).toBe(5_000_000);
    expectAddsUp(result);
  });

  it('S12 disputed items are scored by the answer handed in and listed', () => {
    const list = checklistOf(itemWith({ kind: 'G3' }, 'cases'), itemWith({ kind: 'G1' }, 'cases'));
    const result = scorePoint(
      list,
      new Map<string, RatedItem>([
        ['T-01', { answer: { kind: 'cases', cases: 0 } }],
        ['T-02', { answer: { kind: 'cases', cases: 1 }, disputed: true }],
        ['X-01', { answer: { kind: 'cases', cases: 1 } }],
      ]),
    );
    expect(result).toMatchObject({ state: 'complete', percent: 50, disputed: ['T-02'] });
    expect(result.notices).toEqual([
      { code: 'item-unknown', severity: 'warning', params: { item: 'X-01' } },
    ]);
  });
});

const anyItem = fc
  .record({
    base: fc.oneof(
      fc.constant({ rule: { kind: 'G3' }, answer: 'cases' } as const),
      fc.constant({ rule: { kind: 'G1' }, answer: 'cases' } as const),
      fc
        .integer({ min: 1, max: 30 })
        .map((required) => ({ rule: { kind: 'QT', required }, answer: 'quantity' }) as const),
    ),
    weight: fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1000),
    count: fc.integer({ min: 0, max: 35 }),
  })
  .map(({ base, weight, count }) => {
    const answer: Answer =
      base.answer === 'cases'
        ? { kind: 'cases', cases: count % 5 }
        : { kind: 'quantity', found: count };
    return { item: itemWith(base.rule, base.answer, { weight }), answer };
  });

describe('scorePoint, any checklist', () => {
  const lists = fc.array(anyItem, { minLength: 1, maxLength: 18 });

  it('S11 S13 trace and score add up, exact and as shown', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const result = score(
          rows.map((row) => row.item),
          rows.map((row) => row.answer),
        );
        expect(result.state).toBe('complete');
        expectAddsUp(result);
      }),
      SEED,
    );
  });

  it('S1 S8 one more case never raises a score', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (rows, pick) => {
        const index = pick % rows.length;
        const items = rows.map((row) => row.item);
        const answers = rows.map((row) => row.answer);
        const worse = answers.map((answer, i): Answer => {
          if (i !== index) return answer;
          if (answer.kind === 'cases') return { kind: 'cases', cases: answer.cases + 1 };
          if (answer.kind === 'quantity')
            return { kind: 'quantity', found: Math.max(0, answer.found - 1) };
          return answer;
        });
        expect(score(items, worse).percent!).toBeLessThanOrEqual(score(items, answers).percent!);
      }),
      SEED,
    );
  });

  it('S5 S8 items that do not apply change neither score nor trace', () => {
    fc.assert(
      fc.property(lists, lists, (rows, extra) => {
        const plain = score(
          rows.map((row) => row.item),
          rows.map((row) => row.answer),
        );
        const padded = score(
          [...rows, ...extra].map((row) => row.item),
          [...rows.map((row) => row.answer), ...extra.map(() => NA)],
        );
        const { applicable, notApplicable, ...rest } = padded;
        expect(applicable).toBe(rows.length);
        expect(notApplicable).toBe(extra.length);
        expect(plain).toMatchObject(rest);
      }),
      SEED,
    );
  });
});

describe('rounding', () => {
  it('S13 two decimals, half up, also where the float falls short of the half', () => {
    expect([0, 100, 82.345, 1.005, 33.335, 66.664999, 99.995].map(formatScore)).toEqual([
      '0.00',
      '100.00',
      '82.35',
      '1.01',
      '33.34',
      '66.66',
      '100.00',
    ]);
    expect(roundScore(200 / 3)).toBe(66.67);
  });
});
