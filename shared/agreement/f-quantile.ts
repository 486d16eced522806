import { betaSlope, regularisedBeta } from './incomplete-beta.ts';

/** Log-odds beyond which a double holds nothing more. */
const WIDEST = 700;

const MOST_STEPS = 100;
const STILL = 1e-14;

/**
 * The p-quantile of the F distribution with d1 and d2 degrees of freedom (whole or not, > 0), 0 < p < 1:
 * Iₓ(d1/2, d2/2) = p with x / (1 − x) = F · d1 / d2, by Newton on the log-odds, halving where that leaves the bracket.
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  const [a, b] = [d1 / 2, d2 / 2];
  let low = -WIDEST;
  let high = WIDEST;
  let at = Math.log(a / b);
  for (let step = 0; step < MOST_STEPS && high - low > STILL; step++) {
    const off = regularisedBeta(at, a, b) - p;
    if (off < 0) low = at;
    else high = at;
    const next = at - off / betaSlope(at, a, b);
    const moved = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(moved - at) < STILL) break;
    at = moved;
  }
  return (Math.exp(at) * d2) / d1;
}

/** The p-quantile of Student's t, p > 0.5: t² is F with 1 and df degrees of freedom. */
export function tQuantile(p: number, df: number): number {
  return Math.sqrt(fQuantile(2 * p - 1, 1, df));
}
