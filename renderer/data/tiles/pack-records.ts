import { layoutFor } from '../../../shared/tiles/map-pack.ts';
import type { MapPack, PackDownload } from '../../../shared/tiles/map-pack.ts';
import type { PackLayout } from '../../../shared/tiles/map-pack.ts';
import type { TileDatabase } from './tile-database.ts';

type NewPack = Pick<MapPack, 'id' | 'name' | 'source' | 'zooms' | 'madeAt'>;

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
  return packs.filter(({ removed }) => !removed).sort((a, b) => b.usedAt - a.usedAt);
}

export async function livePack(db: TileDatabase, id: string): Promise<MapPack | null> {
  const pack = await db.packs.get(id);
  return pack && !pack.removed ? pack : null;
}

export async function readDownload(db: TileDatabase, pack: string): Promise<PackDownload | null> {
  return (await db.downloads.get(pack)) ?? null;
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
