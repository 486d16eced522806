/** Picture formats told apart by their first bytes; only the first three are taken in. */
export type PictureFormat = 'JPEG' | 'PNG' | 'WebP' | 'HEIC' | 'AVIF' | 'GIF' | 'BMP' | 'TIFF';

const MEDIA_TYPES: Partial<Record<PictureFormat, string>> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WebP: 'image/webp',
};

/** The media type of a format that is taken in, else null. */
export function mediaTypeOf(format: PictureFormat): string | null {
  return MEDIA_TYPES[format] ?? null;
}

/** The format that a file's first bytes (32 are enough) name, or null when they name no picture. */
export function sniffFormat(head: Uint8Array): PictureFormat | null {
  if (startsWith(head, 0, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (startsWith(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'WebP';
  if (ascii(head, 4, 8) === 'ftyp') return sniffBrand(ascii(head, 8, 12));
  if (['GIF87a', 'GIF89a'].includes(ascii(head, 0, 6))) return 'GIF';
  if (ascii(head, 0, 2) === 'BM' && startsWith(head, 6, [0, 0, 0, 0])) return 'BMP';
  if (['II*\0', 'MM\0*'].includes(ascii(head, 0, 4))) return 'TIFF';
  return null;
}

/** ISO base media files are pictures only under these brands; mp4 and mov share the box. */
function sniffBrand(brand: string): PictureFormat | null {
  if (['avif', 'avis'].includes(brand)) return 'AVIF';
  const heif = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];
  return heif.includes(brand) ? 'HEIC' : null;
}

function startsWith(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}

/** Bytes as Latin-1 text, for comparing with format marks. */
export function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
