import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { TrackPart } from '../../shared/positioning/my-track.ts';
import { partsOf } from '../../shared/positioning/my-track.ts';
import { useSession } from '../app/session.ts';
import { daysOnTrack, stepsOfDay } from '../data/track/track-database.ts';
import { localDay } from '../ui/local-day.ts';

const NONE: readonly never[] = [];

/** The inspector's way on a day; empty while it is read, and when it cannot be. */
export function useTrack(day: string): readonly TrackPart[] {
  const { track } = useSession();
  const steps = useLiveQuery(() => stepsOfDay(track, day).catch(() => NONE), [track, day], NONE);
  return useMemo(() => partsOf(steps), [steps]);
}

export function useTodaysTrack(): readonly TrackPart[] {
  const { now } = useSession();
  return useTrack(localDay(now()));
}

/** Days with a way, the newest first. */
export function useTrackDays(): readonly string[] {
  const { track } = useSession();
  return useLiveQuery(() => daysOnTrack(track).catch(() => NONE), [track], NONE);
}
