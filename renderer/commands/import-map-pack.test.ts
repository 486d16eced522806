import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asResults, facts, pngLike, square } from '../../shared/map-packs/testing/make-tiles.ts';
import { mbtilesOf, pmtilesOf } from '../../shared/map-packs/testing/archive-bytes.ts';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import { SpaceGuard } from '../data/tiles/guard-space.ts';
import { listPacks } from '../data/tiles/pack-records.ts';
import { RowTileStore } from '../data/tiles/row-tile-store.ts';
import { openTileDatabase } from '../data/tiles/tile-database.ts';
import type { TileDatabase } from '../data/tiles/tile-database.ts';
import type { PackFiles } from '../map-packs/read-pack-files.ts';
import { readPackFiles } from '../map-packs/read-pack-files.ts';
import type { PackImportOptions, PackImportOutcome } from './import-map-pack.ts';
import { importMapPack } from './import-map-pack.ts';

const TILES = square(9, 25);

const archive = (bytes: Uint8Array): PackFiles => ({
  kind: 'archive',
  file: new Blob([bytes.slice()]),
});

describe('importing a map pack', () => {
  let db: TileDatabase;
  let quota: number;
  let store: RowTileStore;
  let ids: number;

  beforeEach(() => {
    db = openTileDatabase('import packs');
    quota = 1e12;
    const guard = new SpaceGuard(() => Promise.resolve({ usage: 0, quota }), 1000);
    store = new RowTileStore(db, guard);
    ids = 0;
  });
  afterEach(() => db.delete());

  function take(
    files: PackFiles,
    name = 'qilin.mbtiles',
    options: Partial<PackImportOptions> = {},
  ): Promise<PackImportOutcome> {
    return importMapPack(name, files, {
      maps: { db, store },
      id: `pack${(ids += 1)}`,
      now: 7,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      read: readPackFiles,
      ...options,
    });
  }

  const packs = (): Promise<MapPack[]> => listPacks(db);

  it('K12 all tiles of an archive, with what a map needs to draw them', async () => {
    const { bytes } = await mbtilesOf(asResults(TILES));
    const progress: unknown[] = [];
    const outcome = await take(archive(bytes), undefined, {
      onProgress: (now) => progress.push(now),
    });
    expect(outcome).toMatchObject({ kind: 'added', pack: { name: '麒麟区', tiles: 625 } });
    const [pack] = await packs();
    expect(pack).toMatchObject({
      zooms: { min: 9, max: 9 },
      look: {
        format: 'raster',
        datum: 'GCJ-02',
        role: 'label',
        tileSize: 256,
        attribution: '© test',
      },
      origin: { kind: 'file', file: 'qilin.mbtiles', archive: 'mbtiles', damaged: 0 },
    });
    expect(progress).toEqual([200, 400, 600, 625].map((tiles) => ({ tiles, of: 625 })));
    expect(await store.read(pack!.id, TILES[7]!)).toEqual(TILES[7]!.bytes);
  });

  it('K12 the same file twice, the same tiles in another file, and a folder of them add nothing', async () => {
    const { bytes } = await mbtilesOf(asResults(TILES));
    await take(archive(bytes));
    expect(await take(archive(bytes))).toMatchObject({ kind: 'known', pack: { id: 'pack1' } });
    const other = await pmtilesOf(asResults(TILES), facts());
    expect(await take(archive(other.bytes))).toMatchObject({
      kind: 'known',
      pack: { id: 'pack1' },
    });
    const files = TILES.map(({ z, x, y, bytes: tile }) => ({
      path: `qilin/${z}/${x}/${y}.png`,
      file: new Blob([tile.slice()]),
    }));
    expect(await take({ kind: 'folder', files })).toMatchObject({ kind: 'known' });
    expect(await packs()).toHaveLength(1);
    expect(await db.tiles.count()).toBe(625);
  });

  it('K12 a full disk halfway: what came in can be used, and the same file goes on with the rest', async () => {
    const { bytes } = await mbtilesOf(asResults(TILES));
    let writes = 0;
    const full = await take(archive(bytes), undefined, {
      onProgress: () => {
        writes += 1;
        quota = writes === 2 ? 0 : quota;
        if (quota === 0) store = new RowTileStore(db, new SpaceGuard(NO_SPACE));
      },
      maps: {
        db,
        get store() {
          return store;
        },
      },
    });
    expect(full).toMatchObject({
      kind: 'stopped',
      pack: { tiles: 400 },
      notice: { code: 'tiles-space-low' },
    });
    store = new RowTileStore(db, new SpaceGuard(() => Promise.resolve({ usage: 0, quota: 1e12 })));
    const before = await db.tiles.count();
    expect(await take(archive(bytes))).toMatchObject({
      kind: 'added',
      pack: { id: 'pack1', tiles: 625 },
    });
    expect(before).toBe(400);
  });

  it('K12 a stick pulled out on the way: said, and what came in stands', async () => {
    const large = TILES.map((tile, at) => ({ ...tile, bytes: pngLike(at, 1000) }));
    const { bytes } = await pmtilesOf(asResults(large));
    const blob = new Blob([bytes.slice()]);
    let pulled = false;
    const slice = blob.slice.bind(blob);
    blob.slice = (...range) => {
      if (pulled) throw new DOMException('gone', 'NotFoundError');
      return slice(...range);
    };
    const outcome = await take({ kind: 'archive', file: blob }, undefined, {
      onProgress: ({ tiles }) => (pulled = tiles >= 200),
    });
    expect(outcome).toMatchObject({ kind: 'stopped', notice: { code: 'pack-unreadable' } });
    const [pack] = await packs();
    expect(pack?.tiles).toBeGreaterThanOrEqual(200);
    expect(pack?.origin).toMatchObject({ contentId: null });
  });

  it('K12 a stop leaves nothing of it', async () => {
    const { bytes } = await mbtilesOf(asResults(TILES));
    const abort = new AbortController();
    const outcome = await take(archive(bytes), undefined, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(await packs()).toEqual([]);
    expect(await db.tiles.count()).toBe(0);
  });

  it('K2 what is no map is refused and makes no pack', async () => {
    const outcome = await take(archive(new TextEncoder().encode('<html>not found</html>')));
    expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'pack-not-recognised' } });
    expect(await packs()).toEqual([]);
  });
});

const NO_SPACE = () => Promise.resolve({ usage: 0, quota: 0 });
