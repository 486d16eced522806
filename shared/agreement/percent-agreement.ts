import type { ChanceCorrected } from './chance-corrected.ts';
import type { UnitSample } from './unit-sample.ts';

/** The mean over paired units of their pair agreement (a share, 0–1), or null when no unit has a pair. */
export function percentAgreement(
  sample: UnitSample,
  agreement: Float64Array,
): ChanceCorrected | null {
  if (sample.paired === 0) return null;
  let sum = 0;
  sample.times.forEach((often, profile) => (sum += often * (agreement[profile] ?? 0)));
  const value = sum / sample.paired;
  return { value, observed: value, expected: 0 };
}
