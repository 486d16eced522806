import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { MapPack, PackDownload } from '../../../shared/tiles/map-pack.ts';

/** A tile of a pack kept in rows. */
export interface TileRow {
  readonly pack: string;
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export type TileKey = [pack: string, z: number, x: number, y: number];

/** Where tiles lie in a pack's file: number, offset, length of each, one part per batch written. */
export interface DirectoryPart {
  readonly pack: string;
  readonly part: number;
  readonly entries: Float64Array;
}

/**
 * Maps have a database of their own: tiles are written relaxed, survey records strictly, and no
 * transaction ever spans both. Tiles can be fetched again; a lost database costs time, not scores.
 */
export type TileDatabase = Dexie & {
  readonly packs: Table<MapPack, string>;
  readonly downloads: Table<PackDownload, string>;
  readonly tiles: Table<TileRow, TileKey>;
  readonly directory: Table<DirectoryPart, [string, number]>;
};

const TILE_DATABASE = 'dianwei-tiles';

const VERSION_1 = {
  packs: 'id',
  downloads: 'pack',
  tiles: '[pack+z+x+y]',
  directory: '[pack+part]',
} as const;

export function openTileDatabase(name: string = TILE_DATABASE): TileDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' });
  db.version(1).stores(VERSION_1);
  return db as TileDatabase;
}
