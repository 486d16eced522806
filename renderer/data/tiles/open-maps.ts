import { estimateBy } from './estimate-space.ts';
import type { EstimateSpace } from './guard-space.ts';
import { openTileStore } from './open-tile-store.ts';
import { removedPacks, removeLeftPacks } from './pack-records.ts';
import type { TileDatabase } from './tile-database.ts';
import { openTileDatabase } from './tile-database.ts';
import type { TileStore } from './tile-store.ts';

/** The offline maps of this window. */
export interface Maps {
  readonly db: TileDatabase;
  readonly store: TileStore;
  /** What is left of the disk for this window. */
  readonly space: EstimateSpace;
}

/** Opens the maps; what removals have left is cleared away meanwhile. Maps that cannot be opened stop nobody from scoring. */
export function openMaps(freeOnDisk: () => Promise<number | null>): Maps {
  const db = openTileDatabase();
  const space = estimateBy(freeOnDisk);
  const maps: Maps = { db, store: openTileStore(db, space), space };
  void clearLeft(maps).catch(() => undefined);
  return maps;
}

async function clearLeft({ db, store }: Maps): Promise<void> {
  await removeLeftPacks(db);
  const left = [...(await removedPacks(db, 'rows')), ...(await removedPacks(db, 'file'))];
  if (left.length > 0) await store.sweep();
}
