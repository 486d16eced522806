import type { Result } from '../kernel/result.ts';
import type { MapPackNotice } from './map-pack-notice.ts';
import { takeTiles } from './take-tiles.ts';
import type { ArchiveTile, TileArchive } from './tile-archive.ts';

/** What came of reading an archive from its first tile to its last. */
export interface FedTiles {
  /** Null when the file went away on the way (a stick pulled out): what was fed stands. */
  readonly contentId: string | null;
  /** Tiles that could not be read. */
  readonly damaged: number;
  /** What was odd, the damaged ones by name; of many only the first hundred. */
  readonly notices: readonly MapPackNotice[];
}

/** Tiles of one batch: a store's transaction. Large tiles make smaller batches. */
const BATCH_TILES = 200;
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Hands over all tiles of an archive in batches, the next read only when the one before was taken, so that a file
 * of any size passes through a few megabytes (SPEC.md K12). Rejects when `take` does.
 */
export async function feedTiles(
  archive: Pick<TileArchive, 'tiles'>,
  take: (batch: readonly ArchiveTile[]) => Promise<void>,
): Promise<FedTiles> {
  let batch: ArchiveTile[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await take(batch);
    batch = [];
    bytes = 0;
  };
  const watch = { damaged: 0, gone: null as MapPackNotice | null };
  const taken = await takeTiles(untilGone(archive.tiles(), watch), async (tile) => {
    batch.push(tile);
    bytes += tile.bytes.length;
    if (batch.length >= BATCH_TILES || bytes >= BATCH_BYTES) await flush();
  });
  await flush();
  return {
    contentId: watch.gone === null ? taken.contentId : null,
    damaged: watch.damaged,
    notices: watch.gone === null ? taken.notices : [...taken.notices, watch.gone],
  };
}

/** Counts what cannot be read, and ends at a file that is no longer there instead of asking it for the rest. */
async function* untilGone(
  tiles: ReturnType<TileArchive['tiles']>,
  watch: { damaged: number; gone: MapPackNotice | null },
): AsyncGenerator<Result<ArchiveTile, MapPackNotice>> {
  for await (const tile of tiles) {
    if (!tile.ok && tile.error.code === 'pack-unreadable') {
      watch.gone = tile.error;
      return;
    }
    if (!tile.ok) watch.damaged += 1;
    yield tile;
  }
}
