import { fail, succeed } from '../../../shared/kernel/result.ts';
import type { MapPack, PackDownload } from '../../../shared/tiles/map-pack.ts';
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

/** A view brings all of its buffer into the store, sixteen tiles for one where they came together. */
const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();

/** Packs up to some 2,000 tiles: a row per tile, written in hundreds, without a second index. */
export class RowTileStore implements TileStore {
  private readonly reads: GatheredReads;
  private readonly known = new Map<string, Set<number>>();

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
      this.known.delete(pack);
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
      const known = await this.numbersKnown(record);
      const rows = batch.map(({ tile: { z, x, y }, bytes }) => {
        return { pack, z, x, y, bytes: alone(bytes) };
      });
      const more = await this.putRows(rows, known);
      const counts = { tiles: record.tiles + more.tiles, bytes: record.bytes + more.bytes };
      void db.packs.put({ ...record, ...counts });
      if (download) void db.downloads.put(download);
      for (const row of rows) known.add(tileNumber(row));
      return succeed(counts);
    });
  }

  /** Puts rows, each tile once with its last bytes; what they add to the pack's counts. */
  private async putRows(rows: readonly TileRow[], known: ReadonlySet<number>): Promise<PackCounts> {
    const { tiles } = this.db;
    const last = [...new Map(rows.map((row) => [tileNumber(row), row])).values()];
    const there = last.filter((row) => known.has(tileNumber(row)));
    const old = await tiles.bulkGet(there.map((row) => keyOf(row.pack, row)));
    await tiles.bulkPut(last);
    const before = old.reduce((sum, row) => sum + (row?.bytes.length ?? 0), 0);
    const bytes = last.reduce((sum, row) => sum + row.bytes.length, 0);
    return { tiles: last.length - there.length, bytes: bytes - before };
  }

  /**
   * Which tiles the pack has, remembered from write to write: asking the store for each row costs a fifth of the
   * rate (measured). When the record counts another number, another window has written: then they are read anew.
   */
  private async numbersKnown({ id, tiles }: MapPack): Promise<Set<number>> {
    const remembered = this.known.get(id);
    if (remembered?.size === tiles) return remembered;
    const keys = tiles === 0 ? [] : await this.rows(id).primaryKeys();
    const read = new Set(keys.map(([, z, x, y]) => tileNumber({ z, x, y })));
    this.known.set(id, read);
    return read;
  }

  private async clear(pack: string): Promise<void> {
    this.known.delete(pack);
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
