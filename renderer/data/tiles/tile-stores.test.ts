import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerFileCall } from './answer-file-call.ts';
import { FilePackStore } from './file-pack-store.ts';
import type { FileStoreReply } from './file-store-call.ts';
import type { FileStoreWorker } from './file-tile-store.ts';
import { FileTileStore } from './file-tile-store.ts';
import { SpaceGuard } from './guard-space.ts';
import { makePack } from './pack-records.ts';
import type { PackFiles } from './pack-file.ts';
import { RowTileStore } from './row-tile-store.ts';
import { memoryPackFiles } from './testing/memory-pack-files.ts';
import type { OpenTileStore } from './testing/tile-store-case.ts';
import {
  MADE_UP,
  runTileStoreCase,
  square,
  sumBytes,
  tileBytes,
} from './testing/tile-store-case.ts';
import { TILE_STORE_SUITE } from './testing/tile-store-suite.ts';
import type { TileDatabase } from './tile-database.ts';
import { openTileDatabase } from './tile-database.ts';

const openRows: OpenTileStore = (db, estimate) => new RowTileStore(db, new SpaceGuard(estimate));

/** The worker's side in the same thread, its calls one after the other as there. */
function workerFor(store: FilePackStore): FileStoreWorker {
  let turn: Promise<void> = Promise.resolve();
  const worker: FileStoreWorker = {
    onmessage: null,
    terminate: () => undefined,
    postMessage(request) {
      turn = turn.then(async () => {
        const data: FileStoreReply = await answerFileCall(store, request);
        worker.onmessage?.({ data } as MessageEvent<FileStoreReply>);
      });
    },
  };
  return worker;
}

function openFiles(files: PackFiles): OpenTileStore {
  return (db, estimate) =>
    new FileTileStore(workerFor(new FilePackStore(db, files)), new SpaceGuard(estimate));
}

describe('tiles in rows', () => {
  for (const one of TILE_STORE_SUITE) it(one.title, () => runTileStoreCase(one, 'rows', openRows));
});

describe('a tile that came with others in one buffer', () => {
  it('is kept alone', async () => {
    const db = openTileDatabase('one buffer');
    const store = openRows(db, () => Promise.resolve({ usage: 0, quota: 1e12 }));
    await makePack(db, { id: 'a', name: 'a', ...MADE_UP, zooms: { min: 0, max: 9 }, madeAt: 1 }, 9);
    const tile = { z: 9, x: 1, y: 2 };
    await store.write('a', [{ tile, bytes: new Uint8Array(1_000).fill(7).subarray(100, 150) }]);
    const bytes = await store.read('a', tile);
    expect(bytes).toEqual(new Uint8Array(50).fill(7));
    expect(bytes?.buffer.byteLength).toBe(50);
    await db.delete();
  });
});

describe('rows written from two windows', () => {
  it('each counts what the other wrote', async () => {
    const estimate = () => Promise.resolve({ usage: 0, quota: 1e12 });
    const [db, other] = [openTileDatabase('two windows'), openTileDatabase('two windows')];
    const [one, two] = [openRows(db, estimate), openRows(other, estimate)];
    await makePack(db, { id: 'a', name: 'a', ...MADE_UP, zooms: { min: 0, max: 9 }, madeAt: 1 }, 9);
    const tiles = square(9, 6).map((tile) => tileBytes(tile));
    await one.write('a', tiles.slice(0, 20));
    await two.write('a', tiles.slice(10, 30));
    await one.write('a', tiles.slice(20));
    expect(await two.write('a', tiles)).toMatchObject({
      value: { tiles: 36, bytes: sumBytes(tiles) },
    });
    other.close();
    await db.delete();
  });
});

describe('rows on a full disk', () => {
  afterEach(() => vi.restoreAllMocks());

  it('the browser gives no more space halfway through a batch: said, all or none of it, and it goes on', async () => {
    const db = openTileDatabase('full rows');
    const store = openRows(db, () => Promise.resolve({ usage: 0, quota: 1e12 }));
    await makePack(
      db,
      { id: 'a', name: 'a', ...MADE_UP, zooms: { min: 0, max: 9 }, madeAt: 1 },
      100,
    );
    const tiles = square(9, 20).map((tile) => tileBytes(tile));
    const real = IDBObjectStore.prototype.put;
    let room = 250;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row: unknown,
    ) {
      if (this.name === 'tiles') room -= 1;
      if (room < 0) throw new DOMException('no more', 'QuotaExceededError');
      return real.call(this, row);
    });
    const full = await store.write('a', tiles);
    expect(full).toMatchObject({ ok: false, error: { code: 'tiles-disk-full' } });
    expect((await store.numbers('a')).length).toBe(200);
    expect((await db.packs.get('a'))?.tiles).toBe(200);
    room = Infinity;
    expect(await store.write('a', tiles)).toMatchObject({
      ok: true,
      value: { tiles: 400, bytes: sumBytes(tiles) },
    });
    await db.delete();
  });
});

describe('tiles in files', () => {
  for (const one of TILE_STORE_SUITE) {
    it(one.title, () => runTileStoreCase(one, 'file', openFiles(memoryPackFiles())));
  }
});

describe('a pack file', () => {
  let db: TileDatabase;
  const zooms = { min: 0, max: 9 };
  const tiles = square(9, 20).map((tile) => tileBytes(tile));

  const begin = async (files: PackFiles): Promise<FileTileStore> => {
    db = openTileDatabase('pack files');
    await makePack(db, { id: 'a', name: 'a', ...MADE_UP, zooms, madeAt: 1 }, 60_000);
    return next(files);
  };
  const next = (files: PackFiles): FileTileStore =>
    openFiles(files)(db, () => Promise.resolve({ usage: 0, quota: 1e12 })) as FileTileStore;

  afterEach(() => db.delete());

  it('is what a large pack is laid out as', async () => {
    await begin(memoryPackFiles());
    expect((await db.packs.get('a'))?.layout).toBe('file');
  });

  it('a full disk halfway: said, nothing half written, and it goes on when there is room', async () => {
    const disk = { capacity: sumBytes(tiles.slice(0, 250)) };
    const store = await begin(memoryPackFiles(disk));
    expect(await store.write('a', tiles.slice(0, 200))).toMatchObject({ ok: true });
    const full = await store.write('a', tiles.slice(200));
    expect(full).toMatchObject({ ok: false, error: { code: 'tiles-disk-full' } });
    expect(await store.read('a', tiles[220]!.tile)).toBeNull();
    expect((await db.packs.get('a'))?.tiles).toBe(200);
    disk.capacity = Infinity;
    expect(await store.write('a', tiles.slice(200))).toMatchObject({
      ok: true,
      value: { tiles: 400 },
    });
    expect([...(await store.read('a', tiles[399]!.tile))!]).toEqual([...tiles[399]!.bytes]);
  });

  it('the end of the file lost with the power: what is left is read, the rest is not promised', async () => {
    const files = memoryPackFiles();
    const store = await begin(files);
    await store.write('a', tiles.slice(0, 200));
    await store.write('a', tiles.slice(200));
    await store.close();
    (await files.open('a')).truncate(sumBytes(tiles.slice(0, 150)));
    const after = next(files);
    expect((await after.numbers('a')).length).toBe(150);
    expect(await after.read('a', tiles[180]!.tile)).toBeNull();
    const result = await after.write('a', tiles.slice(300, 310));
    expect(result).toMatchObject({ ok: true, value: { tiles: 160 } });
    expect([...(await after.read('a', tiles[305]!.tile))!]).toEqual([...tiles[305]!.bytes]);
    expect([...(await after.read('a', tiles[149]!.tile))!]).toEqual([...tiles[149]!.bytes]);
    expect((await db.packs.get('a'))?.tiles).toBe(160);
  });

  it('T24: noughts at the end of the file, where the power went, are no tiles', async () => {
    const files = memoryPackFiles();
    const store = await begin(files);
    await store.write('a', tiles.slice(0, 200));
    await store.close();
    const file = await files.open('a');
    const [sound, all] = [sumBytes(tiles.slice(0, 150)), sumBytes(tiles.slice(0, 200))];
    file.write(new Uint8Array(all - sound), { at: sound });
    const after = next(files);
    expect((await after.numbers('a')).length).toBe(150);
    expect(await after.read('a', tiles[180]!.tile)).toBeNull();
    expect(await after.write('a', tiles.slice(150, 160))).toMatchObject({ value: { tiles: 160 } });
    expect([...(await after.read('a', tiles[155]!.tile))!]).toEqual([...tiles[155]!.bytes]);
    expect([...(await after.read('a', tiles[149]!.tile))!]).toEqual([...tiles[149]!.bytes]);
  });

  it('two windows: one writes, the other is told, reads, and writes when the first has closed', async () => {
    const files = memoryPackFiles();
    const [one, two] = [await begin(files), next(files)];
    await one.write('a', tiles.slice(0, 10));
    expect((await two.read('a', tiles[3]!.tile))?.length).toBe(tiles[3]!.bytes.length);
    const busy = await two.write('a', tiles.slice(10, 20));
    expect(busy).toMatchObject({ ok: false, error: { code: 'tiles-pack-busy' } });
    await one.write('a', tiles.slice(10, 20));
    await one.close();
    expect(await two.write('a', tiles.slice(20, 30))).toMatchObject({ value: { tiles: 30 } });
    expect([...(await two.read('a', tiles[15]!.tile))!]).toEqual([...tiles[15]!.bytes]);
  });

  it('a directory of many parts is made one, and nothing is lost by it', async () => {
    const files = memoryPackFiles();
    const store = await begin(files);
    for (const tile of tiles.slice(0, 300)) await store.write('a', [tile]);
    expect(await db.directory.count()).toBeLessThan(256);
    await store.close();
    const after = next(files);
    expect((await after.numbers('a')).length).toBe(300);
    expect([...(await after.read('a', tiles[7]!.tile))!]).toEqual([...tiles[7]!.bytes]);
  });
});
