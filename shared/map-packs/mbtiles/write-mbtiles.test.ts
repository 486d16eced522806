import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../kernel/sha256.ts';
import { askSqlite } from '../../sqlite-file/testing/run-sql.ts';
import { mbtilesOf, openBytes, pmtilesOf } from '../testing/archive-bytes.ts';
import { anyTiles, asResults, facts, inOrder, readAll, vectorTile } from '../testing/make-tiles.ts';
import type { ArchiveTile } from '../tile-archive.ts';

const RUNS = { numRuns: 40, seed: 20261123 };
const row = ({ z, y }: ArchiveTile): number => 2 ** z - 1 - y;

describe('writing MBTiles', () => {
  it('K8 gives back every tile, to us and to SQLite', async () => {
    await fc.assert(
      fc.asyncProperty(anyTiles, async (tiles) => {
        const { bytes } = await mbtilesOf(asResults(tiles));
        const archive = await openBytes(bytes);
        expect((await readAll(archive)).tiles).toEqual(inOrder(tiles));
        expect(archive).toMatchObject({
          name: '麒麟区',
          attribution: '© test',
          bounds: facts().bounds,
          count: tiles.length,
        });
        expect(askSqlite(bytes, 'PRAGMA integrity_check')).toEqual([['ok']]);
        const rows = askSqlite(
          bytes,
          'SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles',
        );
        expect(rows).toEqual(tiles.map((tile) => [tile.z, tile.x, row(tile), tile.bytes]));
      }),
      RUNS,
    );
  });

  it('K8 keeps every tile and the content id from MBTiles to PMTiles and back', async () => {
    await fc.assert(
      fc.asyncProperty(anyTiles, async (tiles) => {
        const first = await mbtilesOf(asResults(inOrder(tiles)));
        const middle = await pmtilesOf((await openBytes(first.bytes)).tiles());
        const last = await mbtilesOf((await openBytes(middle.bytes)).tiles());
        expect(sha256Hex(last.bytes)).toBe(sha256Hex(first.bytes));
        expect(middle.written.contentId).toBe(first.written.contentId);
      }),
      RUNS,
    );
  });

  it('K8 packs vector tiles as the specification wants', async () => {
    const tiles = [{ z: 1, x: 1, y: 0, bytes: vectorTile(5) }];
    const { bytes } = await mbtilesOf(asResults(tiles), facts('pbf'));
    const [stored] = askSqlite(bytes, 'SELECT tile_data FROM tiles')[0]!;
    expect([...(stored as Uint8Array).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    expect((await readAll(await openBytes(bytes))).tiles).toEqual(tiles);
  });
});
