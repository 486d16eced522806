/** An exact part of a whole: whole numbers, 0 ≤ num ≤ den, den ≥ 1. */
export interface Share {
  readonly num: number;
  readonly den: number;
}

const ALL: Share = { num: 1, den: 1 };
const NONE: Share = { num: 0, den: 1 };

export const passOrFail = (pass: boolean): Share => (pass ? ALL : NONE);

/** G3: 0 / 1 / 2 / 3 and more cases keep 100 / 66 / 33 / 0 of 100. */
export function gradeCases(cases: number): Share {
  if (cases === 0) return ALL;
  if (cases === 1) return { num: 66, den: 100 };
  return cases === 2 ? { num: 33, den: 100 } : NONE;
}

/** The share as a percentage; one rounding, so that 57 / 100 is 57 and not 56.999…. */
export const percentOf = (share: Share): number => (share.num * 100) / share.den;
