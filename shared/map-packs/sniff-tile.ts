import { isGzip } from '../bytes/gunzip-within.ts';
import type { PictureFormat } from '../photos/sniff-format.ts';
import { sniffFormat } from '../photos/sniff-format.ts';
import { readPixelSize } from '../photos/read-pixel-size.ts';
import type { TileFormat } from './tile-archive.ts';

export interface TileLook {
  readonly format: TileFormat;
  /** Pixels along a side; 512 for vector tiles, by custom. */
  readonly tileSize: number;
}

const PICTURES: Partial<Record<PictureFormat, TileFormat>> = {
  PNG: 'png',
  JPEG: 'jpeg',
  WebP: 'webp',
};
const VECTOR_SIZE = 512;
const DEFAULT_SIZE = 256;

/**
 * What a tile's bytes show it to be, whatever the archive says of them; else the name of the picture
 * format that cannot be drawn, or null (an error page of a server, say).
 */
export function sniffTile(bytes: Uint8Array): TileLook | PictureFormat | null {
  const picture = sniffFormat(bytes);
  if (picture !== null) {
    const format = PICTURES[picture];
    if (format === undefined) return picture;
    return { format, tileSize: readPixelSize(bytes)?.width ?? DEFAULT_SIZE };
  }
  return isGzip(bytes) || looksLikeVectorTile(bytes)
    ? { format: 'pbf', tileSize: VECTOR_SIZE }
    : null;
}

/** A vector tile is a row of layers: tag 3 (0x1a), a length, the layer; other top-level fields are not used. */
function looksLikeVectorTile(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at] !== 0x1a) return false;
    let length = 0;
    let scale = 1;
    let byte: number;
    do {
      at += 1;
      byte = bytes[at] ?? 0;
      length += (byte & 0x7f) * scale;
      scale *= 128;
    } while (byte >= 0x80 && scale < 2 ** 35);
    at += 1 + length;
  }
  return bytes.length > 0 && at === bytes.length;
}
