import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHOTO_LIMITS, admitImage, refuseBySize } from './admit-image.ts';
import { readPixelSize } from './read-pixel-size.ts';
import { sniffFormat } from './sniff-format.ts';
import { jpegHeader, pngHeader, webpHeader } from './testing/picture-bytes.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const outcome = (bytes: Uint8Array) => {
  const result = admitImage(bytes);
  return result.ok ? result.value.mediaType : result.error.code;
};

describe('admitImage', () => {
  it('P1 takes JPEG, PNG and WebP by their bytes', () => {
    const pictures = [jpegHeader(40, 30), pngHeader(40, 30), webpHeader(40, 30)];
    expect(pictures.map(outcome)).toEqual(['image/jpeg', 'image/png', 'image/webp']);
  });

  it('P1 names other picture formats, and what is no picture', () => {
    const brand = (name: string) => bytesOf(`\0\0\0\x18ftyp${name}\0\0\0\0`);
    const others = [
      brand('heic'),
      brand('mif1'),
      brand('avif'),
      bytesOf('GIF89a..'),
      bytesOf('BM\x10\0\0\0\0\0\0\0'),
      bytesOf('II*\0....'),
      bytesOf('MM\0*....'),
    ];
    const formats = ['HEIC', 'HEIC', 'AVIF', 'GIF', 'BMP', 'TIFF', 'TIFF'];
    expect(others.map(sniffFormat)).toEqual(formats);
    expect(others.map(outcome)).toEqual(others.map(() => 'photo-format-unsupported'));
    const none = [brand('isom'), bytesOf('%PDF-1.7'), bytesOf('PK\x03\x04'), bytesOf('<svg>')];
    expect(none.map(outcome)).toEqual(none.map(() => 'photo-not-image'));
    expect(outcome(new Uint8Array())).toBe('photo-empty');
  });

  it('P2 file size up to the limit, and no further', () => {
    expect(refuseBySize(PHOTO_LIMITS.bytes)).toBeNull();
    expect(refuseBySize(PHOTO_LIMITS.bytes + 1)).toEqual({
      code: 'photo-too-large',
      severity: 'error',
      params: { megabytes: 41, limit: 40 },
    });
    expect(refuseBySize(0)?.code).toBe('photo-empty');
  });

  it('P2 pixels are judged from the header', () => {
    expect(outcome(pngHeader(12_000, 10_000))).toBe('image/png');
    expect(outcome(pngHeader(12_001, 10_000))).toBe('photo-too-many-pixels');
    expect(outcome(pngHeader(16_384, 100))).toBe('image/png');
    expect(outcome(webpHeader(100, 16_385))).toBe('photo-too-many-pixels');
    expect(outcome(jpegHeader(65_535, 65_535))).toBe('photo-too-many-pixels');
  });

  it('P2 a header without a size is unreadable', () => {
    const cut = [jpegHeader(9, 9).slice(0, 12), pngHeader(9, 9).slice(0, 20)];
    const zero = [pngHeader(0, 9), jpegHeader(0, 0)];
    for (const bytes of [...cut, ...zero]) expect(outcome(bytes)).toBe('photo-unreadable');
  });

  it('P2 size is found behind EXIF and fill bytes, and in a view into a larger buffer', () => {
    const exif = { time: '2026:11:23 10:00:00', latitude: 25.5, longitude: 103.8 };
    expect(readPixelSize(jpegHeader(4000, 3000, exif))).toEqual({ width: 4000, height: 3000 });
    const plain = jpegHeader(40, 30);
    const filled = Uint8Array.from([0xff, 0xd8, 0xff, 0xff, ...plain.slice(2)]);
    expect(readPixelSize(filled)).toEqual({ width: 40, height: 30 });
    const padded = new Uint8Array(plain.length + 7);
    padded.set(plain, 7);
    expect(readPixelSize(padded.subarray(7))).toEqual({ width: 40, height: 30 });
  });

  it('P2 lossy and lossless WebP carry their size too', () => {
    const lossy = new Uint8Array(30);
    lossy.set(bytesOf('RIFF....WEBPVP8 '));
    lossy.set([0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01], 23);
    expect(readPixelSize(lossy)).toEqual({ width: 640, height: 480 });
    const lossless = new Uint8Array(30);
    lossless.set(bytesOf('RIFF....WEBPVP8L'));
    const bits = (640 - 1) | ((480 - 1) << 14);
    lossless.set([0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >>> 24], 20);
    expect(readPixelSize(lossless)).toEqual({ width: 640, height: 480 });
  });

  it('P3 any bytes, also broken pictures, end in a value', () => {
    const heads = [jpegHeader(40, 30), pngHeader(40, 30), webpHeader(40, 30), new Uint8Array()];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.nat({ max: 40 }),
        fc.uint8Array({ maxLength: 60 }),
        (head, keep, tail) => {
          const result = admitImage(Uint8Array.from([...head.slice(0, keep), ...tail]));
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { seed: 20261123, numRuns: 1000 },
    );
  });
});
