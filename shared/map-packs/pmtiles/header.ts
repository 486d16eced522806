import { FileFault } from '../../bytes/file-fault.ts';
import type { DegreeBox } from '../../tiles/tile-arithmetic.ts';

export interface Section {
  readonly offset: number;
  readonly length: number;
}

/** The first 127 bytes of a PMTiles v3 archive. */
export interface PmtilesHeader {
  readonly root: Section;
  readonly metadata: Section;
  readonly leaves: Section;
  readonly data: Section;
  /** Tiles that can be asked for, directory entries, and contents; 0 when the archive does not tell. */
  readonly addressed: number;
  readonly entries: number;
  readonly contents: number;
  readonly clustered: boolean;
  /** 1 none, 2 gzip, 3 Brotli, 4 Zstandard; 0 unknown. */
  readonly internalCompression: number;
  readonly tileCompression: number;
  /** 1 vector, 2 PNG, 3 JPEG, 4 WebP, 5 AVIF; 0 unknown. */
  readonly tileType: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: DegreeBox;
}

export const HEADER_BYTES = 127;
export const PMTILES_MAGIC = 'PMTiles';
const SCALE = 1e7;

/** Numbers as the bytes give them; magic and version are judged before. */
export function parseHeader(bytes: Uint8Array): PmtilesHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const whole = (at: number): number => {
    const value = Number(view.getBigUint64(at, true));
    if (!Number.isSafeInteger(value)) throw new FileFault('damaged', 'header');
    return value;
  };
  const section = (at: number): Section => ({ offset: whole(at), length: whole(at + 8) });
  const degrees = (at: number): number => view.getInt32(at, true) / SCALE;
  return {
    root: section(8),
    metadata: section(24),
    leaves: section(40),
    data: section(56),
    addressed: whole(72),
    entries: whole(80),
    contents: whole(88),
    clustered: view.getUint8(96) === 1,
    internalCompression: view.getUint8(97),
    tileCompression: view.getUint8(98),
    tileType: view.getUint8(99),
    minZoom: view.getUint8(100),
    maxZoom: view.getUint8(101),
    bounds: { west: degrees(102), south: degrees(106), east: degrees(110), north: degrees(114) },
  };
}

export function headerBytes(header: PmtilesHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  for (const [at, letter] of [...PMTILES_MAGIC].entries()) bytes[at] = letter.charCodeAt(0);
  bytes[7] = 3;
  const { root, metadata, leaves, data, bounds } = header;
  const wholes = [root, metadata, leaves, data].flatMap(({ offset, length }) => [offset, length]);
  for (const [at, value] of [
    ...wholes,
    header.addressed,
    header.entries,
    header.contents,
  ].entries()) {
    view.setBigUint64(8 + at * 8, BigInt(value), true);
  }
  bytes.set(
    [
      header.clustered ? 1 : 0,
      header.internalCompression,
      header.tileCompression,
      header.tileType,
      header.minZoom,
      header.maxZoom,
    ],
    96,
  );
  const middle = [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2] as const;
  const corners = [bounds.west, bounds.south, bounds.east, bounds.north];
  for (const [at, degrees] of corners.entries()) {
    view.setInt32(102 + at * 4, Math.round(degrees * SCALE), true);
  }
  bytes[118] = header.minZoom;
  view.setInt32(119, Math.round(middle[0] * SCALE), true);
  view.setInt32(123, Math.round(middle[1] * SCALE), true);
  return bytes;
}
