import { ascii, sniffFormat } from './sniff-format.ts';

/** Width and height in pixels as the file stores them, before any EXIF orientation. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size from the header alone, so that a picture is judged before it is decoded (SPEC.md P2).
 * Null when the header has none; JPEG needs the bytes up to its frame, which EXIF may push far in.
 */
export function readPixelSize(bytes: Uint8Array): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (sniffFormat(bytes)) {
    case 'JPEG':
      return readJpeg(view);
    case 'PNG':
      return readPng(bytes, view);
    case 'WebP':
      return readWebp(bytes, view);
    default:
      return null;
  }
}

function sized(width: number, height: number): PixelSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}

function readPng(bytes: Uint8Array, view: DataView): PixelSize | null {
  if (view.byteLength < 24 || ascii(bytes, 12, 16) !== 'IHDR') return null;
  return sized(view.getUint32(16), view.getUint32(20));
}

/** Frame headers C0–CF, but for DHT, JPG and DAC that share the range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

function readJpeg(view: DataView): PixelSize | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (isFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    else {
      const length = view.getUint16(at + 2);
      if (marker === 0xd9 || marker === 0xda || length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

function readWebp(bytes: Uint8Array, view: DataView): PixelSize | null {
  if (view.byteLength < 30) return null;
  const uint24 = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X':
      return sized(uint24(24) + 1, uint24(27) + 1);
    case 'VP8 ':
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    default:
      return null;
  }
}
