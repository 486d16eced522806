import fc from 'fast-check';
import type { Database } from 'sql.js';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../bytes/byte-source.ts';
import { sqliteFile } from '../../sqlite-file/testing/run-sql.ts';
import { openTileArchive } from '../open-tile-archive.ts';
import type { ArchiveTile } from '../tile-archive.ts';
import { openBytes, refusalOf } from '../testing/archive-bytes.ts';
import { inOrder, lines, pngLike, readAll } from '../testing/make-tiles.ts';

const RUNS = { numRuns: 40, seed: 20261123 };

const TILES: readonly ArchiveTile[] = inOrder([
  { z: 0, x: 0, y: 0, bytes: pngLike(1) },
  { z: 2, x: 3, y: 0, bytes: pngLike(2, 9000) },
  { z: 2, x: 1, y: 2, bytes: pngLike(1) },
]);
const row = ({ z, y }: ArchiveTile): number => 2 ** z - 1 - y;
const METADATA =
  "CREATE TABLE metadata (name text, value text); INSERT INTO metadata VALUES ('name','城区')";

/** The shapes MBTiles come in; each must read as the others do. */
const SHAPES: Readonly<Record<string, (database: Database) => void>> = {
  'one table, not indexed': (database) => {
    database.exec(
      'CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)',
    );
    fillOne(database, TILES);
  },
  'one table, indexed': (database) => {
    database.exec(`CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);
      CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)`);
    fillOne(database, TILES);
  },
  'one table, own key': (database) => {
    database.exec(
      'CREATE TABLE tiles (tile_data blob, tile_row, zoom_level, tile_column, PRIMARY KEY (zoom_level, tile_column, tile_row))',
    );
    fillOne(database, TILES);
  },
  'one table without row numbers': (database) => {
    database.exec(
      'CREATE TABLE tiles (tile_data blob, tile_row, zoom_level, tile_column, PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID',
    );
    fillOne(database, TILES);
  },
  'map and images, not indexed': (database) => {
    database.exec(
      'CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_id TEXT, grid_id TEXT); CREATE TABLE images (tile_data blob, tile_id text)',
    );
    fillTwo(database);
  },
  'map and images, indexed': (database) => {
    database.exec(`CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_id TEXT, grid_id TEXT);
      CREATE TABLE images (tile_data blob, tile_id text);
      CREATE UNIQUE INDEX map_index ON map (zoom_level, tile_column, tile_row);
      CREATE UNIQUE INDEX images_id ON images (tile_id)`);
    fillTwo(database);
  },
  'shallow tiles and data': (database) => {
    database.exec(`CREATE TABLE tiles_shallow (zoom_level integer, tile_column integer, tile_row integer, tile_data_id integer, primary key (zoom_level, tile_column, tile_row)) without rowid;
      CREATE TABLE tiles_data (tile_data_id integer primary key, tile_data blob)`);
    const contents = new Map<string, number>();
    for (const tile of TILES) {
      const key = tile.bytes.join();
      if (!contents.has(key)) {
        contents.set(key, 1000 + contents.size * 5);
        database.run('INSERT INTO tiles_data VALUES (?,?)', [contents.get(key)!, tile.bytes]);
      }
      database.run('INSERT INTO tiles_shallow VALUES (?,?,?,?)', [
        tile.z,
        tile.x,
        row(tile),
        contents.get(key)!,
      ]);
    }
  },
};

function fillOne(database: Database, tiles: readonly ArchiveTile[]): void {
  for (const tile of tiles) {
    database.run(
      'INSERT INTO tiles (zoom_level, tile_column, tile_row, tile_data) VALUES (?,?,?,?)',
      [tile.z, tile.x, row(tile), tile.bytes],
    );
  }
}
function fillTwo(database: Database): void {
  for (const [at, tile] of TILES.entries()) {
    const id = at === 2 ? 'a' : 'abc'[at]!;
    if (at !== 2) database.run('INSERT INTO images VALUES (?,?)', [tile.bytes, id]);
    database.run('INSERT INTO map VALUES (?,?,?,?,NULL)', [tile.z, tile.x, row(tile), id]);
  }
}
/** With contents apart the third tile shares the first's. */
const SAME = TILES.map((tile, at) => (at === 2 ? { ...tile, bytes: TILES[0]!.bytes } : tile));

describe('reading MBTiles', () => {
  it.each(Object.keys(SHAPES))('K7 reads %s', async (shape) => {
    const bytes = sqliteFile((database) => {
      database.exec(METADATA);
      SHAPES[shape]!(database);
    });
    const archive = await openBytes(bytes);
    expect(archive).toMatchObject({
      kind: 'mbtiles',
      name: '城区',
      count: 3,
      minZoom: 0,
      maxZoom: 2,
      format: 'png',
      notices: [],
    });
    const expected = shape.startsWith('map') ? SAME : TILES;
    expect((await readAll(archive)).tiles).toEqual(expected);
    for (const { z, x, y, bytes: content } of expected) {
      expect(await archive.tile(z, x, y)).toEqual({ ok: true, value: content });
    }
    expect(await archive.tile(2, 0, 0)).toEqual({ ok: true, value: null });
  });

  it('K1 K7 takes null, empty and impossible rows for what they are', async () => {
    const bytes = sqliteFile((database) => {
      SHAPES['one table, not indexed']!(database);
      database.exec(`INSERT INTO tiles VALUES (1,0,0,NULL), (1,0,1,x''), (1,1,1,'text'),
        (1,5,0,x'00'), (NULL,0,0,x'00'), (3,-1,0,x'00'), (40,0,0,x'00')`);
      database.run('INSERT INTO tiles VALUES (0,0,0,?)', [pngLike(7)]);
    });
    const archive = await openBytes(bytes);
    expect(archive.count).toBe(6);
    expect(archive.notices).toEqual([
      { code: 'pack-rows-odd', severity: 'warning', params: { count: 4 } },
      { code: 'pack-tiles-doubled', severity: 'warning', params: { count: 1 } },
    ]);
    expect((await readAll(archive)).tiles).toEqual(TILES);
    for (const [x, y] of [
      [0, 1],
      [0, 0],
      [1, 0],
    ] as const) {
      expect(await archive.tile(1, x, y)).toEqual({ ok: true, value: null });
    }
  });

  it('K7 does without metadata and with odd ones', async () => {
    const bare = await openBytes(sqliteFile(SHAPES['one table, indexed']!));
    expect(bare).toMatchObject({ name: '', attribution: '', tileSize: 256 });
    expect(bare.bounds.west).toBe(-90);
    expect(bare.bounds.east).toBe(180);
    expect(bare.bounds.south).toBeCloseTo(-66.51, 2);
    const odd = await openBytes(
      sqliteFile((database) => {
        database.exec(`CREATE TABLE metadata (value, name);
          INSERT INTO metadata (name, value) VALUES (NULL, 'x'), ('name', NULL), ('NAME', 'first'),
            ('name', 'second'), ('bounds', '200,a,3'), ('format', 'tiff'), ('minzoom', 'x'),
            ('json', '{broken'), ('attribution', x'00ff'), ('scheme', 'tms')`);
        SHAPES['one table, indexed']!(database);
      }),
    );
    expect(odd).toMatchObject({ name: 'first', bounds: bare.bounds, minZoom: 0, format: 'png' });
  });

  it('K7 numbers rows from the north when the file says xyz', async () => {
    const archive = await openBytes(
      sqliteFile((database) => {
        database.exec(
          "CREATE TABLE metadata (name, value); INSERT INTO metadata VALUES ('scheme','xyz')",
        );
        SHAPES['one table, indexed']!(database);
      }),
    );
    expect(await archive.tile(2, 3, 3)).toEqual({ ok: true, value: pngLike(2, 9000) });
  });

  it('K2 refuses other databases and empty ones', async () => {
    expect(await refusalOf(sqliteFile((database) => database.exec('CREATE TABLE notes (a)')))).toBe(
      'pack-no-tables',
    );
    const empty = sqliteFile((database) =>
      database.exec('CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)'),
    );
    expect(await refusalOf(empty)).toBe('pack-no-tiles');
    expect(await refusalOf(new Uint8Array(0))).toBe('pack-empty');
    expect(await refusalOf(new Uint8Array(40))).toBe('pack-not-recognised');
  });

  it('K11 keeps what is left of a file cut short', async () => {
    const many = Array.from({ length: 256 }, (_, at) => ({
      z: 4,
      x: at % 16,
      y: Math.floor(at / 16),
      bytes: pngLike(at, 3000),
    }));
    const bytes = sqliteFile((database) => {
      SHAPES['one table, not indexed']!(database);
      fillOne(database, many);
    });
    const archive = await openBytes(bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(archive.notices[0]).toMatchObject({ code: 'pack-truncated', severity: 'warning' });
    const { tiles } = await readAll(archive);
    expect(tiles.length).toBeGreaterThan(60);
    const deep = tiles.filter(({ z }) => z === 4);
    const written = deep.map((tile) => ({ ...tile, bytes: pngLike(tile.y * 16 + tile.x, 3000) }));
    expect(lines(deep)).toEqual(lines(written));
  });

  it('K11 is always a Notice, wherever bytes are changed', async () => {
    const bytes = sqliteFile((database) => {
      database.exec(`PRAGMA page_size=512; ${METADATA}`);
      SHAPES['map and images, indexed']!(database);
      database.exec('BEGIN; DELETE FROM metadata');
      for (let at = 0; at < 200; at += 1) {
        database.run('INSERT INTO map VALUES (8,?,3,?,NULL)', [at, `k${at}`]);
        database.run('INSERT INTO images VALUES (?,?)', [pngLike(at, at * 3), `k${at}`]);
      }
      database.exec('COMMIT');
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.oneof(fc.nat(2000), fc.nat(bytes.length - 1)), fc.nat(255)), {
          minLength: 1,
          maxLength: 30,
        }),
        async (changes) => {
          const broken = bytes.slice();
          for (const [at, byte] of changes) broken[at] = byte;
          const opened = await openTileArchive(memorySource(broken));
          if (!opened.ok) {
            expect(opened.error.code).toMatch(/^pack-/u);
            return;
          }
          for await (const tile of opened.value.tiles()) {
            if (!tile.ok) expect(tile.error.code).toMatch(/^pack-/u);
          }
        },
      ),
      { ...RUNS, numRuns: 150 },
    );
  });
});
