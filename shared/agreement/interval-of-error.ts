import { tQuantile } from './f-quantile.ts';

/** The 0.975-quantile of the normal distribution. */
const NORMAL_975 = 1.959_963_984_540_054;

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** value ± t · error with units − 1 degrees of freedom, no end beyond 1 or `least`. */
export function studentInterval(value: number, error: number, units: number, least: number): Ends {
  return within(value, error * tQuantile(0.975, units - 1), least);
}

/** value ± 1.96 · error, no end beyond 1 or −1. */
export function normalInterval(value: number, error: number): Ends {
  return within(value, error * NORMAL_975, -1);
}

/** A value below `least` itself (Fleiss with gaps) is its own low end. */
function within(value: number, half: number, least: number): Ends {
  return { low: Math.max(Math.min(least, value), value - half), high: Math.min(1, value + half) };
}
