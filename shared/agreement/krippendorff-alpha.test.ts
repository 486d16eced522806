import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeRatings } from './code-ratings.ts';
import type { MeasurementLevel } from './ratings-table.ts';
import { LEVELS } from './ratings-table.ts';
import { coefficient, measure } from './testing/measure-table.ts';
import {
  DISTRIB_6_RATERS,
  KRIPPENDORFF_C,
  tableOfCells,
  tableOfRaters,
} from './testing/published-tables.ts';

type Rows = (number | null)[][];

/** α as Krippendorff (2011) writes it down: coincidences of all ordered pairs, nothing clever. */
function byDefinition(rows: Rows, level: MeasurementLevel): number | null {
  const paired = rows
    .map((row) => row.filter((value) => value !== null))
    .filter((row) => row.length > 1);
  const values = paired.flat();
  const n = values.length;
  const often = (value: number): number => values.filter((other) => other === value).length;
  const difference = (c: number, k: number): number => {
    if (c === k) return 0;
    if (level === 'nominal') return 1;
    if (level === 'interval') return (c - k) ** 2;
    if (level === 'ratio') return ((c - k) / (c + k)) ** 2;
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    const between = [...new Set(values)].filter((g) => g >= low && g <= high);
    return (between.reduce((sum, g) => sum + often(g), 0) - (often(c) + often(k)) / 2) ** 2;
  };
  let observed = 0;
  for (const row of paired) {
    row.forEach((c, i) =>
      row.forEach((k, j) => (observed += i === j ? 0 : difference(c, k) / (row.length - 1))),
    );
  }
  let expected = 0;
  values.forEach((c, i) => values.forEach((k, j) => (expected += i === j ? 0 : difference(c, k))));
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

describe('A11: Krippendorff’s α', () => {
  it('A11: Krippendorff 2011, example A, binary: α .095', () => {
    const table = tableOfRaters(['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0']);
    expect(coefficient(table, 'krippendorff.nominal').value).toBeCloseTo(0.095238, 6);
  });

  it('A11: Krippendorff 2011, example B, nominal: α .692', () => {
    const table = tableOfRaters(['a a b b d c c c e d d a', 'b a b b b c c c e d d d']);
    expect(coefficient(table, 'krippendorff.nominal').value).toBeCloseTo(0.691964, 6);
  });

  it('A11: Krippendorff 2011, examples C and D, with gaps: .743, .815, .849, .797', () => {
    const values = LEVELS.map((level) =>
      coefficient(KRIPPENDORFF_C, `krippendorff.${level}`).value.toFixed(6),
    );
    expect(values).toEqual(['0.743421', '0.815388', '0.849107', '0.797403']);
  });

  it('A11: Wikipedia, Krippendorff’s alpha, 3 coders × 15 units: nominal .691, interval .811', () => {
    const table = tableOfRaters([
      '. . . . . 3 4 1 2 1 1 3 3 . 3',
      '1 . 2 1 3 3 4 3 . . . . . . .',
      '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
    ]);
    expect(coefficient(table, 'krippendorff.nominal').value.toFixed(3)).toBe('0.691');
    expect(coefficient(table, 'krippendorff.interval').value.toFixed(3)).toBe('0.811');
  });

  it('A11: irrCAC README: distrib.6raters .4204384, cont3x3abstractors .7972585', () => {
    expect(coefficient(DISTRIB_6_RATERS, 'krippendorff.nominal').value.toFixed(7)).toBe(
      '0.4204384',
    );
    const abstractors = tableOfCells([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]);
    expect(coefficient(abstractors, 'krippendorff.nominal').value.toFixed(7)).toBe('0.7972585');
  });

  it('A11: is its definition on any small table, at every level', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom(...LEVELS), (table, level) => {
        const found = measure(codeRatings(table, 3)).coefficients[`krippendorff.${level}`];
        const shared = table.filter(
          (row) => row.filter((value) => value !== null).length > 1,
        ).length;
        const defined = shared < 2 ? null : byDefinition(table, level);
        if (found === null || defined === null) expect(found?.value ?? null).toBe(defined);
        else expect(found.value).toBeCloseTo(defined, 10);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });

  it('A11: moving an interval scale, or stretching a ratio scale, changes nothing', () => {
    const far = { ...KRIPPENDORFF_C, categories: [1, 2, 3, 4, 5].map((value) => value + 1e6) };
    const wide = { ...KRIPPENDORFF_C, categories: [1, 2, 3, 4, 5].map((value) => value * 1e6) };
    expect(coefficient(far, 'krippendorff.interval').value).toBeCloseTo(0.849107, 6);
    expect(coefficient(wide, 'krippendorff.ratio').value).toBeCloseTo(0.797403, 6);
  });
});
