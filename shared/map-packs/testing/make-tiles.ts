import fc from 'fast-check';
import type { Result } from '../../kernel/result.ts';
import { succeed } from '../../kernel/result.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import type { MapPackNotice } from '../map-pack-notice.ts';
import { tileId } from '../pmtiles/tile-id.ts';
import type { ArchiveTile, TileArchive, TileFormat } from '../tile-archive.ts';
import type { FactsToWrite } from '../write-archive.ts';

const PNG_HEAD = [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0,
  0, 0, 1, 0, 8, 2, 0, 0, 0,
];

/** Bytes that begin as a 256 px PNG does and differ by seed. */
export function pngLike(seed: number, length = 60): Uint8Array {
  const body = Array.from({ length }, (_, at) => (seed * 37 + at * 11) & 0xff);
  return Uint8Array.from([...PNG_HEAD, seed & 0xff, (seed >> 8) & 0xff, ...body]);
}

/** A vector tile of one empty layer, named by its seed. */
export function vectorTile(seed: number): Uint8Array {
  const name = [...`layer${seed}`].map((letter) => letter.charCodeAt(0));
  const layer = [0x0a, name.length, ...name, 0x78, 0x02];
  return Uint8Array.from([0x1a, layer.length, ...layer]);
}

/** A set of tiles without doubles; many share a content, as sea and fields do. */
export const anyTiles: fc.Arbitrary<readonly ArchiveTile[]> = fc
  .uniqueArray(
    fc.integer({ min: 0, max: 7 }).chain((z) =>
      fc.record({
        z: fc.constant(z),
        x: fc.nat(2 ** z - 1),
        y: fc.nat(2 ** z - 1),
        seed: fc.nat(9),
      }),
    ),
    { minLength: 1, maxLength: 60, selector: tileId },
  )
  .map((list) => list.map(({ z, x, y, seed }) => ({ z, x, y, bytes: pngLike(seed, seed * 40) })));

export const facts = (format: TileFormat = 'png'): FactsToWrite => ({
  name: '麒麟区',
  description: 'own tiles',
  attribution: '© test',
  format,
  bounds: { west: 103.5, south: 25.25, east: 104, north: 25.75 },
  vectorLayers: null,
  licence: 'office use',
  role: 'label',
  datum: 'GCJ-02',
});

export const asResults = (
  tiles: readonly ArchiveTile[],
): readonly Result<ArchiveTile, MapPackNotice>[] => tiles.map((tile) => succeed(tile));

export const inOrder = (tiles: readonly ArchiveTile[]): readonly ArchiveTile[] =>
  [...tiles].sort((a, b) => tileId(a) - tileId(b));

/** Every tile of an archive, and the Notices met on the way. */
export async function readAll(
  archive: TileArchive,
): Promise<{ tiles: ArchiveTile[]; notices: MapPackNotice[] }> {
  const tiles: ArchiveTile[] = [];
  const notices: MapPackNotice[] = [];
  for await (const tile of archive.tiles()) {
    if (tile.ok) tiles.push(tile.value);
    else notices.push(tile.error);
  }
  return { tiles, notices };
}

/** Tiles as short lines, to compare thousands of them. */
export const lines = (tiles: readonly ArchiveTile[]): readonly string[] =>
  tiles.map(({ z, x, y, bytes }) => `${z}/${x}/${y} ${sha256Hex(bytes)}`);

/** Lengths without a pattern, as pictures have: a directory of them does not shrink to nothing. */
export const sizeOf = (at: number): number => 20 + ((at * 7919) % 97);

/** A square of tiles that all differ. */
export const square = (z: number, side: number): readonly ArchiveTile[] =>
  Array.from({ length: side * side }, (_, at) => ({
    z,
    x: at % side,
    y: Math.floor(at / side),
    bytes: pngLike(at, sizeOf(at)),
  }));
