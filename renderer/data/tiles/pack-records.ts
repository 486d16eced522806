import { goesOnByItself } from '../../../shared/tiles/goes-on-by-itself.ts';
import { layoutFor } from '../../../shared/tiles/map-pack.ts';
import type { MapPack, PackDownload } from '../../../shared/tiles/map-pack.ts';
import type { PackLayout } from '../../../shared/tiles/map-pack.ts';
import type { TileDatabase } from './tile-database.ts';

export type NewPack = Pick<MapPack, 'id' | 'name' | 'look' | 'origin' | 'zooms' | 'madeAt'>;

/** Makes an empty pack laid out for `expected` tiles; one that is there already stays as it is. */
export async function makePack(
  db: TileDatabase,
  pack: NewPack,
  expected: number,
  layout: PackLayout = layoutFor(expected),
): Promise<MapPack> {
  return db.transaction('rw', db.packs, async () => {
    const there = await db.packs.get(pack.id);
    if (there && !there.removed) return there;
    const made: MapPack = { ...pack, layout, tiles: 0, bytes: 0, usedAt: pack.madeAt };
    await db.packs.put(made);
    return made;
  });
}

/** The packs people may see, the last used first. */
export async function listPacks(db: TileDatabase): Promise<MapPack[]> {
  const packs = await db.packs.toArray();
  return packs
    .filter(({ removed, leftAt }) => !removed && leftAt === undefined)
    .sort((a, b) => b.usedAt - a.usedAt);
}

/** Writes what people say of a pack, or what was learnt of it; false when it is not there. */
export async function changePack(
  db: TileDatabase,
  id: string,
  change: Partial<Pick<MapPack, 'name' | 'look' | 'origin' | 'zooms' | 'usedAt'>>,
): Promise<boolean> {
  return (await db.packs.update(id, change)) > 0;
}

/** Off the list at `at`, its tiles still there; null puts it back. */
export async function leavePack(db: TileDatabase, id: string, at: number | null): Promise<void> {
  await db.packs
    .where('id')
    .equals(id)
    .modify((pack: { leftAt?: number }) => {
      if (at === null) delete pack.leftAt;
      else pack.leftAt = at;
    });
}

/** Packs off the list whose tiles are still there, the last first. */
export async function listLeftPacks(db: TileDatabase): Promise<MapPack[]> {
  const packs = await db.packs.toArray();
  return packs
    .filter(({ removed, leftAt }) => !removed && leftAt !== undefined)
    .sort((a, b) => (b.leftAt ?? 0) - (a.leftAt ?? 0));
}

/** Packs still off the list from another start are removed: that start's way back is gone. */
export async function removeLeftPacks(db: TileDatabase): Promise<void> {
  for (const { id } of await listLeftPacks(db)) await markRemoved(db, id);
}

export async function livePack(db: TileDatabase, id: string): Promise<MapPack | null> {
  const pack = await db.packs.get(id);
  return pack && !pack.removed ? pack : null;
}

export async function readDownload(db: TileDatabase, pack: string): Promise<PackDownload | null> {
  return (await db.downloads.get(pack)) ?? null;
}

/** Writes how far a download is, without tiles; nothing where its pack is not there any more. */
export async function keepDownload(db: TileDatabase, download: PackDownload): Promise<void> {
  await db.transaction('rw', [db.packs, db.downloads], async () => {
    if (await livePack(db, download.pack)) await db.downloads.put(download);
  });
}

/** Notes why a download does not go on, or null that it does; nothing where it has no record. */
export async function noteStopped(
  db: TileDatabase,
  pack: string,
  stopped: PackDownload['stopped'],
): Promise<void> {
  await db.downloads.update(pack, { stopped });
}

/** Packs on the list whose download goes on without being asked (shared/tiles/SPEC.md T29), the oldest first. */
export async function packsToGoOn(db: TileDatabase): Promise<MapPack[]> {
  const downloads = await db.downloads.toArray();
  const goOn = new Set(downloads.filter(goesOnByItself).map(({ pack }) => pack));
  const packs = (await listPacks(db)).filter(({ id }) => goOn.has(id));
  return packs.sort((a, b) => a.madeAt - b.madeAt);
}

/** From here on the pack is nobody's; its tiles are cleared away after. */
export async function markRemoved(db: TileDatabase, id: string): Promise<void> {
  await db.transaction('rw', [db.packs, db.downloads], async () => {
    await db.packs.update(id, { removed: true });
    await db.downloads.delete(id);
  });
}

export async function removedPacks(db: TileDatabase, layout: PackLayout): Promise<string[]> {
  const packs = await db.packs.toArray();
  return packs.filter((pack) => pack.removed && pack.layout === layout).map(({ id }) => id);
}
