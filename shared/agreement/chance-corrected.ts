/** What is left of 1 − expected below this is rounding: agreement by chance is certain, nothing can be corrected. */
const CERTAIN = 1e-12;

/** Observed agreement, what chance would give, and (o − e) / (1 − e); see rule A6 when there is none. */
export interface ChanceCorrected {
  readonly value: number;
  readonly observed: number;
  readonly expected: number;
}

export function correctForChance(observed: number, expected: number): ChanceCorrected | null {
  if (!(1 - expected > CERTAIN)) return null;
  return { value: (observed - expected) / (1 - expected), observed, expected };
}
