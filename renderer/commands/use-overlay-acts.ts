import { useMemo } from 'react';
import type { MapOverlay } from '../../shared/overlays/map-overlay.ts';
import { useSession } from '../app/session.ts';
import { nameOverlayFailure } from '../data/overlays/name-overlay-failure.ts';
import { changeOverlay, clearLeftOverlays } from '../data/overlays/overlay-records.ts';
import { useShowNotice } from '../ui/notice-center.ts';

/** What people say of an overlay, and how it is drawn. */
export type OverlayPart = Partial<Pick<MapOverlay, 'name' | 'licence' | 'look' | 'shown'>>;

export interface OverlayActs {
  readonly change: (overlay: MapOverlay, part: OverlayPart) => void;
  /** Off the list and the map; its shapes stay until `clear`, or the next start. */
  readonly remove: (overlay: MapOverlay) => void;
  readonly bringBack: (overlay: MapOverlay) => void;
  /** Gives the space of those removed free; there is no way back. */
  readonly clear: () => void;
}

export function useOverlayActs(): OverlayActs {
  const { overlays, now } = useSession();
  const showNotice = useShowNotice();
  return useMemo(() => {
    const { db } = overlays;
    const write = (writing: Promise<void>): void => {
      writing.catch((thrown: unknown) => showNotice(nameOverlayFailure(thrown)));
    };
    return {
      change: ({ id }, part) => write(changeOverlay(db, id, part)),
      remove: ({ id }) => write(changeOverlay(db, id, { leftAt: now() })),
      bringBack: ({ id }) => write(changeOverlay(db, id, { leftAt: null })),
      clear: () => write(clearLeftOverlays(db)),
    };
  }, [overlays, now, showNotice]);
}
