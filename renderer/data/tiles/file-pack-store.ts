import type { Notice } from '../../../shared/kernel/notice.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import type { PackDownload } from '../../../shared/tiles/map-pack.ts';
import { tileNotice } from '../../../shared/tiles/tile-notice.ts';
import { nameTileFailure } from './name-tile-failure.ts';
import type { OpenPack } from './open-pack.ts';
import { enter, loadDirectory, openPack, partsOf } from './open-pack.ts';
import { livePack, markRemoved, removedPacks } from './pack-records.ts';
import type { PackFiles } from './pack-file.ts';
import type { TileDatabase } from './tile-database.ts';
import { ENTRY } from './tile-index.ts';
import type { WriteResult } from './tile-store.ts';

/** Tiles of one write, end to end in `bytes`. */
export interface JoinedTiles {
  readonly numbers: Float64Array;
  readonly lengths: Uint32Array;
  readonly bytes: Uint8Array;
}

/** What was read, end to end in `bytes`; `found` has each length, -1 for a tile that is not there. */
export interface FoundTiles {
  readonly found: Int32Array;
  readonly bytes: Uint8Array;
}

/** Parts a directory may have before they are made one: opening reads them all. */
const MOST_PARTS = 256;
/** Forced to disk this often while writing, bytes: what power loss can take is fetched again. */
const FLUSH_EVERY = 256 * 1024 * 1024;

/**
 * Large packs: tiles are appended to one file per pack, where they lie is in the database. A write is
 * promised when its directory part is committed; bytes beyond are overwritten by the next. Runs in a worker,
 * one call after the other.
 */
export class FilePackStore {
  private readonly packs = new Map<string, OpenPack>();

  constructor(
    private readonly db: TileDatabase,
    private readonly files: PackFiles,
  ) {}

  async write(pack: string, tiles: JoinedTiles, download?: PackDownload): Promise<WriteResult> {
    try {
      if (!(await livePack(this.db, pack))) return unknown(pack);
      const opened = await this.open(pack);
      const busy = await this.lock(pack, opened);
      if (busy) return fail(busy);
      const entries = append(opened, tiles);
      if (entries === null) return fail(tileNotice('tiles-disk-full'));
      return await this.commit(pack, opened, entries, download);
    } catch (thrown) {
      this.closePack(pack);
      return fail(nameTileFailure(thrown));
    }
  }

  async read(pack: string, numbers: Float64Array): Promise<FoundTiles> {
    const found = new Int32Array(numbers.length).fill(-1);
    if (!(await this.isOpenOrLive(pack))) return { found, bytes: new Uint8Array() };
    const { file, index } = await this.open(pack);
    const places = Array.from(numbers, (number) => index.get(number));
    const bytes = new Uint8Array(places.reduce((sum, place) => sum + (place?.length ?? 0), 0));
    let at = 0;
    places.forEach((place, order) => {
      if (!place) return;
      const into = bytes.subarray(at, at + place.length);
      if (file.read(into, { at: place.offset }) !== place.length) return;
      found[order] = place.length;
      at += place.length;
    });
    return { found, bytes };
  }

  async numbers(pack: string): Promise<Float64Array> {
    if (!(await livePack(this.db, pack))) return new Float64Array();
    return (await this.open(pack)).index.numbers();
  }

  async remove(pack: string): Promise<void> {
    await markRemoved(this.db, pack);
    await this.clear(pack);
  }

  async sweep(): Promise<void> {
    for (const pack of await removedPacks(this.db, 'file')) await this.clear(pack);
  }

  close(): void {
    for (const pack of [...this.packs.keys()]) this.closePack(pack);
  }

  private async isOpenOrLive(pack: string): Promise<boolean> {
    return this.packs.has(pack) || (await livePack(this.db, pack)) !== null;
  }

  private async open(pack: string): Promise<OpenPack> {
    const there = this.packs.get(pack);
    if (there) return there;
    const opened = await openPack(this.db, pack, await this.files.open(pack));
    this.packs.set(pack, opened);
    return opened;
  }

  /** Whoever begins to write reads the directory anew: another window may have written since. */
  private async lock(pack: string, opened: OpenPack): Promise<Notice<'tiles-pack-busy'> | null> {
    if (opened.release) return null;
    opened.release = await this.files.lock(pack);
    if (!opened.release) return tileNotice('tiles-pack-busy', { pack });
    const { lost } = await loadDirectory(this.db, pack, opened);
    if (lost > 0) await this.rewriteDirectory(pack, opened);
    return null;
  }

  private async commit(
    pack: string,
    opened: OpenPack,
    entries: Float64Array,
    download: PackDownload | undefined,
  ): Promise<WriteResult> {
    const { db } = this;
    for (let at = 0; at < entries.length; at += ENTRY) {
      enter(opened, entries[at] ?? 0, entries[at + 1] ?? 0, entries[at + 2] ?? 0);
    }
    const counts = { tiles: opened.index.size, bytes: opened.bytes };
    const known = await db.transaction('rw', [db.packs, db.directory, db.downloads], async () => {
      void db.directory.add({ pack, part: opened.nextPart, entries });
      if (download) void db.downloads.put(download);
      return db.packs.update(pack, counts);
    });
    opened.nextPart += 1;
    if (known === 0) return unknown(pack);
    if (opened.nextPart >= MOST_PARTS) await this.rewriteDirectory(pack, opened);
    return succeed(counts);
  }

  private async rewriteDirectory(pack: string, opened: OpenPack): Promise<void> {
    const { db } = this;
    await db.transaction('rw', [db.packs, db.directory], async () => {
      await partsOf(db, pack).delete();
      await db.directory.add({ pack, part: 0, entries: opened.index.toDirectory() });
      await db.packs.update(pack, { tiles: opened.index.size, bytes: opened.bytes });
    });
    opened.nextPart = 1;
  }

  private async clear(pack: string): Promise<void> {
    this.closePack(pack, false);
    await this.files.remove(pack);
    await this.db.transaction('rw', [this.db.packs, this.db.directory], async () => {
      await partsOf(this.db, pack).delete();
      await this.db.packs.delete(pack);
    });
  }

  private closePack(pack: string, keep = true): void {
    const opened = this.packs.get(pack);
    if (!opened) return;
    this.packs.delete(pack);
    try {
      if (keep) opened.file.flush();
    } finally {
      opened.file.close();
      opened.release?.();
    }
  }
}

const unknown = (pack: string): WriteResult => fail(tileNotice('tiles-pack-unknown', { pack }));

/** Writes the tiles after what is promised; their directory entries, or null when the disk took only a part. */
function append(opened: OpenPack, { numbers, lengths, bytes }: JoinedTiles): Float64Array | null {
  const { file, end } = opened;
  if (file.write(bytes, { at: end }) < bytes.length) {
    file.truncate(end);
    return null;
  }
  opened.sinceFlush += bytes.length;
  if (opened.sinceFlush >= FLUSH_EVERY) {
    file.flush();
    opened.sinceFlush = 0;
  }
  const entries = new Float64Array(numbers.length * ENTRY);
  let offset = end;
  numbers.forEach((number, order) => {
    const length = lengths[order] ?? 0;
    entries.set([number, offset, length], order * ENTRY);
    offset += length;
  });
  return entries;
}
