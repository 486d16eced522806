import type { PackDownload } from '../../../../shared/tiles/map-pack.ts';
import { tileNumber } from '../../../../shared/tiles/tile.ts';
import { listPacks, readDownload } from '../pack-records.ts';
import type { TileBench, TileStoreCase } from './tile-store-case.ts';
import {
  expectEqual,
  expectTiles,
  expectWritten,
  square,
  sumBytes,
  tileBytes,
} from './tile-store-case.ts';

const PLAN = { area: { kind: 'boxes', boxes: [] }, zooms: { min: 0, max: 9 }, total: 8 } as const;

const download = (pack: string, ...outcomes: number[]): PackDownload => ({
  pack,
  plan: PLAN,
  outcomes: Uint8Array.from(outcomes),
  stopped: null,
  spent: 0,
});

async function expectCounts(
  { db }: TileBench,
  pack: string,
  tiles: number,
  bytes: number,
): Promise<void> {
  const record = await db.packs.get(pack);
  expectEqual([record?.tiles, record?.bytes], [tiles, bytes], `the record of ${pack}`);
}

const keeps: TileStoreCase[] = [
  {
    title: 'gives back what was written, tile for tile, also after the next start',
    async run(bench) {
      await bench.make('a');
      const tiles = square(9, 25).map((tile) => tileBytes(tile));
      const counts = { tiles: 625, bytes: sumBytes(tiles) };
      expectWritten(await bench.store.write('a', tiles), counts);
      await expectTiles(bench.store, 'a', tiles);
      const store = await bench.reopen();
      await expectTiles(store, 'a', tiles);
      await expectCounts(bench, 'a', counts.tiles, counts.bytes);
      const numbers = tiles.map(({ tile }) => tileNumber(tile)).sort((a, b) => a - b);
      expectEqual([...(await store.numbers('a'))], numbers, 'the numbers');
    },
  },
  {
    title: 'keeps packs apart, and the same place at other zooms',
    async run({ store, make }) {
      await make('a');
      await make('a/b');
      const place = { x: 1, y: 1 };
      const [low, high] = [tileBytes({ z: 3, ...place }, 1), tileBytes({ z: 4, ...place }, 2)];
      const other = tileBytes({ z: 3, ...place }, 3);
      await store.write('a', [low, high]);
      await store.write('a/b', [other]);
      await expectTiles(store, 'a', [low, high]);
      await expectTiles(store, 'a/b', [other]);
      expectEqual((await store.numbers('a/b')).length, 1, 'tiles of a/b');
    },
  },
  {
    title: 'gives null for what is not there: a tile, a pack, a pack without tiles',
    async run({ store, make }) {
      await make('a');
      const tile = { z: 5, x: 1, y: 2 };
      expectEqual(await store.read('a', tile), null, 'a tile of an empty pack');
      await store.write('a', [tileBytes({ z: 5, x: 2, y: 2 })]);
      expectEqual(await store.read('a', tile), null, 'a tile that is not there');
      expectEqual(await store.read('never made', tile), null, 'a tile of no pack');
      expectEqual((await store.numbers('never made')).length, 0, 'tiles of no pack');
    },
  },
  {
    title: 'counts a tile once however often it is written, with its last bytes',
    async run(bench) {
      await bench.make('a');
      const tiles = square(4, 6);
      const first = tiles.map((tile) => tileBytes(tile, 1));
      const half = tiles.slice(0, 18).map((tile) => tileBytes(tile, 2, 333));
      await bench.store.write('a', first);
      await bench.store.write('a', first);
      await expectCounts(bench, 'a', 36, sumBytes(first));
      const kept = [...half, ...first.slice(18)];
      expectWritten(await bench.store.write('a', half), { tiles: 36, bytes: sumBytes(kept) });
      await expectTiles(bench.store, 'a', kept);
      const twice = [
        tileBytes({ z: 9, x: 0, y: 0 }, 1, 10),
        tileBytes({ z: 9, x: 0, y: 0 }, 2, 30),
      ];
      expectWritten(await bench.store.write('a', twice), { tiles: 37, bytes: sumBytes(kept) + 30 });
      const again = [
        tileBytes({ z: 9, x: 0, y: 0 }, 3, 50),
        tileBytes({ z: 9, x: 0, y: 0 }, 4, 70),
      ];
      expectWritten(await bench.store.write('a', again), { tiles: 37, bytes: sumBytes(kept) + 70 });
      await expectTiles(await bench.reopen(), 'a', [...kept, ...again.slice(1)]);
      await expectCounts(bench, 'a', 37, sumBytes(kept) + 70);
    },
  },
  {
    title: 'reads of many tiles at once, some twice, some absent, each get their own',
    async run({ store, make }) {
      await make('a');
      const tiles = square(7, 20).map((tile) => tileBytes(tile));
      await store.write('a', tiles);
      const absent = { z: 8, x: 200, y: 200 };
      const [read, none] = await Promise.all([
        Promise.all([...tiles, ...tiles].map(({ tile }) => store.read('a', tile))),
        store.read('a', absent),
      ]);
      expectEqual(none, null, 'the absent one');
      read.forEach((bytes, at) => {
        expectEqual(bytes?.length, tiles[at % 400]?.bytes.length, `length of read ${at}`);
      });
    },
  },
];

const resumes: TileStoreCase[] = [
  {
    title: 'keeps how far a download is with the tiles it stored',
    async run({ db, store, make, reopen }) {
      await make('a');
      const [one, two] = [tileBytes({ z: 2, x: 0, y: 0 }), tileBytes({ z: 2, x: 1, y: 0 })];
      await store.write('a', [one], download('a', 1, 0));
      await store.write('a', [two]);
      expectEqual([...((await readDownload(db, 'a'))?.outcomes ?? [])], [1, 0], 'the record');
      await store.write('a', [], download('a', 1, 1));
      await reopen();
      expectEqual([...((await readDownload(db, 'a'))?.outcomes ?? [])], [1, 1], 'the record after');
    },
  },
  {
    title: 'refuses a pack that was never made, and writes nothing',
    async run({ db, store }) {
      const result = await store.write('x', [tileBytes({ z: 1, x: 0, y: 0 })], download('x', 1));
      expectEqual(result.ok ? null : result.error.code, 'tiles-pack-unknown', 'the answer');
      expectEqual(await readDownload(db, 'x'), null, 'the record');
      expectEqual(await store.read('x', { z: 1, x: 0, y: 0 }), null, 'the tile');
    },
  },
  {
    title:
      'writes no tile that would leave too little for scores, and goes on when there is space again',
    async run({ store, space, make }) {
      await make('a');
      const [one, two] = [tileBytes({ z: 2, x: 0, y: 0 }), tileBytes({ z: 2, x: 1, y: 0 })];
      space.usage = space.quota - 1024 ** 2;
      const refused = await store.write('a', [one], download('a', 1));
      expectEqual(refused.ok ? null : refused.error.code, 'tiles-space-low', 'the answer');
      expectEqual(await store.read('a', one.tile), null, 'the tile');
      space.usage = 0;
      expectWritten(await store.write('a', [one, two]), { tiles: 2, bytes: sumBytes([one, two]) });
      await expectTiles(store, 'a', [one, two]);
    },
  },
];

const removes: TileStoreCase[] = [
  {
    title: 'removes a pack whole, leaves the others, and can make it anew',
    async run(bench) {
      await bench.make('a');
      await bench.make('ab');
      const tiles = square(5, 20).map((tile) => tileBytes(tile));
      await bench.store.write('a', tiles, download('a', 1));
      await bench.store.write('ab', tiles);
      await bench.store.remove('a');
      const { tile } = tiles[7]!;
      expectEqual(await bench.store.read('a', tile), null, 'a tile of the removed pack');
      expectEqual(await readDownload(bench.db, 'a'), null, 'its download');
      expectEqual(
        (await listPacks(bench.db)).map(({ id }) => id),
        ['ab'],
        'the list',
      );
      const late = await bench.store.write('a', tiles.slice(0, 1));
      expectEqual(late.ok ? null : late.error.code, 'tiles-pack-unknown', 'a late write');
      await expectTiles(bench.store, 'ab', tiles);
      await bench.make('a');
      await bench.store.write('a', tiles.slice(0, 3));
      const store = await bench.reopen();
      expectEqual((await store.numbers('a')).length, 3, 'tiles made anew');
      expectEqual(await store.read('a', tile), null, 'a tile of before');
    },
  },
  {
    title: 'clears at the next start what a removal that was cut off has left',
    async run({ db, store, make, reopen }) {
      await make('a');
      await store.write(
        'a',
        square(4, 10).map((tile) => tileBytes(tile)),
      );
      await db.packs.update('a', { removed: true });
      const next = await reopen();
      expectEqual((await next.numbers('a')).length, 0, 'tiles for readers');
      await next.sweep();
      const rest = [await db.tiles.count(), await db.directory.count(), await db.packs.count()];
      expectEqual(rest, [0, 0, 0], 'rows left');
    },
  },
  {
    title: 'many writers at once in one window count right',
    async run(bench) {
      await bench.make('a');
      const tiles = square(8, 30).map((tile) => tileBytes(tile));
      const parts = Array.from({ length: 30 }, (_, n) => tiles.slice(n * 30, n * 30 + 60));
      await Promise.all(parts.map((part) => bench.store.write('a', part)));
      await expectCounts(bench, 'a', 900, sumBytes(tiles));
      await expectTiles(await bench.reopen(), 'a', tiles);
    },
  },
];

/** All a tile store promises: run in memory by tile-stores.test.ts, and in Chromium by the e2e tests. */
export const TILE_STORE_SUITE: readonly TileStoreCase[] = [...keeps, ...resumes, ...removes];
