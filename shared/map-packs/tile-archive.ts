import { FileFault } from '../bytes/file-fault.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { DegreeBox } from '../tiles/tile-arithmetic.ts';
import type { Tile } from '../tiles/tile.ts';
import type { PackWords } from './read-metadata.ts';
import type { MapPackNotice } from './map-pack-notice.ts';
import { noticeOfFault, packNotice } from './map-pack-notice.ts';

export type TileFormat = 'png' | 'jpeg' | 'webp' | 'pbf';

/** A tile with its content: a picture, or a vector tile with its compression taken off. Never empty. */
export interface ArchiveTile extends Tile {
  readonly bytes: Uint8Array;
}

/** What an archive says of itself; texts are plain, markup taken out. */
export interface ArchiveFacts extends PackWords {
  readonly format: TileFormat;
  /** Pixels along a tile's side; 512 for vector tiles. */
  readonly tileSize: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: DegreeBox;
}

/** A file or folder of tiles, read in place: nothing but its directory is held in memory (SPEC.md K1). */
export interface TileArchive extends ArchiveFacts {
  readonly kind: 'pmtiles' | 'mbtiles' | 'folder';
  /** Tiles in it, null when the archive does not tell; empty tiles may be counted. */
  readonly count: number | null;
  /** What was odd and does not stop it from being used. */
  readonly notices: readonly MapPackNotice[];
  /** A tile, or null when the archive has none there (or an empty one). */
  tile(z: number, x: number, y: number): Promise<Result<Uint8Array | null, MapPackNotice>>;
  /** All tiles in ascending order of their PMTiles id; one that cannot be read is a Notice between the others. */
  tiles(): AsyncGenerator<Result<ArchiveTile, MapPackNotice>>;
}

/** Larger than any tile a map server gives. */
export const LARGEST_TILE = 16 * 1024 * 1024;

/** Runs a reader; what it met inside the file becomes an error Notice, faults of the program go on. */
export async function orNotice<T>(work: () => Promise<T>): Promise<Result<T, MapPackNotice>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof FileFault) return fail(noticeOfFault(error, 'error'));
    throw error;
  }
}

/** As `orNotice` for one tile: damage is a warning that names the tile. */
export async function tileOrNotice<T>(
  { z, x, y }: Tile,
  work: () => Promise<T>,
): Promise<Result<T, MapPackNotice>> {
  const read = await orNotice(work);
  if (read.ok || read.error.code === 'pack-unreadable') return read;
  return fail(packNotice('pack-tile-damaged', 'warning', { z, x, y }));
}
