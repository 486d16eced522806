import { useLiveQuery } from 'dexie-react-hooks';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import { useSession } from '../app/session.ts';
import { listLeftPacks, listPacks } from '../data/tiles/pack-records.ts';

/**
 * The offline map packs of this laptop, the last used first; undefined while loading. None while they cannot be
 * read (a full disk closes their database): points stand on the grid meanwhile, and nobody is kept from scoring.
 */
export function useMapPacks(): readonly MapPack[] | undefined {
  const { maps } = useSession();
  return useLiveQuery(() => listPacks(maps.db).catch(() => []), [maps]);
}

/** Packs that were removed and can still be brought back, the last first. */
export function useLeftPacks(): readonly MapPack[] | undefined {
  const { maps } = useSession();
  return useLiveQuery(() => listLeftPacks(maps.db).catch(() => []), [maps]);
}
