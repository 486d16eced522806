import { useEffect, useState } from 'react';
import { metresBetween } from '../../shared/geo/distance.ts';
import type { Wgs84 } from '../../shared/geo/position.ts';
import type { Place } from '../../shared/positioning/place.ts';
import { isStale } from '../../shared/positioning/place.ts';
import { useSession } from '../app/session.ts';
import { usePositionDesk } from '../commands/use-position-desk.ts';

const EVERY_MS = 5_000;

/** A position with its age in whole seconds. */
export interface Here extends Place {
  readonly seconds: number;
  readonly stale: boolean;
}

/** The newest position, with its age going on; null when there is none. */
export function useHere(): Here | null {
  const { now } = useSession();
  const { place } = usePositionDesk().state;
  const [clock, setClock] = useState(now);
  const watched = place !== null;
  useEffect(() => {
    if (!watched) return undefined;
    const timer = setInterval(() => setClock(now()), EVERY_MS);
    return () => clearInterval(timer);
  }, [watched, now]);
  if (place === null) return null;
  const ms = Math.max(0, clock - Date.parse(place.at));
  return { ...place, seconds: Math.floor(ms / 1000), stale: isStale(place.source, ms) };
}

/** Where one stands, moving on only by steps of `metres`, so that lists ordered by it keep still; null when unknown. */
export function useSettledHere(metres: number): Wgs84 | null {
  const here = useHere();
  const [settled, settle] = useState<Wgs84 | null>(null);
  const fresh = here !== null && !here.stale ? here : null;
  const moved =
    fresh === null ? settled !== null : settled === null || metresBetween(settled, fresh) >= metres;
  if (moved) settle(fresh && { longitude: fresh.longitude, latitude: fresh.latitude });
  return settled;
}
