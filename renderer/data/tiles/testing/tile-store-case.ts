import type { Tile } from '../../../../shared/tiles/tile.ts';
import type { MapPack, PackLayout } from '../../../../shared/tiles/map-pack.ts';
import type { SpaceEstimate } from '../../../../shared/tiles/space-reserve.ts';
import { makePack } from '../pack-records.ts';
import type { TileDatabase } from '../tile-database.ts';
import { openTileDatabase } from '../tile-database.ts';
import type { PackCounts, TileBytes, TileStore, WriteResult } from '../tile-store.ts';

/** What a case works on; `space` is what the store is told when it asks how much is left. */
export interface TileBench {
  readonly db: TileDatabase;
  readonly space: SpaceEstimate & { usage: number };
  readonly store: TileStore;
  /** Closes the store and opens it again on what it kept: the next start. */
  readonly reopen: () => Promise<TileStore>;
  readonly make: (pack: string) => Promise<void>;
}

/** One thing every tile store promises, told without a test runner: it also runs in a page of a real browser. */
export interface TileStoreCase {
  readonly title: string;
  readonly run: (bench: TileBench) => Promise<void>;
}

/** How an implementation is opened on a database; the same one twice finds the same tiles. */
export type OpenTileStore = (db: TileDatabase, estimate: () => Promise<SpaceEstimate>) => TileStore;

export const MADE_UP: Pick<MapPack, 'look' | 'origin'> = {
  look: {
    role: 'base',
    format: 'raster',
    datum: 'WGS-84',
    tileSize: 256,
    bounds: { west: -180, south: -85, east: 180, north: 85 },
    attribution: '',
    licence: '',
    vectorLayers: null,
  },
  origin: {
    kind: 'file',
    file: 'made-up.mbtiles',
    archive: 'mbtiles',
    fingerprint: '',
    contentId: null,
    damaged: 0,
  },
};

/** Runs a case on a database of its own and clears it away; rejects when the promise is broken. */
export async function runTileStoreCase(
  { title, run }: TileStoreCase,
  layout: PackLayout,
  openStore: OpenTileStore,
): Promise<void> {
  const db = openTileDatabase(`tiles ${layout} ${title}`.replace(/[^\w ]/gu, ''));
  const space = { usage: 0, quota: 100 * 1024 ** 3 };
  let store = openStore(db, () => Promise.resolve(space));
  const made = new Set<string>();
  const bench: TileBench = {
    db,
    space,
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = openStore(db, () => Promise.resolve(space));
      return store;
    },
    async make(pack) {
      made.add(pack);
      const zooms = { min: 0, max: 18 };
      await makePack(db, { id: pack, name: pack, ...MADE_UP, zooms, madeAt: 1 }, 0, layout);
    },
  };
  try {
    await run(bench);
  } finally {
    for (const pack of made) await store.remove(pack);
    await store.close();
    await db.delete();
  }
}

/** Bytes that tell whose they are, of lengths that differ. */
export function tileBytes(
  tile: Tile,
  version = 0,
  length = 40 + ((tile.x * 7 + tile.y) % 50),
): TileBytes {
  const bytes = new Uint8Array(length).fill((tile.x * 31 + tile.y * 17 + tile.z + version) % 251);
  bytes[0] = version;
  return { tile, bytes };
}

export const square = (z: number, side: number): Tile[] =>
  Array.from({ length: side * side }, (_, n) => ({ z, x: n % side, y: Math.floor(n / side) }));

export function expectWritten(result: WriteResult, counts: PackCounts): void {
  const told = result.ok ? result.value : result.error.code;
  expectEqual(told, counts, 'the counts of a write');
}

export async function expectTiles(
  store: TileStore,
  pack: string,
  tiles: readonly TileBytes[],
): Promise<void> {
  const read = await Promise.all(tiles.map(({ tile }) => store.read(pack, tile)));
  read.forEach((bytes, at) => {
    const wanted = tiles[at];
    expectEqual(
      bytes && [...bytes],
      wanted && [...wanted.bytes],
      `tile ${JSON.stringify(wanted?.tile)}`,
    );
  });
}

export const sumBytes = (tiles: readonly TileBytes[]): number =>
  tiles.reduce((sum, { bytes }) => sum + bytes.length, 0);

export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [is, not] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== not) throw new Error(`${what}: is ${is?.slice(0, 300)}, not ${not?.slice(0, 300)}`);
}
