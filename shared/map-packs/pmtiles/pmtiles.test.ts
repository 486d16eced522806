import fc from 'fast-check';
import { PMTiles, tileIdToZxy, zxyToTileId } from 'pmtiles';
import type { Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../kernel/sha256.ts';
import { openBytes, pmtilesOf } from '../testing/archive-bytes.ts';
import {
  anyTiles,
  asResults,
  facts,
  inOrder,
  lines,
  pngLike,
  readAll,
  sizeOf,
  square,
  vectorTile,
} from '../testing/make-tiles.ts';
import { parseHeader } from './header.ts';
import { ID_LIMIT, tileId, tileOfId } from './tile-id.ts';

const RUNS = { numRuns: 60, seed: 20261123 };

/** The same bytes for the reference reader. */
const reference = (bytes: Uint8Array): PMTiles => {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: (offset, length) =>
      Promise.resolve({ data: bytes.slice(offset, offset + length).buffer }),
  };
  return new PMTiles(source);
};

describe('tile ids', () => {
  it('K1 are those of the reference at every tile of zooms 0 to 5', () => {
    for (let id = 0; id < (4 ** 6 - 1) / 3; id += 1) {
      const tile = tileOfId(id);
      expect([tile.z, tile.x, tile.y]).toEqual(tileIdToZxy(id));
      expect(tileId(tile)).toBe(id);
    }
  });

  it('K1 are those of the reference down to the deepest zoom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999_999_999, noNaN: true }), (part) => {
        const id = Math.floor(part * ID_LIMIT);
        const { z, x, y } = tileOfId(id);
        expect(zxyToTileId(z, x, y)).toBe(id);
        expect(tileId({ z, x, y })).toBe(id);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });
});

describe('writing and reading', () => {
  it('K6 gives back every tile, written in any order, and reads as the reference does', async () => {
    await fc.assert(
      fc.asyncProperty(anyTiles, async (tiles) => {
        const { bytes, written } = await pmtilesOf(asResults(tiles));
        const archive = await openBytes(bytes);
        expect((await readAll(archive)).tiles).toEqual(inOrder(tiles));
        expect(archive).toMatchObject({
          count: tiles.length,
          format: 'png',
          tileSize: 256,
          name: '麒麟区',
          attribution: '© test',
          bounds: facts().bounds,
          notices: [],
        });
        expect(written).toMatchObject({ tiles: tiles.length, bytes: bytes.length, notices: [] });
        const other = reference(bytes);
        for (const { z, x, y, bytes: content } of tiles) {
          const found = await archive.tile(z, x, y);
          expect(found).toEqual({ ok: true, value: content });
          const theirs = await other.getZxy(z, x, y);
          expect(new Uint8Array(theirs!.data)).toEqual(content);
        }
      }),
      RUNS,
    );
  });

  it('K6 gives the same bytes for the same tiles, and the same content id in any order', async () => {
    await fc.assert(
      fc.asyncProperty(anyTiles, async (tiles) => {
        const once = await pmtilesOf(asResults(inOrder(tiles)));
        const again = await pmtilesOf(asResults(inOrder(tiles)));
        expect(sha256Hex(again.bytes)).toBe(sha256Hex(once.bytes));
        const turned = await pmtilesOf(asResults([...inOrder(tiles)].reverse()));
        expect(turned.written.contentId).toBe(once.written.contentId);
        expect(parseHeader(once.bytes).clustered).toBe(true);
        expect(parseHeader(turned.bytes).clustered).toBe(tiles.length === 1);
      }),
      RUNS,
    );
  });

  it('K9 has another content id when any tile differs, moves or is missing', async () => {
    const tiles = square(3, 3);
    const ids = new Set<string>();
    const variants = [
      tiles,
      tiles.slice(1),
      tiles.map((tile, at) => (at === 4 ? { ...tile, bytes: pngLike(99) } : tile)),
      tiles.map((tile, at) => (at === 8 ? { ...tile, x: 5 } : tile)),
    ];
    for (const variant of variants)
      ids.add((await pmtilesOf(asResults(variant))).written.contentId);
    expect(ids.size).toBe(variants.length);
  });

  it('K6 stores an equal content once and joins runs', async () => {
    const sea = Array.from({ length: 4 ** 6 }, (_, at) => ({
      ...tileOfId((4 ** 6 - 1) / 3 + at),
      bytes: pngLike(at === 2000 ? 1 : 0),
    }));
    const { bytes } = await pmtilesOf(asResults(sea));
    expect(parseHeader(bytes)).toMatchObject({ addressed: 4096, entries: 3, contents: 2 });
    expect(bytes.length).toBeLessThan(17_500);
    expect(lines((await readAll(await openBytes(bytes))).tiles)).toEqual(lines(sea));
  });

  it('K6 makes leaves when the root would not fit, which the reference follows', async () => {
    const tiles = square(8, 135);
    const { bytes } = await pmtilesOf(asResults(inOrder(tiles)));
    const header = parseHeader(bytes);
    expect(header.leaves.length).toBeGreaterThan(0);
    expect(header.root.offset + header.root.length).toBeLessThanOrEqual(16_384);
    const archive = await openBytes(bytes);
    expect(lines((await readAll(archive)).tiles)).toEqual(lines(inOrder(tiles)));
    const theirs = await reference(bytes).getZxy(8, 134, 100);
    expect(new Uint8Array(theirs!.data)).toEqual(pngLike(100 * 135 + 134, sizeOf(100 * 135 + 134)));
    expect(await archive.tile(8, 135, 0)).toEqual({ ok: true, value: null });
    expect(await archive.tile(9, 0, 0)).toEqual({ ok: true, value: null });
    expect(await archive.tile(8, -1, 900)).toEqual({ ok: true, value: null });
  });

  it('K1 keeps vector tiles packed in the file and gives them unpacked', async () => {
    const tiles = [1, 2, 3].map((seed) => ({ z: 2, x: seed, y: 0, bytes: vectorTile(seed) }));
    const layers = '[{"id":"roads","fields":{}}]';
    const { bytes } = await pmtilesOf(asResults(tiles), { ...facts('pbf'), vectorLayers: layers });
    const archive = await openBytes(bytes);
    expect(archive).toMatchObject({ format: 'pbf', tileSize: 512, vectorLayers: layers });
    expect((await readAll(archive)).tiles).toEqual(inOrder(tiles));
    expect(parseHeader(bytes)).toMatchObject({ tileType: 1, tileCompression: 2 });
    const theirs = await reference(bytes).getZxy(2, 1, 0);
    expect(new Uint8Array(theirs!.data)).toEqual(vectorTile(1));
  });

  it('K8 leaves out empty tiles and says which were doubled', async () => {
    const one = { z: 1, x: 0, y: 0, bytes: pngLike(1) };
    const { bytes, written } = await pmtilesOf(
      asResults([
        one,
        { ...one, bytes: pngLike(2) },
        { z: 1, x: 1, y: 1, bytes: new Uint8Array(0) },
      ]),
    );
    expect(written.notices).toEqual([
      { code: 'pack-tiles-doubled', severity: 'warning', params: { count: 1 } },
    ]);
    expect((await readAll(await openBytes(bytes))).tiles).toEqual([one]);
  });
});
