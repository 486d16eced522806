import { useCallback } from 'react';
import { displayPosition } from '../../shared/tiles/shift-area.ts';
import { tileAt } from '../../shared/tiles/tile-arithmetic.ts';
import type { TileSource } from '../../shared/tiles/tile-source.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import { useSession } from '../app/session.ts';
import { usePoints } from '../queries/use-points.ts';
import type { AskedTile } from './ask-tiles.ts';
import { askTiles } from './ask-tiles.ts';

export interface TriedTile extends AskedTile {
  readonly tile: Tile;
  /** Milliseconds it took. */
  readonly took: number;
}

/** Where nothing is known of the survey: the middle of Qujing. */
const NOWHERE = { longitude: 103.8, latitude: 25.5 };
/** A town fills the tile. */
const ZOOM = 14;

/** Asks a source for one tile, that of the first point. */
export function useTrySource(): (source: TileSource, key: string) => Promise<TriedTile> {
  const { host, now, randomKey } = useSession();
  const points = usePoints();
  const place = points?.find(({ values }) => values.position)?.values.position ?? NOWHERE;
  return useCallback(
    async (source, key) => {
      const { longitude, latitude } = place;
      const zoom = Math.max(source.minZoom, Math.min(source.maxZoom, ZOOM));
      const tile = tileAt(displayPosition({ longitude, latitude }, source.datum), zoom);
      const began = now();
      const [tried] = await askTiles({ host, source, key, call: randomKey() }, [tile]);
      if (!tried) throw new Error('a tile without an answer');
      return { ...tried, tile, took: now() - began };
    },
    [host, now, randomKey, place],
  );
}
