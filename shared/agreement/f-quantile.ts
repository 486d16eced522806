import { regularisedBeta } from './incomplete-beta.ts';

/** Log-odds beyond which a double holds nothing more. */
const WIDEST = 700;

/**
 * The p-quantile of the F distribution with d1 and d2 degrees of freedom (whole or not, > 0), 0 < p < 1:
 * Iₓ(d1/2, d2/2) = p with x / (1 − x) = F · d1 / d2, solved by halving on the log-odds.
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  let low = -WIDEST;
  let high = WIDEST;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (regularisedBeta(middle, d1 / 2, d2 / 2) < p) low = middle;
    else high = middle;
  }
  return (Math.exp((low + high) / 2) * d2) / d1;
}

/** The p-quantile of Student's t, p > 0.5: t² is F with 1 and df degrees of freedom. */
export function tQuantile(p: number, df: number): number {
  return Math.sqrt(fQuantile(2 * p - 1, 1, df));
}
