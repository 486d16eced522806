import { describe, expect, it } from 'vitest';
import { cohenKappa } from './cohen-kappa.ts';
import { pairRatings } from './pair-table.ts';
import { coefficient, measure } from './testing/measure-table.ts';
import { ANXIETY, tableOf, tableOfCells } from './testing/published-tables.ts';

const COHEN_1960 = tableOfCells([
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]);
/** FREQ procedure, SAS/STAT User's Guide; also the test suite of statsmodels. */
const SAS = tableOfCells([
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
]);

describe('A9: Cohen’s κ', () => {
  it('A9: Cohen 1960 and 1968, n = 200: κ .492, error .0510', () => {
    const pairs = pairRatings(COHEN_1960, 0, 1);
    const kappa = cohenKappa(pairs, (a, b) => (a === b ? 1 : 0))!;
    expect(kappa.value).toBeCloseTo(0.4915254, 7);
    expect(kappa.standardError).toBeCloseTo(0.0510018, 7);
    expect(coefficient(COHEN_1960, 'cohen.linear').value).toBeCloseTo(0.4736842, 7);
    expect(coefficient(COHEN_1960, 'cohen.quadratic').value).toBeCloseTo(0.4545455, 7);
  });

  it('A9: Cohen 1968, Psychological Bulletin 70, pp. 213–220: own weights give κw .348', () => {
    const against = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    const kappa = cohenKappa(pairRatings(COHEN_1960, 0, 1), (a, b) => 1 - against[a]![b]! / 6)!;
    expect(kappa.value).toBeCloseTo(0.3478261, 7);
  });

  it('A9: SAS/STAT FREQ: κ .4842 (ASE .1380, .2137–.7547), linear .4701 (ASE .1457, .1845–.7558)', () => {
    const simple = coefficient(SAS, 'cohen.kappa');
    expect([simple.value, simple.low, simple.high].map((end) => end!.toFixed(4))).toEqual([
      '0.4842',
      '0.2137',
      '0.7547',
    ]);
    const linear = coefficient(SAS, 'cohen.linear');
    expect([linear.value, linear.low, linear.high].map((end) => end!.toFixed(4))).toEqual([
      '0.4701',
      '0.1845',
      '0.7558',
    ]);
    expect(simple.method).toBe('asymptotic-normal');
  });

  it.each([
    [
      'irrCAC cont3x3abstractors',
      [
        [13, 0, 0],
        [0, 20, 7],
        [0, 4, 56],
      ],
      0.7964094,
      0.05891072,
    ],
    [
      'Gwet 2008, the κ paradox',
      [
        [118, 5],
        [2, 0],
      ],
      -0.0233918,
      null,
    ],
    [
      'Feinstein and Cicchetti 1990, in Gerstman, Epidemiology Kept Simple, Table 10.6 A: .70',
      [
        [40, 9],
        [6, 45],
      ],
      0.7,
      null,
    ],
    [
      'Feinstein and Cicchetti 1990, in Gerstman, Table 10.6 B: .32',
      [
        [80, 10],
        [5, 5],
      ],
      0.32,
      null,
    ],
  ] as const)('A9: %s', (_, cells, value, error) => {
    const kappa = cohenKappa(pairRatings(tableOfCells(cells), 0, 1), (a, b) => (a === b ? 1 : 0))!;
    expect(kappa.value).toBeCloseTo(value, value === 0.7 || value === 0.32 ? 2 : 7);
    if (error !== null) expect(kappa.standardError).toBeCloseTo(error, 7);
  });

  it('A9: irrCAC cont3x3abstractors weighted: linear .842902, quadratic .8921569', () => {
    const table = tableOfCells([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]);
    expect(coefficient(table, 'cohen.linear').value).toBeCloseTo(0.842902, 6);
    expect(coefficient(table, 'cohen.quadratic').value).toBeCloseTo(0.8921569, 7);
  });

  it('A9: irr 0.84.1, anxiety[, 1:2]: κ .119, equal weights .189, squared .297', () => {
    const two = { ...ANXIETY, raters: 2, codes: ANXIETY.codes.filter((_, at) => at % 3 < 2) };
    expect(coefficient(two, 'cohen.kappa').value.toFixed(3)).toBe('0.119');
    expect(coefficient(two, 'cohen.linear').value.toFixed(3)).toBe('0.189');
    expect(coefficient(two, 'cohen.quadratic').value.toFixed(3)).toBe('0.297');
  });

  it('A9: weights follow the scores, not their order', () => {
    const wide = tableOf(['1 1', '1 10', '2 2', '10 10', '1 2']);
    const even = tableOf(['1 1', '1 3', '2 2', '3 3', '1 2']);
    expect(coefficient(wide, 'cohen.linear').value).not.toBeCloseTo(
      coefficient(even, 'cohen.linear').value,
      3,
    );
    expect(coefficient(wide, 'cohen.kappa').value).toBeCloseTo(
      coefficient(even, 'cohen.kappa').value,
      12,
    );
  });

  it('A9: units that one of the two left blank are left out and counted', () => {
    const gaps = tableOf(['1 1', '2 1', '2 2', '. 1', '2 .']);
    const full = tableOf(['1 1', '2 1', '2 2']);
    expect(coefficient(gaps, 'cohen.kappa')).toEqual(coefficient(full, 'cohen.kappa'));
    const found = measure(gaps).notices.find(({ code }) => code === 'cohen-units-left-out');
    expect(found?.params).toEqual({ units: 2 });
  });
});
