import type { Category, RatingsTable } from './ratings-table.ts';
import { MISSING } from './ratings-table.ts';

/**
 * Rows of ratings (one row per unit, one cell per rater, null or absent when missing) as a table of codes.
 * `declared`: categories that could have been used, for those measures that count them (AC1, AC2).
 */
export function codeRatings(
  rows: readonly (readonly (Category | null)[])[],
  raters: number,
  declared: readonly Category[] = [],
): RatingsTable {
  const seen = new Set<Category>(declared);
  for (const row of rows) for (const cell of row) if (cell !== null) seen.add(cell);
  const categories = [...seen].sort(compareCategories);
  const codeOf = new Map(categories.map((category, code) => [category, code]));
  const codes = new Int32Array(rows.length * raters).fill(MISSING);
  rows.forEach((row, unit) => {
    for (let rater = 0; rater < raters; rater++) {
      const cell = row[rater] ?? null;
      if (cell !== null) codes[unit * raters + rater] = codeOf.get(cell) ?? MISSING;
    }
  });
  return { units: rows.length, raters, categories, codes };
}

/** Numbers before text, each in its own order. */
function compareCategories(a: Category, b: Category): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === typeof b) return a < b ? -1 : 1;
  return typeof a === 'number' ? -1 : 1;
}
