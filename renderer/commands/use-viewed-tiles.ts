import { useCallback, useEffect, useMemo } from 'react';
import { keyFor } from '../../shared/tiles/source-key.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import type { TileSource } from '../../shared/tiles/tile-source.ts';
import type { Session } from '../app/session.ts';
import { useSession, useSettings } from '../app/session.ts';
import { leavePack } from '../data/tiles/pack-records.ts';
import { askTiles } from './ask-tiles.ts';
import { ViewedTiles } from './viewed-tiles.ts';

/** The bytes of a tile of a pack; null when there are none. Tiles asked for together are read together. */
export type ReadTile = (pack: string, tile: Tile) => Promise<Uint8Array | null>;

type ViewingWindow = Pick<Session, 'maps' | 'host' | 'now'>;

const viewings = new WeakMap<ViewingWindow, ViewedTiles>();

function viewedTilesOf(session: ViewingWindow): ViewedTiles {
  const known = viewings.get(session);
  if (known) return known;
  const { maps, host, now } = session;
  const viewing = new ViewedTiles({
    maps,
    ask: ({ source, key }, tiles, call) => askTiles({ host, source, key, call }, tiles),
    online: () => navigator.onLine,
    now,
  });
  viewings.set(session, viewing);
  return viewing;
}

/** Reads tiles for the map. Stays the same function for as long as the window. */
export function useReadTile(): ReadTile {
  const session = useSession();
  const { tileSources, tileKeys } = useSettings().settings;
  const viewing = useMemo(() => viewedTilesOf(session), [session]);
  useEffect(() => {
    viewing.use(tileSources.map((source) => ({ source, key: keyFor(source, tileKeys) })));
  }, [viewing, tileSources, tileKeys]);
  return useCallback((pack, tile) => viewing.read(pack, tile), [viewing]);
}

/** Puts a source among the layers of the map, to be looked at while there is a network. */
export function useViewSource(): (source: TileSource, name: string) => Promise<void> {
  const session = useSession();
  return useCallback(
    async (source, name) => {
      const pack = await viewedTilesOf(session).begin(source, name);
      await leavePack(session.maps.db, pack, null);
    },
    [session],
  );
}
