import type { RatingsTable } from './ratings-table.ts';

/**
 * How often each unit was given each category: all that measures blind to who rated need. Unit u's categories
 * are `codes[starts[u]]` to `codes[starts[u + 1] − 1]`, ascending, with `counts` beside; `totals[u]` is their sum.
 */
export interface UnitCounts {
  /** Units with at least one rating. */
  readonly units: number;
  readonly categories: number;
  readonly starts: Int32Array;
  readonly codes: Int32Array;
  readonly counts: Int32Array;
  readonly totals: Int32Array;
}

/** The counts of a table, in an order that depends neither on the order of units nor of raters. */
export function countUnits({ units, raters, categories, codes }: RatingsTable): UnitCounts {
  const rows: Int32Array[] = [];
  for (let unit = 0; unit < units; unit++) {
    const row = codes.slice(unit * raters, (unit + 1) * raters).filter((code) => code >= 0);
    if (row.length > 0) rows.push(row.sort());
  }
  return pack(rows.sort(compareRows), categories.length);
}

function compareRows(a: Int32Array, b: Int32Array): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((code, index) => code !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function pack(rows: readonly Int32Array[], categories: number): UnitCounts {
  const starts = new Int32Array(rows.length + 1);
  const codes: number[] = [];
  const counts: number[] = [];
  rows.forEach((row, unit) => {
    row.forEach((code, index) => {
      if (row[index - 1] !== code) codes.push(code);
      counts[codes.length - 1] =
        (row[index - 1] === code ? (counts[codes.length - 1] ?? 0) : 0) + 1;
    });
    starts[unit + 1] = codes.length;
  });
  return {
    units: rows.length,
    categories,
    starts,
    codes: Int32Array.from(codes),
    counts: Int32Array.from(counts),
    totals: Int32Array.from(rows, (row) => row.length),
  };
}
