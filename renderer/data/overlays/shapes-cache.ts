import type { PackedShapes } from '../../../shared/overlays/pack-shapes.ts';
import type { OverlayDatabase } from './overlay-database.ts';
import { readShapes } from './overlay-records.ts';

const ofDatabase = new WeakMap<OverlayDatabase, ReadonlyMap<string, PackedShapes>>();

/**
 * The shapes of these overlays, read once for all maps of the window and given up when they are asked for no more;
 * they never change, whatever is said of the overlay.
 */
export async function shapesOf(
  db: OverlayDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PackedShapes>> {
  const before = ofDatabase.get(db);
  const now = new Map<string, PackedShapes>();
  for (const id of ids) {
    const shapes = before?.get(id) ?? (await readShapes(db, id));
    if (shapes) now.set(id, shapes);
  }
  ofDatabase.set(db, now);
  return now;
}
