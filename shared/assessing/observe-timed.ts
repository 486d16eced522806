import type { Answer } from '../scoring/answer.ts';

/**
 * A timed observation under way. Instants are ms since 1970 UTC: `since` is when it last ran on (null
 * while it stands still), `before` the ms observed until then, `seenAt` when it was last known to run.
 */
export interface Observation {
  readonly before: number;
  readonly since: number | null;
  readonly seenAt: number;
  readonly events: number;
  readonly opportunities: number | null;
}

export type CountedPart = 'events' | 'opportunities';

/** An observation that nobody saw running for this long (app closed, power lost) stands still, ms. */
export const UNSEEN_LIMIT = 90_000;

export function startObservation(now: number): Observation {
  return { before: 0, since: now, seenAt: now, events: 0, opportunities: null };
}

/** Milliseconds observed so far; a clock that was set back counts as no time. */
export function observedMs({ before, since }: Observation, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

export function pauseObservation(observation: Observation, now: number): Observation {
  return { ...observation, before: observedMs(observation, now), since: null, seenAt: now };
}

export function resumeObservation(observation: Observation, now: number): Observation {
  return observation.since === null ? { ...observation, since: now, seenAt: now } : observation;
}

export function countObserved(
  observation: Observation,
  part: CountedPart,
  by: number,
): Observation {
  return { ...observation, [part]: Math.max(0, (observation[part] ?? 0) + by) };
}

/** As found again after a reload: running on, or standing still since it was last seen running. */
export function recoverObservation(observation: Observation, now: number): Observation {
  const { since, seenAt } = observation;
  if (since === null || now - seenAt <= UNSEEN_LIMIT) return observation;
  return pauseObservation(observation, seenAt);
}

/** The answer an observation amounts to; seconds are whole. */
export function observationAnswer(observation: Observation, now: number): Answer {
  const { events, opportunities } = observation;
  const seconds = Math.round(observedMs(observation, now) / 1000);
  return {
    kind: 'timed',
    events,
    seconds,
    ...(opportunities === null ? {} : { opportunities }),
  };
}
