import { useLiveQuery } from 'dexie-react-hooks';
import type { MapOverlay } from '../../shared/overlays/map-overlay.ts';
import { useSession } from '../app/session.ts';
import type { DrawnOverlay } from '../map/overlays/drawn-overlay.ts';
import type { OverlayDatabase } from '../data/overlays/overlay-database.ts';
import { listLeftOverlays, listOverlays } from '../data/overlays/overlay-records.ts';
import { shapesOf } from '../data/overlays/shapes-cache.ts';

/** The overlays of this laptop, the oldest first; undefined while loading. */
export function useOverlays(): readonly MapOverlay[] | undefined {
  const { overlays } = useSession();
  return useLiveQuery(() => listOverlays(overlays.db), [overlays]);
}

/** Those removed that can still be brought back, the last first. */
export function useLeftOverlays(): readonly MapOverlay[] | undefined {
  const { overlays } = useSession();
  return useLiveQuery(() => listLeftOverlays(overlays.db), [overlays]);
}

const NONE: readonly DrawnOverlay[] = [];

/** The overlays that are shown, with their shapes; none while they are read, and none when they cannot be. */
export function useDrawnOverlays(): readonly DrawnOverlay[] {
  const { overlays } = useSession();
  return useLiveQuery(() => drawnOverlays(overlays.db).catch(() => NONE), [overlays], NONE);
}

async function drawnOverlays(db: OverlayDatabase): Promise<readonly DrawnOverlay[]> {
  const shown = (await listOverlays(db)).filter((overlay) => overlay.shown);
  const shapes = await shapesOf(
    db,
    shown.map(({ id }) => id),
  );
  return shown.flatMap(({ id, look }) => {
    const own = shapes.get(id);
    return own ? [{ id, look, shapes: own }] : [];
  });
}
