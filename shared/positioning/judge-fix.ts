import { metresBetween } from '../geo/distance.ts';
import type { Fix } from './fix.ts';

/** What a fix may be and still be believed. */
export interface FixLimits {
  /** Metres per second; above it a fix is a jump. */
  readonly speed: number;
  readonly hdop: number;
}

/** 40 m/s is 144 km/h: no inspector is faster, and reflections between houses usually are. */
export const FIX_LIMITS: FixLimits = { speed: 40, hdop: 6 };

/** So many jumped fixes that agree among themselves are where the receiver really is. */
const AGREEING = 5;

export interface Judged {
  /** The last fix believed. */
  readonly last: Fix | null;
  /** Fixes refused as jumps that agree with each other, so far. */
  readonly strays: number;
  readonly stray: Fix | null;
}

export type Verdict =
  | { readonly kind: 'accepted' }
  /** The same moment told again. */
  | { readonly kind: 'same' }
  | { readonly kind: 'poor'; readonly hdop: number }
  | { readonly kind: 'jump'; readonly metres: number; readonly seconds: number };

export const UNJUDGED: Judged = { last: null, strays: 0, stray: null };

/** Whether to believe a fix after those before it (rules N5–N7). */
export function judgeFix(
  judged: Judged,
  fix: Fix,
  limits: FixLimits,
): { readonly judged: Judged; readonly verdict: Verdict } {
  if (fix.hdop !== null && fix.hdop > limits.hdop) {
    return { judged, verdict: { kind: 'poor', hdop: fix.hdop } };
  }
  const { last, stray } = judged;
  const accepted = {
    judged: { last: fix, strays: 0, stray: null },
    verdict: { kind: 'accepted' },
  } as const;
  // A clock set back is a receiver started anew, or a track replayed from its beginning.
  if (last === null || fix.time < last.time) return accepted;
  if (fix.time === last.time) return { judged, verdict: { kind: 'same' } };
  if (isReachable(last, fix, limits)) return accepted;
  const agrees = stray !== null && fix.time > stray.time && isReachable(stray, fix, limits);
  const strays = agrees ? judged.strays + 1 : 1;
  if (strays >= AGREEING) return accepted;
  return {
    judged: { last, strays, stray: fix },
    verdict: {
      kind: 'jump',
      metres: Math.round(metresBetween(last.position, fix.position)),
      seconds: (fix.time - last.time) / 1000,
    },
  };
}

/** Both circles of error are given to the mover. */
function isReachable(from: Fix, to: Fix, limits: FixLimits): boolean {
  const metres = metresBetween(from.position, to.position) - from.accuracy - to.accuracy;
  return metres <= limits.speed * ((to.time - from.time) / 1000);
}
