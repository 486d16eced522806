import { logGamma } from './log-gamma.ts';

const TINY = 1e-300;
const EPSILON = 1e-16;
const MOST_TERMS = 20_000;

/**
 * The regularised incomplete beta function Iₓ(a, b), x given by its log-odds ln(x / (1 − x)) so that both
 * tails keep their digits. Continued fraction DLMF 8.17.22.
 */
export function regularisedBeta(logOdds: number, a: number, b: number): number {
  const x = 1 / (1 + Math.exp(-logOdds));
  const y = 1 / (1 + Math.exp(logOdds));
  if (x === 0 || y === 0) return x === 0 ? 0 : 1;
  const front = betaSlope(logOdds, a, b);
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(y, b, a)) / b;
}

/** How fast Iₓ(a, b) grows with the log-odds of x: xᵃ (1 − x)ᵇ / B(a, b). */
export function betaSlope(logOdds: number, a: number, b: number): number {
  const logX = -Math.log1p(Math.exp(-logOdds));
  const logY = -Math.log1p(Math.exp(logOdds));
  return Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * logX + b * logY);
}

/** The fraction by Lentz's method as Thompson and Barnett (1986) amended it. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) break;
  }
  return value;
}

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
