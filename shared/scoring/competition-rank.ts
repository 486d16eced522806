import { scoreHundredths } from './round-score.ts';

/**
 * Competition ranks (1, 2, 2, 4) for percentages, highest first, compared as printed: two decimals.
 * A null has no rank and takes no place.
 */
export function competitionRanks(percents: readonly (number | null)[]): readonly (number | null)[] {
  const shown = percents.map((percent) => (percent === null ? null : scoreHundredths(percent)));
  const falling = shown.filter((value) => value !== null).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  falling.forEach((value, index) => {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  });
  return shown.map((value) => (value === null ? null : (rankOf.get(value) ?? null)));
}
