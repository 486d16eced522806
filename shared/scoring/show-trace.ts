import type { PointScore } from './score-point.ts';
import { scoreHundredths } from './round-score.ts';

/** A trace as printed: per item the points lost of 100, two decimals. */
export interface ShownLoss {
  readonly item: string;
  readonly points: number;
}

/**
 * The trace rounded so that the printed score and the printed losses add up to 100.00: what the
 * roundings leave over goes to the lines with the largest remainders (SPEC.md S13).
 */
export function showTrace(score: Pick<PointScore, 'percent' | 'trace'>): readonly ShownLoss[] {
  if (score.percent === null) return [];
  const whole = score.trace.map(({ points }) => Math.floor(points * 100 + 1e-9));
  const rests = score.trace.map(({ points }, index) => points * 100 - (whole[index] ?? 0));
  let over = 10_000 - scoreHundredths(score.percent) - whole.reduce((sum, n) => sum + n, 0);
  const byRest = rests.map((_, index) => index).sort((a, b) => (rests[b] ?? 0) - (rests[a] ?? 0));
  for (const index of byRest) {
    if (over <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    over -= 1;
  }
  return score.trace.map(({ item }, index) => ({ item, points: (whole[index] ?? 0) / 100 }));
}
