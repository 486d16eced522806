import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeRatings } from './code-ratings.ts';
import type { Category, RatingsTable } from './ratings-table.ts';
import { seededRandom } from './seeded-random.ts';
import { coefficient, measure, valuesOf } from './testing/measure-table.ts';

type Rows = (Category | null)[][];

const RUNS = { seed: 20261123, numRuns: 200 };
const MOST_RATERS = 5;

/** Tables of up to 8 units and 2–5 raters, ratings 0–3, with or without gaps. */
const rowsOf = (cell: fc.Arbitrary<number | null>): fc.Arbitrary<Rows> =>
  fc
    .tuple(
      fc.integer({ min: 2, max: MOST_RATERS }),
      fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 8 }),
    )
    .map(([raters, rows]) => rows.map((row) => row.slice(0, raters)));
const rating = fc.integer({ min: 0, max: 3 });
const full = rowsOf(rating);
const gapped = rowsOf(fc.option(rating, { nil: null, freq: 4 }));

const tableOf = (rows: Rows): RatingsTable => codeRatings(rows, rows[0]!.length);

function expectSame(
  found: Record<string, number | null>,
  before: Record<string, number | null>,
): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === null) expect(found[name], name).toBeNull();
    else expect(found[name], name).toBeCloseTo(value, 9);
  }
}

/** Order by a seed, so that a failing case can be read. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe('A17: what must not matter', () => {
  it('A17: the order of units changes no value and no interval, bootstrap included', () => {
    fc.assert(
      fc.property(gapped, fc.nat(), (rows, seed) => {
        const options = { draws: 20, random: seededRandom(3) };
        const before = measure(tableOf(rows), options);
        const after = measure(tableOf(shuffled(rows, seed)), {
          ...options,
          random: seededRandom(3),
        });
        expectSame(valuesOf(after), valuesOf(before));
        expect(after.coefficients['krippendorff.ordinal']).toEqual(
          before.coefficients['krippendorff.ordinal'],
        );
        expect(after.coefficients.fleiss).toEqual(before.coefficients.fleiss);
      }),
      RUNS,
    );
  });

  it('A17: the order of raters changes nothing', () => {
    fc.assert(
      fc.property(gapped, fc.nat(), (rows, seed) => {
        const columns = shuffled([...rows[0]!.keys()], seed);
        const turned = rows.map((row) => columns.map((column) => row[column] ?? null));
        expectSame(valuesOf(measure(tableOf(turned))), valuesOf(measure(tableOf(rows))));
      }),
      RUNS,
    );
  });

  it('A17: new names for the categories leave nominal coefficients alone', () => {
    fc.assert(
      fc.property(gapped, fc.nat(), (rows, seed) => {
        const names = shuffled(['d', 'a', 'c', 'b'], seed);
        const renamed = rows.map((row) =>
          row.map((value) => (value === null ? null : names[Number(value)]!)),
        );
        const before = valuesOf(measure(tableOf(rows), { level: 'nominal' }));
        expectSame(valuesOf(measure(tableOf(renamed), { level: 'nominal' })), before);
      }),
      RUNS,
    );
  });

  it('A17: a scale moved and stretched leaves weighted and interval coefficients alone; a monotone one ordinal α', () => {
    fc.assert(
      fc.property(gapped, (rows) => {
        const change = (by: (value: number) => number): Record<string, number | null> =>
          valuesOf(
            measure(
              tableOf(
                rows.map((row) => row.map((value) => (value === null ? null : by(Number(value))))),
              ),
            ),
          );
        const before = Object.fromEntries(
          Object.entries(change((value) => value)).filter(
            ([name]) => name !== 'krippendorff.ratio',
          ),
        );
        expectSame(
          change((value) => 7 * value + 100),
          before,
        );
        const bent = change((value) => value ** 3);
        expectSame(bent, { 'krippendorff.ordinal': before['krippendorff.ordinal']! });
      }),
      RUNS,
    );
  });
});

describe('A17: what must hold', () => {
  it('A17: perfect agreement gives 1 wherever there is a value', () => {
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 2, max: 5 }),
        (truths, raters) => {
          const report = measure(tableOf(truths.map((truth) => Array<number>(raters).fill(truth))));
          const varied = new Set(truths).size > 1;
          for (const [name, value] of Object.entries(valuesOf(report))) {
            const none = name.startsWith('cohen') && raters !== 2;
            if (none || (!varied && name !== 'percentAgreement')) expect(value, name).toBeNull();
            else expect(value, name).toBeCloseTo(1, 12);
          }
        },
      ),
      RUNS,
    );
  });

  it('A17: every value and interval end is within its bounds, and the interval holds the value', () => {
    fc.assert(
      fc.property(gapped, (rows) => {
        const { coefficients } = measure(tableOf(rows), { draws: 20 });
        for (const [name, found] of Object.entries(coefficients)) {
          if (found === null) continue;
          const { value, low, high, method } = found;
          expect(value, name).toBeLessThanOrEqual(1 + 1e-12);
          const complete = rows.every((row) => !row.includes(null));
          if (name === 'cohen.kappa' || (name === 'fleiss' && complete))
            expect(value, name).toBeGreaterThanOrEqual(-1 - 1e-12);
          if (name === 'percentAgreement') expect(value).toBeGreaterThanOrEqual(0);
          if (low === null || high === null) continue;
          expect(low, name).toBeLessThanOrEqual(high + 1e-9);
          if (method === 'bootstrap') continue;
          const least = name === 'percentAgreement' ? 0 : name.startsWith('icc') ? -Infinity : -1;
          expect(low, name).toBeGreaterThanOrEqual(Math.min(least, value) - 1e-9);
          expect(low, name).toBeLessThanOrEqual(value + 1e-9);
          expect(high, name).toBeGreaterThanOrEqual(Math.min(1, value) - 1e-9);
        }
      }),
      RUNS,
    );
  });

  it('A10: Fleiss’ κ of two raters without gaps is Scott’s π, and (2nα − 1) / (2n − 1) of Krippendorff’s α', () => {
    fc.assert(
      fc.property(full, (rows) => {
        const two = tableOf(rows.map((row) => row.slice(0, 2)));
        const { fleiss, 'krippendorff.nominal': alpha } = measure(two).coefficients;
        if (fleiss === null || alpha === null) return;
        const values = rows.flatMap((row) => row.slice(0, 2));
        const share = (value: Category | null): number =>
          values.filter((other) => other === value).length / values.length;
        const po = rows.filter(([a, b]) => a === b).length / rows.length;
        const pe = [...new Set(values)].reduce<number>((sum, value) => sum + share(value) ** 2, 0);
        expect(fleiss.value).toBeCloseTo((po - pe) / (1 - pe), 10);
        const n = values.length;
        expect(alpha.value).toBeCloseTo(1 - ((n - 1) / n) * (1 - fleiss.value), 10);
      }),
      RUNS,
    );
  });

  it('A9: quadratic κ meets ICC(2,1) and interval α as units grow (Fleiss and Cohen 1973)', () => {
    const rows: Rows = Array.from({ length: 400 }, (_, unit) => [
      unit % 4,
      (unit + (unit % 3 === 0 ? 1 : 0)) % 4,
    ]);
    const kappa = coefficient(tableOf(rows), 'cohen.quadratic').value;
    expect(Math.abs(kappa - coefficient(tableOf(rows), 'icc.2,1').value)).toBeLessThan(0.002);
    expect(
      Math.abs(kappa - coefficient(tableOf(rows), 'krippendorff.interval').value),
    ).toBeLessThan(0.002);
  });

  it('A12: with two categories used equally AC1, Fleiss’ κ and Brennan–Prediger are one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (half) => {
          const rows = [...half, ...half.map(([a, b]) => [1 - a, 1 - b] as const)].map((row) => [
            ...row,
          ]);
          const { fleiss, 'gwet.ac1': ac1, brennanPrediger } = measure(tableOf(rows)).coefficients;
          expect(ac1?.value).toBeCloseTo(fleiss!.value, 10);
          expect(brennanPrediger?.value).toBeCloseTo(fleiss!.value, 10);
        },
      ),
      RUNS,
    );
  });
});
