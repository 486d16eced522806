import type { UnitCounts } from './unit-counts.ts';

/**
 * The units looked at together, the table as it is or a bootstrap draw from it, with the sums that the measures share.
 */
export interface UnitSample {
  readonly counts: UnitCounts;
  /** Per profile: units of it in the sample. */
  readonly times: Float64Array;
  /** Units in the sample, and those of them with two ratings or more. */
  readonly units: number;
  readonly paired: number;
  /** Per category: the mean over units of its share of the unit's ratings (Gwet's π). */
  readonly shares: Float64Array;
  /** Per category: ratings of it in paired units (Krippendorff's n_c), and their sum. */
  readonly values: Float64Array;
  readonly valueTotal: number;
}

/** The table as it is. */
export function wholeSample(counts: UnitCounts): UnitSample {
  return tallySample(counts, counts.frequency);
}

export function tallySample(counts: UnitCounts, times: Float64Array): UnitSample {
  const shares = new Float64Array(counts.categories);
  const values = new Float64Array(counts.categories);
  let units = 0;
  let paired = 0;
  let valueTotal = 0;
  for (let profile = 0; profile < counts.profiles; profile++) {
    const often = times[profile] ?? 0;
    if (often === 0) continue;
    const total = counts.totals[profile] ?? 0;
    const pairs = total >= 2;
    units += often;
    if (pairs) {
      paired += often;
      valueTotal += often * total;
    }
    const end = counts.starts[profile + 1] ?? 0;
    for (let at = counts.starts[profile] ?? 0; at < end; at++) {
      const code = counts.codes[at] ?? 0;
      const ratings = often * (counts.counts[at] ?? 0);
      shares[code] = (shares[code] ?? 0) + ratings / total;
      if (pairs) values[code] = (values[code] ?? 0) + ratings;
    }
  }
  for (let code = 0; code < shares.length; code++)
    shares[code] = (shares[code] ?? 0) / (units || 1);
  return { counts, times, units, paired, shares, values, valueTotal };
}
