import { describe, expect, it } from 'vitest';
import type { CoefficientName } from './agreement-report.ts';
import { COEFFICIENT_LEVELS } from './agreement-report.ts';
import { codeRatings } from './code-ratings.ts';
import type { Category, RatingsTable } from './ratings-table.ts';
import { LEVELS } from './ratings-table.ts';
import { seededRandom } from './seeded-random.ts';
import { coefficient, measure, valuesOf } from './testing/measure-table.ts';
import { FLEISS_1971, KRIPPENDORFF_C, tableOf } from './testing/published-tables.ts';

const ALL = Object.keys(COEFFICIENT_LEVELS) as CoefficientName[];

/** Names of the coefficients a notice is about. */
function namedBy(
  table: RatingsTable,
  code: string,
  level: (typeof LEVELS)[number] | null = null,
): string[] {
  const found = measure(table, { level }).notices.find((notice) => notice.code === code);
  return String(found?.params?.['coefficients'] ?? '')
    .split('; ')
    .filter(Boolean);
}

const starting = (family: string): CoefficientName[] =>
  ALL.filter((name) => name.startsWith(family));

describe('A4: too little data', () => {
  it('A4: no ratings, no units, no raters: nothing is computed', () => {
    expect(namedBy(tableOf(['. .', '. .']), 'no-ratings')).toEqual(ALL);
    expect(namedBy(codeRatings([], 0), 'no-ratings')).toEqual(ALL);
    expect(measure(tableOf(['. .', '. .'])).n).toEqual({
      units: 2,
      raters: 2,
      ratings: 0,
      missing: 4,
    });
  });

  it('A4: one rater agrees with nobody', () => {
    expect(namedBy(tableOf(['1', '2', '2']), 'one-rater')).toEqual(ALL);
    expect(namedBy(tableOf(['1 .', '2 .']), 'one-rater')).toEqual(ALL);
  });

  it('A4: raters who share no unit', () => {
    expect(namedBy(tableOf(['1 .', '. 2', '2 .']), 'no-shared-unit')).toEqual(ALL);
  });

  it('A4: one shared unit: percent agreement alone, without an interval', () => {
    const table = tableOf(['1 2', '2 .']);
    const refused = ALL.filter((name) => name !== 'percentAgreement');
    expect(namedBy(table, 'one-shared-unit')).toEqual(refused);
    expect(coefficient(table, 'percentAgreement', { draws: 50 })).toEqual({
      value: 0,
      low: null,
      high: null,
      method: 'none',
      bootstrap: null,
    });
    expect(namedBy(table, 'interval-undefined')).toEqual(['percentAgreement']);
  });

  it('A4: Cohen’s κ is for exactly two who rated; columns without ratings do not count', () => {
    expect(namedBy(FLEISS_1971, 'not-two-raters')).toEqual(starting('cohen'));
    const spare = tableOf(['1 . 1', '1 . 2', '2 . 2']);
    expect(coefficient(spare, 'cohen.kappa').value).toBeCloseTo(0.4, 12);
    expect(coefficient(spare, 'icc.2,1').value).toBeCloseTo(
      coefficient(tableOf(['1 1', '1 2', '2 2']), 'icc.2,1').value,
      12,
    );
  });

  it('A4: what was left out is counted', () => {
    const { notices } = measure(tableOf(['1 1 1', '2 . .', '. . .', '2 2 1', '. . .']));
    expect(notices.map(({ code, params }) => [code, params])).toEqual(
      expect.arrayContaining([
        ['units-unrated', { units: 2 }],
        ['units-rated-once', { units: 1 }],
        ['icc-units-left-out', { units: 3 }],
      ]),
    );
  });
});

describe('A5: the level of measurement', () => {
  it.each(LEVELS)('A5: %s gives what it allows and no more', (level) => {
    const { coefficients } = measure(KRIPPENDORFF_C, { level });
    for (const name of ALL) {
      const allowed = LEVELS.indexOf(COEFFICIENT_LEVELS[name]) <= LEVELS.indexOf(level);
      expect(coefficients[name] !== null, name).toBe(allowed && !name.startsWith('cohen'));
    }
  });

  it('A5: text gives the nominal coefficients; the others say that they need numbers', () => {
    const table = tableOf(['a a', 'a b', 'b b']);
    const refused = ALL.filter((name) => COEFFICIENT_LEVELS[name] !== 'nominal');
    expect(namedBy(table, 'needs-numbers')).toEqual(refused);
    expect(namedBy(table, 'needs-numbers', 'interval')).toEqual(
      refused.filter((name) => name !== 'krippendorff.ratio'),
    );
    expect(coefficient(table, 'krippendorff.nominal').value).toBeCloseTo(4 / 9, 12);
  });

  it('A5: a ratio has no values below 0', () => {
    const table = codeRatings(
      [
        [-1, -1],
        [2, 2],
        [3, 2],
      ],
      2,
    );
    expect(namedBy(table, 'negative-values')).toEqual(['krippendorff.ratio']);
    expect(coefficient(table, 'krippendorff.interval').value).toBeGreaterThan(0.9);
  });
});

describe('A6: no variation', () => {
  it('A6: everybody says the same of everything: agreement is 1, and chance would give as much', () => {
    const table = tableOf(['3 3', '3 3', '3 3']);
    expect(coefficient(table, 'percentAgreement').value).toBe(1);
    expect(namedBy(table, 'no-variation')).toEqual(
      ALL.filter((name) => name !== 'percentAgreement'),
    );
  });

  it('A6: two raters, each always the same but not the same as the other: κ 0, α below', () => {
    const table = tableOf(['1 2', '1 2', '1 2']);
    expect(coefficient(table, 'cohen.kappa')).toMatchObject({ value: 0, low: 0, high: 0 });
    expect(coefficient(table, 'fleiss').value).toBe(-1);
    expect(coefficient(table, 'krippendorff.nominal').value).toBeCloseTo(-2 / 3, 12);
  });

  it('A6: variation among units rated once is none among pairs', () => {
    const { coefficients } = measure(tableOf(['1 1', '1 1', '2 .', '. 3']));
    expect(coefficients['krippendorff.nominal']).toBeNull();
    expect(coefficients['cohen.kappa']).toBeNull();
    expect(coefficients['fleiss']?.value).toBe(1);
  });
});

describe('A7: values that are no categories', () => {
  it('A7: beyond 1,000 values, what compares category with category is refused, the rest computed', () => {
    const random = seededRandom(3);
    const table = codeRatings(
      Array.from({ length: 600 }, () => [random(), random()]),
      2,
    );
    const refused = namedBy(table, 'too-many-categories');
    expect(refused).toEqual([
      ...starting('cohen'),
      'krippendorff.ratio',
      'gwet.ac2Linear',
      'gwet.ac2Quadratic',
    ]);
    expect(Math.abs(coefficient(table, 'icc.2,1').value)).toBeLessThan(0.1);
    expect(Math.abs(coefficient(table, 'krippendorff.interval').value)).toBeLessThan(0.1);
  });
});

describe('A16: bootstrap', () => {
  it('A16: the same seed gives the same interval, another seed another', () => {
    const alpha = (seed: number) =>
      coefficient(KRIPPENDORFF_C, 'krippendorff.ordinal', {
        draws: 200,
        random: seededRandom(seed),
      });
    expect(alpha(7)).toEqual(alpha(7));
    expect(alpha(7)).not.toEqual(alpha(8));
    expect(alpha(7).method).toBe('bootstrap');
  });

  it('A16: a recorded seed gives the interval it gave before', () => {
    const { low, high } = coefficient(FLEISS_1971, 'krippendorff.nominal', {
      draws: 1_000,
      random: seededRandom(1),
    });
    expect([low!.toFixed(4), high!.toFixed(4)]).toEqual(['0.3163', '0.5267']);
  });

  it('A16: for large tables it agrees with the linearised interval', () => {
    const random = seededRandom(11);
    const rows = Array.from({ length: 600 }, (_, unit) =>
      Array.from({ length: 4 }, () => (random() < 0.3 ? Math.floor(random() * 3) : unit % 3)),
    );
    for (const name of [
      'percentAgreement',
      'fleiss',
      'gwet.ac1',
      'gwet.ac2Linear',
      'brennanPrediger',
    ] as const) {
      const { low, high, bootstrap } = coefficient(codeRatings(rows, 4), name, { draws: 2_000 });
      expect(Math.abs(bootstrap!.low - low!), name).toBeLessThan(0.1 * (high! - low!));
      expect(Math.abs(bootstrap!.high - high!), name).toBeLessThan(0.1 * (high! - low!));
    }
  });

  it('A16: draws without variation are left out; beyond 5 % of them there is no interval', () => {
    const rows: Category[][] = [...Array.from({ length: 9 }, () => [1, 1]), [2, 2]];
    const table = codeRatings(rows, 2);
    expect(coefficient(table, 'krippendorff.nominal', { draws: 300 })).toMatchObject({
      value: 1,
      low: null,
      high: null,
    });
  });
});

describe('A18: values and notices', () => {
  const tables = {
    empty: codeRatings([], 0),
    single: tableOf(['1']),
    pair: tableOf(['1 2']),
    same: tableOf(['1 1', '1 1']),
    opposite: tableOf(['1 2', '2 1']),
    text: tableOf(['a b .', 'b . a', '. a a']),
    mixed: tableOf(['1 b', 'a 2', '1 1']),
    gaps: tableOf(['1 . .', '. 2 .', '. . 3', '1 2 .']),
    large: codeRatings(
      [
        [1e308, -1e308],
        [1e308, 1e308],
        [0, 1e-308],
      ],
      2,
    ),
  };

  it.each(Object.entries(tables))(
    'A18: %s: no NaN or infinity, and each null is named by a notice',
    (_, table) => {
      const report = measure(table, { draws: 40 });
      const named = report.notices.flatMap(({ params }) =>
        String(params?.['coefficients'] ?? '').split('; '),
      );
      for (const [name, value] of Object.entries(valuesOf(report))) {
        if (value === null) expect(named).toContain(name);
        else expect(Number.isFinite(value), name).toBe(true);
      }
      const numbers = Object.values(report.coefficients).flatMap((found) =>
        found ? [found.low, found.high] : [],
      );
      expect(numbers.every((end) => end === null || Number.isFinite(end))).toBe(true);
    },
  );
});
