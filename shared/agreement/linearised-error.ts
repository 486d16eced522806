import type { ChanceCorrected } from './chance-corrected.ts';
import type { UnitSample } from './unit-sample.ts';

/**
 * The standard error of a chance-corrected coefficient over units drawn at random, raters fixed: each unit's
 * linearised share in the coefficient (Gwet 2008; 2014 with missing ratings). `expectedOf` is
 * a unit's part in the chance agreement; constant chance (none, 1 / q) has none of its own. Null below two units.
 */
export function linearisedError(
  { counts, units, paired }: UnitSample,
  agreement: Float64Array,
  { value, expected }: ChanceCorrected,
  expectedOf: (profile: number) => number = () => expected,
): number | null {
  if (units < 2 || paired === 0) return null;
  let squares = 0;
  for (let profile = 0; profile < counts.profiles; profile++) {
    const often = counts.frequency[profile] ?? 0;
    const pairs = (counts.totals[profile] ?? 0) >= 2;
    const observed = pairs ? (units / paired) * ((agreement[profile] ?? 0) - expected) : 0;
    const part = (observed - 2 * (1 - value) * (expectedOf(profile) - expected)) / (1 - expected);
    squares += often * (part - value) ** 2;
  }
  return Math.sqrt(squares / (units * (units - 1)));
}
