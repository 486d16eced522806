import type { RatingsTable } from './ratings-table.ts';

/**
 * How often each unit was given each category: all that measures blind to who rated need. Units that were given the
 * same are one profile, so that a class of many units with few raters is drawn as fast as a small one. Profile p's
 * categories are `codes[starts[p]]` to `codes[starts[p + 1] − 1]`, ascending, with `counts` beside.
 */
export interface UnitCounts {
  /** Units with at least one rating. */
  readonly units: number;
  readonly categories: number;
  readonly profiles: number;
  /** Per profile: units of it, and ratings of each of them. */
  readonly frequency: Float64Array;
  readonly totals: Int32Array;
  readonly starts: Int32Array;
  readonly codes: Int32Array;
  readonly counts: Int32Array;
}

/** The counts of a table, in an order that depends neither on the order of units nor of raters. */
export function countUnits({ units, raters, categories, codes }: RatingsTable): UnitCounts {
  const profiles = new Map<string, { readonly row: Int32Array; units: number }>();
  for (let unit = 0; unit < units; unit++) {
    const row = codes.slice(unit * raters, (unit + 1) * raters).filter((code) => code >= 0);
    if (row.length === 0) continue;
    const key = row.sort().join();
    const known = profiles.get(key);
    if (known) known.units += 1;
    else profiles.set(key, { row, units: 1 });
  }
  const sorted = [...profiles.values()].sort((a, b) => compareRows(a.row, b.row));
  const rows = sorted.map(({ row }) => row);
  const frequency = Float64Array.from(sorted, (profile) => profile.units);
  return {
    units: frequency.reduce((sum, often) => sum + often, 0),
    categories: categories.length,
    profiles: rows.length,
    frequency,
    totals: Int32Array.from(rows, (row) => row.length),
    ...pack(rows),
  };
}

function compareRows(a: Int32Array, b: Int32Array): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((code, index) => code !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function pack(rows: readonly Int32Array[]): Pick<UnitCounts, 'starts' | 'codes' | 'counts'> {
  const starts = new Int32Array(rows.length + 1);
  const codes: number[] = [];
  const counts: number[] = [];
  rows.forEach((row, profile) => {
    row.forEach((code, index) => {
      const again = row[index - 1] === code;
      if (!again) codes.push(code);
      counts[codes.length - 1] = again ? (counts[codes.length - 1] ?? 0) + 1 : 1;
    });
    starts[profile + 1] = codes.length;
  });
  return { starts, codes: Int32Array.from(codes), counts: Int32Array.from(counts) };
}
