import { metresBetween } from '../geo/distance.ts';
import type { Place } from './place.ts';

/** One moment of the inspector's own way: WGS-84, accuracy a radius in metres, `at` ms since 1970 UTC. */
export interface TrackStep {
  readonly at: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly accuracy: number;
}

/** A way without a gap in it, in order of time. */
export type TrackPart = readonly TrackStep[];

/** Metres that make a step, standing still for `STILL` ms makes one too. */
const STRIDE = 10;
const STILL = 60_000;
/** A pause longer than this, ms, parts the way: what lies between is not known. */
const GAP = 5 * 60_000;

/**
 * The step that a new position adds to the way, or null (rule N13): only what a receiver or the system tells,
 * once it is farther off than a stride and than its own circle of error, or a minute has gone by.
 */
export function nextStep(last: TrackStep | null, place: Place): TrackStep | null {
  if (place.source !== 'receiver' && place.source !== 'system') return null;
  const { longitude, latitude, accuracy } = place;
  const step = { at: Date.parse(place.at), longitude, latitude, accuracy };
  if (last === null) return step;
  if (step.at <= last.at) return null;
  const moved = metresBetween(last, step) >= Math.max(STRIDE, accuracy);
  return moved || step.at - last.at >= STILL ? step : null;
}

/** Steps in order of time, parted where nothing was told for five minutes. */
export function partsOf(steps: readonly TrackStep[]): readonly TrackPart[] {
  const parts: TrackStep[][] = [];
  let last: TrackStep | undefined;
  for (const step of steps) {
    const open = parts.at(-1);
    if (open === undefined || last === undefined || step.at - last.at > GAP) parts.push([step]);
    else open.push(step);
    last = step;
  }
  return parts;
}

/** Metres along the way, gaps left out. */
export function metresAlong(parts: readonly TrackPart[]): number {
  return sum(parts, (a, b) => metresBetween(a, b));
}

/** Milliseconds on the way, gaps left out. */
export function timeAlong(parts: readonly TrackPart[]): number {
  return sum(parts, (a, b) => b.at - a.at);
}

function sum(parts: readonly TrackPart[], of: (a: TrackStep, b: TrackStep) => number): number {
  let total = 0;
  for (const part of parts) {
    part.forEach((step, at) => {
      const before = part[at - 1];
      if (before) total += of(before, step);
    });
  }
  return total;
}
