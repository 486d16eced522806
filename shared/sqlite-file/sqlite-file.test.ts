import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../bytes/byte-source.ts';
import { memorySource } from '../bytes/byte-source.ts';
import { FileFault } from '../bytes/file-fault.ts';
import { memorySink } from '../bytes/testing/memory-sink.ts';
import { firstPage } from './first-page.ts';
import { openPageFile } from './page-file.ts';
import { parseCreateTable, parseIndexColumns } from './parse-create.ts';
import type { SqlValue } from './read-record.ts';
import { readColumns } from './read-record.ts';
import { readSchema } from './read-schema.ts';
import { askSqlite, sqliteFile } from './testing/run-sql.ts';
import { readVarint, varintBytes } from './varint.ts';
import { cellAt, findRow, walkBtree } from './walk-btree.ts';
import { pageAfter, writePages } from './write-pages.ts';
import { recordBytes } from './write-record.ts';
import { writeIndex, writeTable } from './write-tree.ts';

const RUNS = { numRuns: 60, seed: 20261123 };

const blob = (length: number, seed = 1): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + seed * 7) & 0xff);

/** All rows of a table with the first `width` columns, and the row number before them. */
async function rowsOf(source: ByteSource, table: string, width: number): Promise<SqlValue[][]> {
  const file = await openPageFile(source);
  const schema = (await readSchema(file)).find((one) => one.name === table)!;
  const rows: SqlValue[][] = [];
  const wanted = Array.from({ length: width }, (_, index) => index);
  for await (const cells of walkBtree(file, schema.root)) {
    for (const cell of cells) rows.push([cell.rowid, ...(await readColumns(file, cell, wanted))]);
  }
  return rows;
}

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof FileFault ? error.kind : 'other';
  }
};

describe('reading what SQLite wrote', () => {
  it.each([512, 1024, 4096, 65_536])('Q1 Q2 Q3 reads pages of %d bytes', async (pageSize) => {
    const sizes = [0, 1, 100, 470, 480, 500, 1000, 4060, 4070, 5000, 70_000];
    const file = sqliteFile((database) => {
      database.exec(`PRAGMA page_size=${pageSize}; CREATE TABLE t(a INTEGER, b BLOB, c TEXT)`);
      for (const size of sizes) {
        database.run('INSERT INTO t VALUES (?,?,?)', [size, blob(size), `后${size}`]);
      }
    });
    const rows = await rowsOf(memorySource(file), 't', 3);
    expect(rows).toEqual(sizes.map((size, at) => [at + 1, size, blob(size), `后${size}`]));
  });

  it('Q3 reads every kind of value', async () => {
    const values = [
      null,
      0,
      1,
      -1,
      127,
      -128,
      32_767,
      -32_768,
      8_388_607,
      -8_388_608,
      2_147_483_647,
      -2_147_483_648,
      140_737_488_355_327,
      -140_737_488_355_328,
      9_007_199_254_740_991,
      1.5,
      -2.25e300,
      '',
      '点位',
      new Uint8Array([0, 255]),
    ];
    const file = sqliteFile((database) => {
      database.exec('CREATE TABLE t(a)');
      for (const value of values) database.run('INSERT INTO t VALUES (?)', [value]);
    });
    expect((await rowsOf(memorySource(file), 't', 1)).map((row) => row[1])).toEqual(values);
  });

  it.each(['UTF-16le', 'UTF-16be'])('Q1 reads text in %s', async (encoding) => {
    const file = sqliteFile((database) => {
      database.exec(`PRAGMA encoding='${encoding}'; CREATE TABLE t(a TEXT);
        INSERT INTO t VALUES ('街道 𠮷 abc')`);
    });
    expect(await rowsOf(memorySource(file), 't', 1)).toEqual([[1, '街道 𠮷 abc']]);
  });

  it('Q3 gives null for columns a row was written without', async () => {
    const file = sqliteFile((database) => {
      database.exec('CREATE TABLE t(a); INSERT INTO t VALUES (7); ALTER TABLE t ADD COLUMN b');
    });
    expect(await rowsOf(memorySource(file), 't', 2)).toEqual([[1, 7, null]]);
  });

  it('Q3 does not fetch a blob for the columns before it', async () => {
    const bytes = sqliteFile((database) => {
      database.exec('CREATE TABLE t(a, b)');
      database.run('INSERT INTO t VALUES (?,?)', [5, blob(1_000_000)]);
    });
    let read = 0;
    const counted: ByteSource = {
      size: bytes.length,
      read: (offset, length) => {
        read += length;
        return memorySource(bytes).read(offset, length);
      },
    };
    expect(await rowsOf(counted, 't', 1)).toEqual([[1, 5]]);
    expect(read).toBeLessThan(20_000);
  });

  it('Q4 walks and searches a deep tree with holes', async () => {
    const file = sqliteFile((database) => {
      database.exec('PRAGMA page_size=512; CREATE TABLE t(a TEXT); BEGIN');
      for (let row = 1; row <= 3000; row += 1) {
        database.run('INSERT INTO t(rowid, a) VALUES (?,?)', [row * 3, `row ${row * 3}`]);
      }
      database.exec('COMMIT');
    });
    const rows = await rowsOf(memorySource(file), 't', 1);
    expect(rows).toEqual(
      Array.from({ length: 3000 }, (_, at) => [at * 3 + 3, `row ${at * 3 + 3}`]),
    );
    const opened = await openPageFile(memorySource(file));
    const root = (await readSchema(opened))[0]!.root;
    for (const row of [3, 4500, 9000]) {
      const cell = (await findRow(opened, root, row))!;
      expect(await readColumns(opened, cell, [0])).toEqual([`row ${row}`]);
      expect((await cellAt(opened, cell.locator)).rowid).toBe(row);
    }
    for (const row of [-1, 4, 9001]) expect(await findRow(opened, root, row)).toBeNull();
  });

  it('Q5 knows columns, row numbers and indexes', async () => {
    const file = sqliteFile((database) => {
      database.exec(`
        CREATE TABLE "Tiles" ( -- the tiles, all of them
          [zoom level] INTEGER NOT NULL, 'x' int CHECK (x >= 0), \`y\` numeric(10,2),
          data blob, PRIMARY KEY ("zoom level", x, y), UNIQUE (data));
        CREATE INDEX i1 ON tiles (y, x DESC); CREATE INDEX i2 ON tiles (x) WHERE x > 3;
        CREATE INDEX i3 ON tiles (abs(x));
        CREATE TABLE keyed (b TEXT, a INTEGER, PRIMARY KEY (a)) WITHOUT ROWID;
        CREATE TABLE numbered (id INTEGER PRIMARY KEY, v TEXT UNIQUE)`);
    });
    const [tiles, keyed, numbered] = await readSchema(await openPageFile(memorySource(file)));
    expect(tiles!.columns).toEqual(['zoom level', 'x', 'y', 'data']);
    expect(tiles!.indexes.map((index) => index.columns)).toEqual([
      ['zoom level', 'x', 'y'],
      ['data'],
      ['y', 'x'],
    ]);
    expect(keyed).toMatchObject({ columns: ['a', 'b'], withoutRowid: true });
    expect(numbered).toMatchObject({ columns: ['id', 'v'], rowidColumn: 'id' });
    expect(numbered!.indexes.map((index) => index.columns)).toEqual([['v']]);
  });

  it('Q5 reads statements as they come', () => {
    expect(parseCreateTable('').columns).toEqual([]);
    expect(parseCreateTable('CREATE TABLE a(b, c /* , d */, "e,f" text)').columns).toEqual([
      'b',
      'c',
      'e,f',
    ]);
    expect(parseIndexColumns('CREATE INDEX i ON t ("a", b collate nocase)')).toEqual(['a', 'b']);
  });
});

describe('a damaged file', () => {
  const whole = sqliteFile((database) => {
    database.exec('PRAGMA page_size=512; CREATE TABLE t(a, b); BEGIN');
    for (let row = 0; row < 300; row += 1) {
      database.run('INSERT INTO t VALUES (?,?)', [row, blob(row * 5)]);
    }
    database.exec('COMMIT');
  });

  it('Q1 is told from one that is cut short', async () => {
    const cut = await openPageFile(memorySource(whole.subarray(0, whole.length - 5000)));
    expect(cut.cutShort).toBe(true);
    expect((await openPageFile(memorySource(whole))).cutShort).toBe(false);
    const short = memorySource(whole.subarray(0, 60));
    expect(await faultOf(openPageFile(short))).toBe('truncated');
  });

  it('Q4 ends a walk through a tree that loops', async () => {
    const looped = whole.slice();
    const file = await openPageFile(memorySource(whole));
    const root = (await readSchema(file))[0]!.root;
    const at = (root - 1) * 512;
    expect(looped[at]).toBe(5);
    new DataView(looped.buffer).setUint32(at + 8, root);
    expect(await faultOf(rowsOf(memorySource(looped), 't', 2))).toBe('damaged');
  });

  it('Q2 never does worse than a fault, whatever bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const broken = whole.slice(0, Math.max(length, whole.length / 2));
          for (const [at, byte] of changes) broken[at % broken.length] = byte;
          const outcome = await faultOf(
            (async () => {
              const file = await openPageFile(memorySource(broken));
              for (const table of await readSchema(file)) {
                for await (const cells of walkBtree(file, table.root)) {
                  for (const cell of cells) await readColumns(file, cell, [0, 1]);
                }
              }
            })(),
          );
          expect(outcome).not.toBe('other');
        },
      ),
      RUNS,
    );
  });
});

describe('writing', () => {
  it('Q6 writes integers in both directions of a varint', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 48 }), (value) => {
        const bytes = Uint8Array.from(varintBytes(value));
        expect(readVarint(bytes, 0)).toEqual({ value, next: bytes.length });
      }),
      RUNS,
    );
  });

  const written = async (
    rows: readonly (readonly [number, Uint8Array | string])[],
  ): Promise<Uint8Array> => {
    const sink = memorySink();
    const pages = writePages(sink);
    const table = writeTable(pages);
    for (const [key, value] of rows) await table.add(recordBytes([key, value]));
    const root = await table.finish();
    const order = rows.map((_, at) => at).sort((a, b) => rows[a]![0] - rows[b]![0]);
    const index = await writeIndex(pages, rows.length, (at) =>
      recordBytes([rows[order[at]!]![0], order[at]! + 1]),
    );
    const first = firstPage(
      [
        { type: 'table', name: 't', table: 't', root, sql: 'CREATE TABLE t(a INTEGER, b)' },
        { type: 'index', name: 'i', table: 't', root: index, sql: 'CREATE UNIQUE INDEX i ON t(a)' },
      ],
      pages.count,
      0x4d504258,
    );
    await pages.finish(first);
    return sink.bytes();
  };

  it('Q7 Q8 is accepted by SQLite, for any number and size of rows', async () => {
    const sizes = fc.oneof(fc.nat(600), fc.nat(20_000));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: -(2 ** 47), max: 2 ** 47 }), { maxLength: 400 }),
        fc.array(sizes, { minLength: 1, maxLength: 7 }),
        async (keys, lengths) => {
          const rows = keys.map(
            (key, at) => [key, blob(lengths[at % lengths.length]!, at)] as const,
          );
          const file = await written(rows);
          expect(askSqlite(file, 'PRAGMA integrity_check')).toEqual([['ok']]);
          expect(askSqlite(file, 'SELECT a, b FROM t ORDER BY rowid')).toEqual(rows);
          expect(await written(rows)).toEqual(file);
        },
      ),
      { ...RUNS, numRuns: 15 },
    );
  });

  it('Q8 builds trees of three levels that SQLite searches', async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => [at * 7, `${at}`] as const).reverse();
    const file = await written(rows);
    expect(askSqlite(file, 'PRAGMA integrity_check')).toEqual([['ok']]);
    expect(askSqlite(file, 'SELECT b FROM t WHERE a = 139993')).toEqual([['19999']]);
    const plan = askSqlite(file, 'EXPLAIN QUERY PLAN SELECT b FROM t WHERE a = 7');
    expect(String(plan[0]!.at(-1))).toContain('USING INDEX i');
  });

  it('Q7 leaves out the page of the lock byte', () => {
    const lock = 2 ** 30 / 4096 + 1;
    expect(pageAfter(lock - 2)).toBe(lock - 1);
    expect(pageAfter(lock - 1)).toBe(lock + 1);
    expect(pageAfter(lock + 1)).toBe(lock + 2);
  });
});
