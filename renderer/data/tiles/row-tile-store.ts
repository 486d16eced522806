import { Dexie } from 'dexie';
import type { BulkError } from 'dexie';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import type { PackDownload } from '../../../shared/tiles/map-pack.ts';
import type { Tile } from '../../../shared/tiles/tile.ts';
import { tileNumber } from '../../../shared/tiles/tile.ts';
import { tileNotice } from '../../../shared/tiles/tile-notice.ts';
import { GatheredReads } from './gather-reads.ts';
import type { SpaceGuard } from './guard-space.ts';
import { nameTileFailure } from './name-tile-failure.ts';
import { livePack, markRemoved, removedPacks } from './pack-records.ts';
import type { TileDatabase, TileKey, TileRow } from './tile-database.ts';
import type { PackCounts, TileBytes, TileStore, WriteResult } from './tile-store.ts';

/** Measured: larger transactions write no faster, and readers wait for them. */
const BATCH = 200;
/** So that readers get their turn while a large pack is cleared away. */
const CLEAR = 2_000;

const keyOf = (pack: string, { z, x, y }: Tile): TileKey => [pack, z, x, y];

/** Packs up to some 50,000 tiles: a row per tile, written in hundreds, without a second index. */
export class RowTileStore implements TileStore {
  private readonly reads: GatheredReads;

  constructor(
    private readonly db: TileDatabase,
    private readonly space: SpaceGuard,
  ) {
    this.reads = new GatheredReads((pack, tiles) => this.readMany(pack, tiles));
  }

  async write(
    pack: string,
    tiles: readonly TileBytes[],
    download?: PackDownload,
  ): Promise<WriteResult> {
    const bytes = tiles.reduce((sum, tile) => sum + tile.bytes.length, 0);
    const refusal = await this.space.refuse(bytes);
    if (refusal) return fail(refusal);
    try {
      for (let from = 0; ; from += BATCH) {
        const last = from + BATCH >= tiles.length;
        const batch = tiles.slice(from, from + BATCH);
        const written = await this.writeBatch(pack, batch, last ? download : undefined);
        if (last || !written.ok) return written;
      }
    } catch (thrown) {
      return fail(nameTileFailure(thrown));
    }
  }

  read(pack: string, tile: Tile): Promise<Uint8Array | null> {
    return this.reads.read(pack, tile);
  }

  async numbers(pack: string): Promise<Float64Array> {
    if (!(await livePack(this.db, pack))) return new Float64Array();
    const keys = await this.rows(pack).primaryKeys();
    return Float64Array.from(keys, ([, z, x, y]) => tileNumber({ z, x, y })).sort();
  }

  async remove(pack: string): Promise<void> {
    await markRemoved(this.db, pack);
    await this.clear(pack);
  }

  async sweep(): Promise<void> {
    for (const pack of await removedPacks(this.db, 'rows')) await this.clear(pack);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async readMany(pack: string, tiles: readonly Tile[]): Promise<(Uint8Array | null)[]> {
    const rows = await this.db.tiles.bulkGet(tiles.map((tile) => keyOf(pack, tile)));
    return rows.map((row) => row?.bytes ?? null);
  }

  private writeBatch(
    pack: string,
    batch: readonly TileBytes[],
    download: PackDownload | undefined,
  ): Promise<WriteResult> {
    const { db } = this;
    return db.transaction('rw', [db.packs, db.downloads, db.tiles], async () => {
      const record = await livePack(db, pack);
      if (!record) return fail(tileNotice('tiles-pack-unknown', { pack }));
      const more = await this.addRows(
        batch.map(({ tile, bytes }) => ({ pack, z: tile.z, x: tile.x, y: tile.y, bytes })),
      );
      const counts = { tiles: record.tiles + more.tiles, bytes: record.bytes + more.bytes };
      void db.packs.put({ ...record, ...counts });
      if (download) void db.downloads.put(download);
      return succeed(counts);
    });
  }

  /** Adding tells which rows were there already without reading any; only those are counted off and replaced. */
  private async addRows(rows: readonly TileRow[]): Promise<PackCounts> {
    const bytes = rows.reduce((sum, row) => sum + row.bytes.length, 0);
    const there = await this.db.tiles
      .bulkAdd(rows)
      .then(() => [] as number[])
      .catch(Dexie.BulkError, (error: BulkError) => clashes(error));
    if (there.length === 0) return { tiles: rows.length, bytes };
    const anew = there.map((at) => rows[at]).filter((row) => row !== undefined);
    const old = await this.db.tiles.bulkGet(anew.map((row) => keyOf(row.pack, row)));
    const replaced = new Map(anew.map((row, at) => [tileNumber(row), old[at]?.bytes.length ?? 0]));
    await this.db.tiles.bulkPut(anew);
    const twice = anew.length - replaced.size;
    const before = [...replaced.values()].reduce((sum, length) => sum + length, 0);
    const dropped = twice === 0 ? 0 : droppedBytes(anew);
    return { tiles: rows.length - anew.length, bytes: bytes - before - dropped };
  }

  private async clear(pack: string): Promise<void> {
    for (;;) {
      const cleared = await this.rows(pack).limit(CLEAR).delete();
      if (cleared < CLEAR) break;
    }
    await this.db.packs.delete(pack);
  }

  /** A key of fewer parts sorts before those it begins. */
  private rows(pack: string) {
    return this.db.tiles.where('[pack+z+x+y]').between([pack], [pack, Infinity]);
  }
}

/** Positions of the rows that were there; any other failure is thrown on. */
function clashes(error: BulkError): number[] {
  const failures = Object.entries(error.failuresByPos);
  const other = failures.find(([, why]) => why.name !== 'ConstraintError');
  if (other) throw other[1];
  return failures.map(([at]) => Number(at));
}

/** Bytes of rows that a later row of the same batch replaced. */
function droppedBytes(rows: readonly TileRow[]): number {
  const last = new Map(rows.map((row) => [tileNumber(row), row.bytes.length]));
  const kept = [...last.values()].reduce((sum, length) => sum + length, 0);
  return rows.reduce((sum, row) => sum + row.bytes.length, 0) - kept;
}
