import { describe, expect, it } from 'vitest';
import type { IccForm } from './intraclass-correlation.ts';
import { ICC_FORMS } from './intraclass-correlation.ts';
import { meanSquares } from './mean-squares.ts';
import { coefficient, measure } from './testing/measure-table.ts';
import { ANXIETY, SHROUT_FLEISS, tableOf } from './testing/published-tables.ts';

const noticeOf = (rows: readonly string[], code: string) =>
  measure(tableOf(rows)).notices.find((notice) => notice.code === code)?.params;

describe('A14: intraclass correlation', () => {
  it('A14: Shrout and Fleiss 1979, Table 3: the mean squares', () => {
    const values = Float64Array.from([
      9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7,
    ]);
    const found = meanSquares(values, 4);
    expect(found.between).toBeCloseTo(11.24167, 5);
    expect(found.raterMeans).toBeCloseTo(32.48611, 5);
    expect(found.residual).toBeCloseTo(1.01944, 5);
    expect(found.within).toBeCloseTo(6.26389, 5);
  });

  it.each<[IccForm, string, number, number, number]>([
    ['1,1', '.17', 0.1657418, -0.1329, 0.7226],
    ['2,1', '.29', 0.2897638, 0.0188, 0.7611],
    ['3,1', '.71', 0.7148407, 0.3425, 0.9459],
    ['1,k', '.44', 0.4427971, -0.8844, 0.9124],
    ['2,k', '.62', 0.6200505, 0.0711, 0.9272],
    ['3,k', '.91', 0.9093155, 0.6757, 0.9859],
  ])(
    'A14: Shrout and Fleiss 1979, Table 4: ICC(%s) %s, interval as R psych 2.2.9',
    (form, _, value, low, high) => {
      const found = coefficient(SHROUT_FLEISS, `icc.${form}`);
      expect(found.value).toBeCloseTo(value, 7);
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
      expect(found.method).toBe('f');
    },
  );

  it('A14: irr 0.84.1, icc(anxiety, "twoway", "agreement"): .198 (−.039–.494)', () => {
    const found = coefficient(ANXIETY, 'icc.2,1');
    expect([found.value, found.low, found.high].map((end) => end!.toFixed(3))).toEqual([
      '0.198',
      '-0.039',
      '0.494',
    ]);
  });

  it('A14: raters a constant apart: consistency is perfect, agreement is not', () => {
    const table = tableOf(['1 3', '2 4', '5 7', '4 6']);
    expect(coefficient(table, 'icc.3,1').value).toBe(1);
    expect(coefficient(table, 'icc.2,1').value).toBeLessThan(0.7);
    expect(coefficient(table, 'icc.1,1').value).toBeLessThan(coefficient(table, 'icc.2,1').value);
  });

  it('A14: perfect agreement is 1 with the interval 1–1', () => {
    const table = tableOf(['1 1 1', '2 2 2', '7 7 7']);
    for (const form of ICC_FORMS) {
      expect(coefficient(table, `icc.${form}`)).toMatchObject({ value: 1, low: 1, high: 1 });
    }
  });

  it('A14: units that somebody did not rate are left out and counted; fewer than two left is none', () => {
    expect(noticeOf(['1 2', '2 2', '3 .', '4 5'], 'icc-units-left-out')).toEqual({ units: 1 });
    expect(noticeOf(['1 2 .', '2 2 .', '3 3 4'], 'too-few-complete-units')).toMatchObject({
      units: 1,
    });
  });

  it('A14: units alike: what would divide by their variance is none, and no end is ever infinite', () => {
    const report = measure(tableOf(['1 3', '1 3', '3 1', '3 1']));
    expect(report.coefficients['icc.1,k']).toBeNull();
    expect(report.coefficients['icc.3,k']).toBeNull();
    expect(report.coefficients['icc.1,1']?.value).toBe(-1);
    expect(JSON.stringify(report)).not.toContain(':null,"high":1');
  });
});
