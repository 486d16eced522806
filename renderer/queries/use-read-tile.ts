import { useCallback } from 'react';
import type { Tile } from '../../shared/tiles/tile.ts';
import { useSession } from '../app/session.ts';

/** The bytes of a tile of a pack; null when the pack has none there. Tiles asked for together are read together. */
export type ReadTile = (pack: string, tile: Tile) => Promise<Uint8Array | null>;

/** Reads tiles for the map. Stays the same function for as long as the window. */
export function useReadTile(): ReadTile {
  const { maps } = useSession();
  return useCallback((pack, tile) => maps.store.read(pack, tile), [maps]);
}
