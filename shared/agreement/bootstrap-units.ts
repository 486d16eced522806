import type { RandomStream } from './seeded-random.ts';
import type { UnitCounts } from './unit-counts.ts';
import type { UnitSample } from './unit-sample.ts';
import { tallySample } from './unit-sample.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Draws without a value (no variation among the drawn units) that may be left out of an interval. */
const MOST_UNDEFINED = 0.05;

/**
 * 95 % percentile intervals (Efron 1979) over `draws` samples of as many units as there are, with replacement; the
 * same samples serve every figure. Null for a figure that more than 5 % of the samples leave undefined.
 */
export function bootstrapUnits<Name extends string>(
  counts: UnitCounts,
  figures: Readonly<Record<Name, (sample: UnitSample) => number | null>>,
  draws: number,
  random: RandomStream,
): Record<Name, Interval | null> {
  const names = Object.keys(figures) as Name[];
  const values = names.map(() => new Float64Array(draws));
  const defined = names.map(() => 0);
  const times = new Float64Array(counts.profiles);
  const profileOf = expand(counts);
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0);
    for (let unit = 0; unit < counts.units; unit++) {
      const drawn = profileOf[Math.floor(random() * counts.units)] ?? 0;
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    const sample = tallySample(counts, times);
    names.forEach((name, at) => {
      const value = figures[name](sample);
      const kept = defined[at] ?? 0;
      if (value === null) return;
      values[at]?.fill(value, kept, kept + 1);
      defined[at] = kept + 1;
    });
  }
  const intervals = names.map((name, at) => {
    const kept = values[at]?.slice(0, defined[at]).sort() ?? new Float64Array();
    return [name, middle95(kept, draws)] as const;
  });
  return Object.fromEntries(intervals) as Record<Name, Interval | null>;
}

/** The profile of each unit. */
function expand({ units, frequency }: UnitCounts): Int32Array {
  const profileOf = new Int32Array(units);
  let start = 0;
  frequency.forEach((often, profile) => {
    profileOf.fill(profile, start, start + often);
    start += often;
  });
  return profileOf;
}

function middle95(sorted: Float64Array, draws: number): Interval | null {
  if (sorted.length === 0 || sorted.length < draws * (1 - MOST_UNDEFINED)) return null;
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

/** Between order statistics in a straight line (Hyndman and Fan 1996, type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
