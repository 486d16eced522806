import { roundScore } from '../../../shared/scoring/round-score.ts';

/** Two decimals as in the workbook; a dash where there is no number. */
export function showPercent(percent: number | null): string {
  return percent === null ? '—' : roundScore(percent).toFixed(2);
}
