import { useCallback, useSyncExternalStore } from 'react';
import type { Observation } from '../../shared/assessing/observe-timed.ts';
import type { ObservationTimers } from '../commands/observation-timers.ts';

/** The timed observation under way for a rating; null when none is. */
export function useObservation(timers: ObservationTimers, rating: string): Observation | null {
  return useSyncExternalStore(
    timers.subscribe,
    useCallback(() => timers.read(rating), [timers, rating]),
  );
}
