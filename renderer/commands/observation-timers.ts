import type { Observation } from '../../shared/assessing/observe-timed.ts';
import { recoverObservation } from '../../shared/assessing/observe-timed.ts';

/** Timed observations under way at this installation, by rating id; they outlive a reload. */
export interface ObservationTimers {
  readonly read: (rating: string) => Observation | null;
  /** Replaces the observation; null ends it. Returns what it is now. */
  readonly change: (
    rating: string,
    step: (observation: Observation | null, now: number) => Observation | null,
  ) => Observation | null;
  readonly subscribe: (listener: () => void) => () => void;
}

const HEARTBEAT_MS = 10_000;
const opened = new Map<string, ObservationTimers>();

/** The timers of one installation, read from the browser's local storage once per window. */
export function timersOf(replica: string, now: () => number): ObservationTimers {
  const known = opened.get(replica);
  if (known) return known;
  const timers = openTimers(`dianwei.observations.${replica}`, now);
  opened.set(replica, timers);
  return timers;
}

function openTimers(storageKey: string, now: () => number): ObservationTimers {
  const held = new Map(
    [...parse(localStorage.getItem(storageKey))].map(([rating, observation]) => [
      rating,
      recoverObservation(observation, now()),
    ]),
  );
  const listeners = new Set<() => void>();
  // What another window of this installation starts or stops is kept here too, or this one would write over it.
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== storageKey) return;
    held.clear();
    for (const [rating, observation] of parse(newValue)) held.set(rating, observation);
    for (const listener of listeners) listener();
  });
  const write = (): void => {
    save(storageKey, held);
    for (const listener of listeners) listener();
  };
  // An observation that stops beating was not watched by anyone: the app was closed.
  setInterval(() => {
    const running = [...held].filter(([, observation]) => observation.since !== null);
    if (running.length === 0) return;
    for (const [rating, observation] of running)
      held.set(rating, { ...observation, seenAt: now() });
    save(storageKey, held);
  }, HEARTBEAT_MS);
  return {
    read: (rating) => held.get(rating) ?? null,
    change: (rating, step) => {
      const next = step(held.get(rating) ?? null, now());
      if (next === null) held.delete(rating);
      else held.set(rating, next);
      write();
      return next;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function parse(text: string | null): Map<string, Observation> {
  if (text === null) return new Map();
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return new Map(
      entries.flatMap(([rating, value]): [string, Observation][] =>
        isObservation(value) ? [[rating, value]] : [],
      ),
    );
  } catch {
    return new Map();
  }
}

/** A browser that keeps no local storage still times; only a reload would then end the observation. */
function save(storageKey: string, held: ReadonlyMap<string, Observation>): void {
  try {
    if (held.size === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(held)));
  } catch {
    return;
  }
}

function isObservation(value: unknown): value is Observation {
  if (typeof value !== 'object' || value === null) return false;
  const { before, since, seenAt, events, opportunities } = value as Record<string, unknown>;
  const numbers = [before, seenAt, events].every((n) => typeof n === 'number');
  return (
    numbers &&
    (since === null || typeof since === 'number') &&
    (opportunities === null || typeof opportunities === 'number')
  );
}
