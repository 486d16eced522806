import { describe, expect, it } from 'vitest';
import { codeRatings } from './code-ratings.ts';
import { tQuantile } from './f-quantile.ts';
import { coefficient, measure } from './testing/measure-table.ts';
import {
  DISTRIB_6_RATERS,
  FLEISS_1971,
  KRIPPENDORFF_C,
  tableOfCells,
  tableOfCounts,
} from './testing/published-tables.ts';

const ABSTRACTORS = tableOfCells([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]);
const PARADOX = tableOfCells([
  [118, 5],
  [2, 0],
]);
/** irrCAC's functions for contingency tables divide by n = 100 where those for raw ratings, and ours, divide by n − 1. */
function tableError(name: 'fleiss' | 'gwet.ac1'): number {
  const { value, low } = coefficient(ABSTRACTORS, name);
  return ((value - low!) / tQuantile(0.975, 99)) * Math.sqrt(99 / 100);
}

const at = (value: number | null, places: number): string => value!.toFixed(places);

describe('A8, A10: percent agreement and Fleiss’ κ', () => {
  it('A10: Fleiss 1971, Table 1: P̄ .5556, κ .430', () => {
    expect(coefficient(FLEISS_1971, 'percentAgreement').value).toBeCloseTo(0.5555556, 7);
    expect(coefficient(FLEISS_1971, 'fleiss').value).toBeCloseTo(0.43024452, 8);
    expect(coefficient(FLEISS_1971, 'brennanPrediger').value).toBeCloseTo(0.44444444, 8);
  });

  it('A10: Wikipedia, Fleiss’ kappa, worked example of 10 × 14: .20993070', () => {
    const table = tableOfCounts([
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]);
    expect(coefficient(table, 'fleiss').value).toBeCloseTo(0.2099307, 7);
  });

  it.each([
    [
      [
        [7, 1],
        [3, 5],
      ],
      0.161905,
      0.214286,
    ],
    [
      [
        [6, 1, 0],
        [0, 7, 0],
      ],
      0.708333,
      0.785714,
    ],
  ] as const)('A10: Randolph’s pairs, fixed and free marginals: %j', (counts, fixed, free) => {
    const rows = counts.map((row) =>
      row.flatMap((often, code) => Array.from({ length: often }, () => code)),
    );
    const raters = Math.max(...rows.map((row) => row.length));
    const table = codeRatings(
      rows,
      raters,
      counts[0].map((_, code) => code),
    );
    expect(at(coefficient(table, 'fleiss').value, 6)).toBe(at(fixed, 6));
    expect(at(coefficient(table, 'brennanPrediger').value, 6)).toBe(at(free, 6));
  });

  it('A10: Randolph’s [[7, 0], [7, 0]]: free 1, fixed 0 / 0 and so none', () => {
    const table = codeRatings([Array(7).fill(0), Array(7).fill(0)] as number[][], 7, [0, 1]);
    expect(coefficient(table, 'brennanPrediger').value).toBe(1);
    expect(measure(table).coefficients.fleiss).toBeNull();
  });

  it('A8, A10: irrCAC README, cac.raw4raters: pa .81818 (.542–1), Fleiss .76117 (.424–1), BP .77273 (.454–1)', () => {
    const expected = [
      ['percentAgreement', '0.81818', '0.542'],
      ['fleiss', '0.76117', '0.424'],
      ['brennanPrediger', '0.77273', '0.454'],
    ] as const;
    for (const [name, value, low] of expected) {
      const found = coefficient(KRIPPENDORFF_C, name);
      expect([at(found.value, 5), at(found.low, 3), found.high]).toEqual([value, low, 1]);
      expect(found.method).toBe('linearised-t');
    }
  });

  it('A10: irrCAC README, distrib.6raters: Fleiss .4139265 (.24–.588), BP .4388889 (.261–.617)', () => {
    const fleiss = coefficient(DISTRIB_6_RATERS, 'fleiss');
    expect([at(fleiss.value, 7), at(fleiss.low, 3), at(fleiss.high, 3)]).toEqual([
      '0.4139265',
      '0.240',
      '0.588',
    ]);
    const free = coefficient(DISTRIB_6_RATERS, 'brennanPrediger');
    expect([at(free.value, 7), at(free.low, 3), at(free.high, 3)]).toEqual([
      '0.4388889',
      '0.261',
      '0.617',
    ]);
  });

  it('A8: irrCAC README, cont3x3abstractors: pa .89 (.828–.952)', () => {
    const pa = coefficient(ABSTRACTORS, 'percentAgreement');
    expect([at(pa.value, 2), at(pa.low, 3), at(pa.high, 3)]).toEqual(['0.89', '0.828', '0.952']);
  });

  it('A10: irrCAC README, cont3x3abstractors: Scott’s π is Fleiss’ κ of two raters, .7962397 (se .05905473)', () => {
    expect(at(coefficient(ABSTRACTORS, 'fleiss').value, 7)).toBe('0.7962397');
    expect(tableError('fleiss')).toBeCloseTo(0.05905473, 7);
  });
});

describe('A12: Gwet’s AC1 and AC2', () => {
  it('A12: irrCAC README, cac.raw4raters: AC1 .77544 (.461–1)', () => {
    const found = coefficient(KRIPPENDORFF_C, 'gwet.ac1');
    expect([at(found.value, 5), at(found.low, 3), found.high]).toEqual(['0.77544', '0.461', 1]);
  });

  it('A12: irrCAC README, distrib.6raters: AC1 .4448007 (.264–.625)', () => {
    const found = coefficient(DISTRIB_6_RATERS, 'gwet.ac1');
    expect([at(found.value, 7), at(found.low, 3), at(found.high, 3)]).toEqual([
      '0.4448007',
      '0.264',
      '0.625',
    ]);
  });

  it('A12: irrCAC README, cont3x3abstractors: AC1 .8493305 (se .04321747)', () => {
    expect(at(coefficient(ABSTRACTORS, 'gwet.ac1').value, 7)).toBe('0.8493305');
    expect(tableError('gwet.ac1')).toBeCloseTo(0.04321747, 7);
  });

  it('A12: Gwet 2008, the κ paradox: AC1 .9407763 where κ is −.023; BP .888', () => {
    expect(at(coefficient(PARADOX, 'gwet.ac1').value, 7)).toBe('0.9407763');
    expect(at(coefficient(PARADOX, 'brennanPrediger').value, 3)).toBe('0.888');
  });

  it('A12: AC2 by its definition on cont3x3abstractors, linear and quadratic', () => {
    const cells = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ];
    for (const [name, power] of [
      ['gwet.ac2Linear', 1],
      ['gwet.ac2Quadratic', 2],
    ] as const) {
      const weight = (a: number, b: number): number => 1 - (Math.abs(a - b) / 2) ** power;
      const all = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const));
      const pa = all.reduce((sum, [a, b]) => sum + (cells[a]![b]! / 100) * weight(a, b), 0);
      const pi = [0, 1, 2].map(
        (k) =>
          (cells[k]!.reduce((s, n) => s + n, 0) + cells.reduce((s, row) => s + row[k]!, 0)) / 200,
      );
      const tw = all.reduce((sum, [a, b]) => sum + weight(a, b), 0);
      const pe = (tw / 6) * pi.reduce((sum, p) => sum + p * (1 - p), 0);
      expect(coefficient(ABSTRACTORS, name).value).toBeCloseTo((pa - pe) / (1 - pe), 12);
    }
  });

  it('A12: AC2 with gaps, cac.raw4raters re-computed in NumPy from Gwet 2014: linear .858739 (.600500–1), quadratic .914001 (.685181–1)', () => {
    const linear = coefficient(KRIPPENDORFF_C, 'gwet.ac2Linear');
    expect([at(linear.value, 6), at(linear.low, 6), linear.high]).toEqual([
      '0.858739',
      '0.600500',
      1,
    ]);
    const quadratic = coefficient(KRIPPENDORFF_C, 'gwet.ac2Quadratic');
    expect([at(quadratic.value, 6), at(quadratic.low, 6), quadratic.high]).toEqual([
      '0.914001',
      '0.685181',
      1,
    ]);
  });

  it('A12: categories that could have been used count, used or not', () => {
    const rows = [
      [1, 1],
      [1, 2],
      [2, 2],
      [1, 1],
    ];
    const two = coefficient(codeRatings(rows, 2), 'gwet.ac1').value;
    const five = coefficient(codeRatings(rows, 2, [1, 2, 3, 4, 5]), 'gwet.ac1').value;
    expect(five).toBeGreaterThan(two);
    const perfect = codeRatings(
      [
        [1, 1],
        [1, 1],
      ],
      2,
      [1, 2],
    );
    expect(coefficient(perfect, 'gwet.ac1').value).toBe(1);
  });
});
