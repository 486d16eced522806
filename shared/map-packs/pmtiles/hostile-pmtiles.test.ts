import fc from 'fast-check';
import { gzipSync, strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../bytes/byte-source.ts';
import { openTileArchive } from '../open-tile-archive.ts';
import { openBytes, pmtilesOf, refusalOf } from '../testing/archive-bytes.ts';
import { asResults, inOrder, pngLike, readAll, square, vectorTile } from '../testing/make-tiles.ts';
import { directoryBytes, parseDirectory } from './directory.ts';
import { headerBytes, parseHeader } from './header.ts';

const RUNS = { numRuns: 60, seed: 20261123 };

/** An archive put together by hand, for what our writer would not make. */
function byHand(parts: {
  root?: Uint8Array;
  data?: Uint8Array;
  leaves?: Uint8Array;
  metadata?: Uint8Array;
  header?: Partial<ReturnType<typeof parseHeader>>;
}): Uint8Array {
  const none = new Uint8Array(0);
  const { root = none, data = pngLike(1), leaves = none, metadata = strToU8('{}') } = parts;
  const at = [root, metadata, leaves, data].reduce<number[]>(
    (sum, part) => [...sum, (sum.at(-1) ?? 127) + part.length],
    [127],
  );
  const header = headerBytes({
    root: { offset: at[0]!, length: root.length },
    metadata: { offset: at[1]!, length: metadata.length },
    leaves: { offset: at[2]!, length: leaves.length },
    data: { offset: at[3]!, length: data.length },
    addressed: 0,
    entries: 0,
    contents: 0,
    clustered: true,
    internalCompression: 1,
    tileCompression: 1,
    tileType: 2,
    minZoom: 0,
    maxZoom: 5,
    bounds: { west: -180, south: -85, east: 180, north: 85 },
    ...parts.header,
  });
  return Uint8Array.from([...header, ...root, ...metadata, ...leaves, ...data]);
}

const PNG_LENGTH = pngLike(1).length;

describe('archives by hand', () => {
  it('K3 reads one tile from the bytes of the specification', async () => {
    // One entry: id 0, run 1, its length, offset 0 (+1).
    const archive = await openBytes(byHand({ root: Uint8Array.from([1, 0, 1, PNG_LENGTH, 1]) }));
    expect(archive).toMatchObject({ kind: 'pmtiles', count: null, minZoom: 0, maxZoom: 5 });
    expect(await archive.tile(0, 0, 0)).toEqual({ ok: true, value: pngLike(1) });
    expect(await archive.tile(1, 0, 0)).toEqual({ ok: true, value: null });
  });

  it('K1 shows words without markup', async () => {
    const metadata = strToU8(
      JSON.stringify({
        name: '<b>Map</b>',
        attribution: '<a href="javascript:alert(1)">&copy; <img src=x onerror=y>OSM</a> <scr',
      }),
    );
    const archive = await openBytes(
      byHand({ root: Uint8Array.from([1, 0, 1, PNG_LENGTH, 1]), metadata }),
    );
    expect(archive.name).toBe('Map');
    expect(archive.attribution).toBe('© OSM ‹scr');
  });

  it('K3 refuses versions and compressions it does not read', async () => {
    const whole = byHand({ root: Uint8Array.from([1, 0, 1, PNG_LENGTH, 1]) });
    const version = whole.slice();
    version[7] = 4;
    expect(await refusalOf(version)).toBe('pack-version');
    expect(await refusalOf(Uint8Array.from([0x50, 0x4d, 2, 0, 0, 0]))).toBe('pack-version');
    for (const kind of [3, 4]) {
      const packed = whole.slice();
      packed[97] = kind;
      expect(await refusalOf(packed)).toBe('pack-compression');
    }
    expect(
      await refusalOf(byHand({ root: Uint8Array.from([1, 0, 1, 9, 1]), header: { tileType: 5 } })),
    ).toBe('pack-format');
  });

  it('K2 knows tiles by their bytes and refuses what cannot be drawn', async () => {
    const root = (length: number): Uint8Array => Uint8Array.from([1, 0, 1, length, 1]);
    const page = strToU8('<html><body>403 Forbidden</body></html>');
    expect(await refusalOf(byHand({ root: root(page.length), data: page }))).toBe('pack-format');
    const gif = strToU8('GIF89a........');
    expect(await refusalOf(byHand({ root: root(gif.length), data: gif }))).toBe('pack-format');
    const vector = vectorTile(3);
    const archive = await openBytes(byHand({ root: root(vector.length), data: vector }));
    expect(archive.format).toBe('pbf');
  });

  it('K4 ends on directories that loop, fall or multiply', async () => {
    const loop = Uint8Array.from([1, 0, 0, 5, 1]);
    expect(await refusalOf(byHand({ root: loop, leaves: loop }))).toBe('pack-damaged');
    const endless = directoryBytes(
      {
        ids: Float64Array.of(0),
        runs: Float64Array.of(2 ** 40),
        lengths: Float64Array.of(PNG_LENGTH),
        offsets: Float64Array.of(0),
      },
      0,
      1,
    );
    const archive = await openBytes(byHand({ root: endless, header: { addressed: 0 } }));
    expect(await archive.tile(4, 3, 3)).toEqual({ ok: true, value: pngLike(1) });
    expect(await refusalOf(byHand({ root: endless, header: { addressed: 5 } }))).toBe(
      'pack-damaged',
    );
    expect(await refusalOf(byHand({ root: Uint8Array.from([2, 0, 0, 1, 1, 9, 9, 1, 1]) }))).toBe(
      'pack-damaged',
    );
  });

  it('K5 refuses lists and sections longer than they can be', async () => {
    expect(
      await refusalOf(byHand({ root: Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1, 1]) })),
    ).toBe('pack-damaged');
    expect(await refusalOf(byHand({ root: new Uint8Array(0) }))).toBe('pack-damaged');
    const bomb = gzipSync(new Uint8Array(70 * 1024 * 1024));
    expect(await refusalOf(byHand({ root: bomb, header: { internalCompression: 2 } }))).toBe(
      'pack-too-large',
    );
    const wide = byHand({ root: Uint8Array.from([1, 0, 1, PNG_LENGTH, 1]) });
    new DataView(wide.buffer).setBigUint64(16, 2n ** 50n, true);
    expect(await refusalOf(wide)).toBe('pack-too-large');
    new DataView(wide.buffer).setBigUint64(16, 2n ** 60n, true);
    expect(await refusalOf(wide)).toBe('pack-damaged');
    expect(
      await refusalOf(
        byHand({ root: zlibSync(new Uint8Array(20)), header: { internalCompression: 2 } }),
      ),
    ).toBe('pack-damaged');
  });

  it('K4 parses back every directory it writes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 2 ** 33 }),
            fc.nat(9),
            fc.integer({ min: 1, max: 9e6 }),
            fc.nat({ max: 2 ** 40 }),
          ),
          { minLength: 1 },
        ),
        (rows) => {
          let id = -1;
          const column = (of: (row: (typeof rows)[number]) => number): Float64Array =>
            Float64Array.from(rows, of);
          const directory = {
            ids: column((row) => (id += row[0])),
            runs: column((row) => row[1]),
            lengths: column((row) => row[2]),
            offsets: column((row) => row[3]),
          };
          expect(parseDirectory(directoryBytes(directory, 0, rows.length))).toEqual(directory);
        },
      ),
      RUNS,
    );
  });
});

describe('damage', () => {
  it('K11 keeps the tiles that are left when the file is cut short', async () => {
    const tiles = inOrder(square(4, 8));
    const { bytes } = await pmtilesOf(asResults(tiles));
    // Our writer puts directories behind the tiles; others put them before, as here.
    const header = parseHeader(bytes);
    const data = bytes.subarray(16_384, 16_384 + header.data.length);
    const root = bytes.subarray(header.root.offset, header.root.offset + header.root.length);
    const before = byHand({
      root,
      data,
      metadata: gzipSync(strToU8('{}')),
      header: { internalCompression: 2, addressed: 64 },
    });
    const cut = await openBytes(before.subarray(0, before.length - 1500));
    expect(cut.notices.map((notice) => notice.code)).toEqual(['pack-truncated']);
    const { tiles: left, notices } = await readAll(cut);
    expect(left).toEqual(tiles.slice(0, left.length));
    expect(left.length).toBeGreaterThan(20);
    expect(left.length + notices.length).toBe(64);
    expect(notices[0]).toMatchObject({
      code: 'pack-tile-damaged',
      severity: 'warning',
      params: { z: 4 },
    });
  });

  it('K11 is always a Notice, wherever bytes are changed', async () => {
    const { bytes } = await pmtilesOf(asResults(inOrder(square(7, 70))));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.oneof(fc.nat(400), fc.nat(bytes.length - 1)), fc.nat(255)), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.integer({ min: 0, max: bytes.length }),
        fc.boolean(),
        async (changes, length, cut) => {
          const broken = bytes.slice(0, cut ? length : bytes.length);
          for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
          const opened = await openTileArchive(memorySource(broken));
          if (!opened.ok) {
            expect(opened.error.severity).toBe('error');
            return;
          }
          let seen = 0;
          for await (const tile of opened.value.tiles()) {
            if (!tile.ok) expect(tile.error.code).toMatch(/^pack-/u);
            seen += 1;
            if (seen > 6000) break;
          }
        },
      ),
      { ...RUNS, numRuns: 150 },
    );
  });
});
