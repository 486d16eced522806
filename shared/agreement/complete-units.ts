import type { RatingsTable } from './ratings-table.ts';

/** Scores of the units that all of `raters` (columns) rated, `values[unit * raters.length + rater]`. */
export function completeUnits(
  table: RatingsTable,
  raters: readonly number[],
  scores: Float64Array,
): Float64Array {
  const values: number[] = [];
  for (let unit = 0; unit < table.units; unit++) {
    const given = raters.map((rater) => table.codes[unit * table.raters + rater] ?? -1);
    if (given.every((code) => code >= 0)) values.push(...given.map((code) => scores[code] ?? 0));
  }
  return Float64Array.from(values);
}
