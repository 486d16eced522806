import type { Notice } from '../../../shared/kernel/notice.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { PackDownload } from '../../../shared/tiles/map-pack.ts';
import type { Tile } from '../../../shared/tiles/tile.ts';
import type { TileStoreCode } from '../../../shared/tiles/tile-notice.ts';

export interface TileBytes {
  readonly tile: Tile;
  readonly bytes: Uint8Array;
}

/** What a pack holds after a write; also in its record. */
export interface PackCounts {
  readonly tiles: number;
  readonly bytes: number;
}

export type WriteResult = Result<PackCounts, Notice<TileStoreCode>>;

/** Keeps the tiles of packs; every implementation passes testing/tile-store-suite.ts. Reading never rejects for a tile that is not there. */
export interface TileStore {
  /**
   * Adds tiles, or puts new bytes in place of old ones, and the counts, and how far the download is, all or none
   * (beyond 200 tiles: some first, the download's record last).
   */
  write(pack: string, tiles: readonly TileBytes[], download?: PackDownload): Promise<WriteResult>;
  /** Null when the pack has no such tile. Reads asked for together are answered by one transaction. */
  read(pack: string, tile: Tile): Promise<Uint8Array | null>;
  /** The numbers (tile.ts) of all tiles of a pack, rising. */
  numbers(pack: string): Promise<Float64Array>;
  /** At once gone for every reader; resolves when the space is cleared. */
  remove(pack: string): Promise<void>;
  /** Clears what a removal that was cut off has left; once at start. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}
