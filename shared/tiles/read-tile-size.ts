import type { PixelSize } from '../photos/read-pixel-size.ts';
import { readPixelSize } from '../photos/read-pixel-size.ts';
import { ascii, sniffFormat } from '../photos/sniff-format.ts';

/** Pixels of a tile image by its header (PNG, JPEG, WebP, GIF); null when it is none of these. */
export function readTileSize(bytes: Uint8Array): PixelSize | null {
  if (sniffFormat(bytes) !== 'GIF') return readPixelSize(bytes);
  if (bytes.length < 10) return null;
  const uint16 = (at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  return { width: uint16(6), height: uint16(8) };
}

/** False when the end that its format must have is missing: the transfer broke off. */
export function isWholeImage(bytes: Uint8Array): boolean {
  switch (sniffFormat(bytes)) {
    case 'PNG':
      return ascii(bytes, bytes.length - 8, bytes.length - 4) === 'IEND';
    case 'JPEG':
      return endsWithMarker(bytes);
    case 'WebP':
      return bytes.length >= 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
    case 'GIF':
      return bytes.at(-1) === 0x3b;
    default:
      return false;
  }
}

/** Some servers pad a JPEG after its end; FF D9 cannot stand inside its data, where FF is followed by 0. */
function endsWithMarker(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 64); at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
