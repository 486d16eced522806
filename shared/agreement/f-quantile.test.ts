import { describe, expect, it } from 'vitest';
import { fQuantile, tQuantile } from './f-quantile.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';

const logOdds = (x: number): number => Math.log(x / (1 - x));

describe('A15: quantiles', () => {
  it.each([
    [0.95, 1, 1, '161.4476'],
    [0.95, 10, 30, '2.1646'],
    [0.975, 5, 18, '3.3820'],
    [0.975, 3, 15, '4.1528'],
    [0.99, 2, 12, '6.9266'],
  ])('A15: F(%d; %d, %d) as SciPy 1.17: %s', (p, d1, d2, printed) => {
    expect(fQuantile(p, d1, d2).toFixed(4)).toBe(printed);
  });

  it.each([
    [1, '12.706'],
    [10, '2.228'],
    [30, '2.042'],
    [100, '1.984'],
  ])('A15: t(.975; %d) as in the NIST/SEMATECH handbook, § 1.3.6.7.2: %s', (df, printed) => {
    expect(tQuantile(0.975, df).toFixed(3)).toBe(printed);
  });

  it('A15: degrees of freedom need not be whole (4.79 and 5: 7.189695827)', () => {
    expect(fQuantile(0.975, 4.79, 5)).toBeCloseTo(7.189695827, 8);
  });

  it('A15: Γ at whole and half numbers', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(171)).toBeCloseTo(706.5730622457874, 10);
  });

  it('A15: I is a polynomial for whole parameters, mirrored, and 0 and 1 at the ends', () => {
    for (const x of [0.001, 0.2, 0.5, 0.9]) {
      expect(regularisedBeta(logOdds(x), 2, 3)).toBeCloseTo(x * x * (6 - 8 * x + 3 * x * x), 13);
      expect(regularisedBeta(logOdds(x), 7.5, 0.4)).toBeCloseTo(
        1 - regularisedBeta(-logOdds(x), 0.4, 7.5),
        13,
      );
    }
    expect(regularisedBeta(-800, 2, 3)).toBe(0);
    expect(regularisedBeta(800, 2, 3)).toBe(1);
  });

  it('A15: holds for a class of 100,000 degrees of freedom', () => {
    expect(fQuantile(0.975, 100_000, 100_000)).toBeCloseTo(1.012473, 6);
  });
});
