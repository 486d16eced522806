/** The bands of Landis and Koch (1977), by their lower ends; a habit of speech, no test. */
const BANDS = [
  ['perfect', 0.8],
  ['substantial', 0.6],
  ['moderate', 0.4],
  ['fair', 0.2],
  ['slight', 0],
] as const;

/** Each band begins above its lower end: 0.80 is still substantial, 0.00 slight, below 0 poor. */
export function bandOf(value: number): (typeof BANDS)[number][0] | 'poor' {
  if (value < 0) return 'poor';
  return BANDS.find(([, low]) => value > low)?.[0] ?? 'slight';
}
