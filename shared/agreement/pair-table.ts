import type { RatingsTable } from './ratings-table.ts';

/** Units rated by both of two raters: `cells[a * categories + b]` of them got a from the first and b from the second. */
export interface PairTable {
  readonly units: number;
  readonly categories: number;
  readonly cells: Float64Array;
}

export function pairRatings(
  { units, raters, categories, codes }: RatingsTable,
  one: number,
  two: number,
): PairTable {
  const cells = new Float64Array(categories.length ** 2);
  let both = 0;
  for (let unit = 0; unit < units; unit++) {
    const a = codes[unit * raters + one] ?? -1;
    const b = codes[unit * raters + two] ?? -1;
    if (a < 0 || b < 0) continue;
    both += 1;
    cells[a * categories.length + b] = (cells[a * categories.length + b] ?? 0) + 1;
  }
  return { units: both, categories: categories.length, cells };
}
