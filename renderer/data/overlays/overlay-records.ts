import type { MapOverlay } from '../../../shared/overlays/map-overlay.ts';
import type { PackedShapes } from '../../../shared/overlays/pack-shapes.ts';
import type { OverlayDatabase } from './overlay-database.ts';

/** The overlays on the list, the oldest first. */
export async function listOverlays(db: OverlayDatabase): Promise<readonly MapOverlay[]> {
  const all = await db.overlays.toArray();
  return all.filter(({ leftAt }) => leftAt === null).sort((a, b) => a.addedAt - b.addedAt);
}

/** Those taken off it that can still be brought back, the last first. */
export async function listLeftOverlays(db: OverlayDatabase): Promise<readonly MapOverlay[]> {
  const all = await db.overlays.toArray();
  return all
    .filter(({ leftAt }) => leftAt !== null)
    .sort((a, b) => (b.leftAt ?? 0) - (a.leftAt ?? 0));
}

/**
 * Puts an overlay and its shapes in, both or neither. One that is there already stays as it is, and one that was
 * taken off the list comes back; either is given as `known`.
 */
export function keepOverlay(
  db: OverlayDatabase,
  list: (others: readonly MapOverlay[]) => MapOverlay,
  shapes: PackedShapes,
): Promise<{ readonly overlay: MapOverlay; readonly known: boolean }> {
  return db.transaction('rw', db.overlays, db.shapes, async () => {
    const all = await db.overlays.toArray();
    const overlay = list(all.filter(({ leftAt }) => leftAt === null));
    const there = all.find(({ id }) => id === overlay.id);
    if (there) {
      if (there.leftAt !== null) await db.overlays.update(there.id, { leftAt: null });
      return { overlay: { ...there, leftAt: null }, known: true };
    }
    await db.overlays.add(overlay);
    await db.shapes.add({ id: overlay.id, shapes });
    return { overlay, known: false };
  });
}

export async function changeOverlay(
  db: OverlayDatabase,
  id: string,
  part: Partial<Pick<MapOverlay, 'name' | 'licence' | 'look' | 'shown' | 'leftAt'>>,
): Promise<void> {
  await db.overlays.update(id, part);
}

export async function readShapes(db: OverlayDatabase, id: string): Promise<PackedShapes | null> {
  return (await db.shapes.get(id))?.shapes ?? null;
}

/** Gives the space of those taken off the list free; there is no way back. */
export function clearLeftOverlays(db: OverlayDatabase): Promise<void> {
  return db.transaction('rw', db.overlays, db.shapes, async () => {
    const ids = (await listLeftOverlays(db)).map(({ id }) => id);
    await db.overlays.bulkDelete(ids);
    await db.shapes.bulkDelete(ids);
  });
}
