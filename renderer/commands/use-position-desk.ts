import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isEvidence, isStale } from '../../shared/positioning/place.ts';
import type { Place } from '../../shared/positioning/place.ts';
import type { Session } from '../app/session.ts';
import { useSession, useSettings } from '../app/session.ts';
import type { PositionState } from '../positioning/position-desk.ts';
import { PositionDesk } from '../positioning/position-desk.ts';
import { serialOf } from '../positioning/serial-port.ts';

const desks = new WeakMap<Session, PositionDesk>();

/** This window's position desk and what it knows; it goes on while other screens are open. */
export function usePositionDesk(): { readonly desk: PositionDesk; readonly state: PositionState } {
  const desk = positionDeskOf(useSession());
  const state = useSyncExternalStore(desk.state.subscribe, desk.state.current);
  return { desk, state };
}

function positionDeskOf(session: Session): PositionDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk = new PositionDesk({
    serial: serialOf(navigator),
    location: 'geolocation' in navigator ? navigator.geolocation : null,
    now: session.now,
  });
  desks.set(session, desk);
  return desk;
}

/** Where the person stands now, if it is known and may stand as evidence of a visit; else null. */
export function placeOfVisit(session: Session): Place | null {
  const { place } = positionDeskOf(session).state.current();
  if (place === null || !isEvidence(place.source)) return null;
  return isStale(place.source, session.now() - Date.parse(place.at)) ? null : place;
}

/** On start: what was followed last is followed again, without asking. */
export function useResumePosition(): void {
  const { desk } = usePositionDesk();
  const { follow } = useSettings().settings;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (follow === 'receiver') void desk.followReceiver(false);
    if (follow === 'system') desk.followSystem();
  }, [desk, follow]);
}
