/** Means of floats may fall this far short of a half that they stand for. */
const HALF_TOLERANCE = 1e-9;

/** A percentage in whole hundredths, half up: 82.345 → 8235. For display and ranking only (SPEC.md S13). */
export function scoreHundredths(percent: number): number {
  return Math.floor(percent * 100 + 0.5 + HALF_TOLERANCE);
}

/** A percentage to two decimals, half up: 82.345 → 82.35. */
export function roundScore(percent: number): number {
  return scoreHundredths(percent) / 100;
}

/** The text of a percentage with two decimals, half up, without a sign: `82.35`. */
export function formatScore(percent: number): string {
  return roundScore(percent).toFixed(2);
}
