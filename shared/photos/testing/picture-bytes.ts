/** What a made EXIF block says; degrees are positive north and east. */
export interface MadeExif {
  readonly time?: string;
  readonly offset?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly orientation?: number;
}

const text = (s: string): number[] => Array.from(s, (c) => c.charCodeAt(0));
const be16 = (n: number): number[] => [n >>> 8, n & 0xff];
const be32 = (n: number): number[] => [...be16(n >>> 16), ...be16(n & 0xffff)];

/** A JPEG that ends at its frame header: enough for format, size and EXIF, not for decoding. */
export function jpegHeader(width: number, height: number, exif?: MadeExif): Uint8Array {
  const frame = [0xff, 0xc0, ...be16(11), 8, ...be16(height), ...be16(width), 1, 1, 0x11, 0];
  const app1 = exif ? exifSegment(exif) : [];
  return Uint8Array.from([0xff, 0xd8, ...app1, 0xff, 0xdb, ...be16(5), 0, 1, 2, ...frame]);
}

export function pngHeader(width: number, height: number): Uint8Array {
  const mark = [0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
  return Uint8Array.from([...mark, ...be32(13), ...text('IHDR'), ...be32(width), ...be32(height)]);
}

/** An extended WebP header (VP8X), whose size fields hold width − 1 and height − 1. */
export function webpHeader(width: number, height: number): Uint8Array {
  const le24 = (n: number): number[] => [n & 0xff, (n >>> 8) & 0xff, (n >>> 16) & 0xff];
  const chunk = [...text('VP8X'), 10, 0, 0, 0, 0, 0, 0, 0, ...le24(width - 1), ...le24(height - 1)];
  return Uint8Array.from([...text('RIFF'), 22, 0, 0, 0, ...text('WEBP'), ...chunk]);
}

interface Tag {
  readonly id: number;
  readonly type: 2 | 3 | 4 | 5;
  readonly count: number;
  readonly value: readonly number[];
}

const asciiTag = (id: number, value: string): Tag => {
  const bytes = [...text(value), 0];
  return { id, type: 2, count: bytes.length, value: bytes };
};
const longTag = (id: number, n: number): Tag => ({ id, type: 4, count: 1, value: be32(n) });
const degreesTag = (id: number, degrees: number): Tag => {
  const micro = Math.round(Math.abs(degrees) * 1e7);
  const value = [...be32(micro), ...be32(1e7), ...be32(0), ...be32(1), ...be32(0), ...be32(1)];
  return { id, type: 5, count: 3, value };
};

/** An APP1 segment with big-endian TIFF: IFD0 → EXIF and GPS directories. */
function exifSegment(exif: MadeExif): number[] {
  const shot = [
    ...(exif.time === undefined ? [] : [asciiTag(0x9003, exif.time)]),
    ...(exif.offset === undefined ? [] : [asciiTag(0x9011, exif.offset)]),
  ];
  const { latitude, longitude } = exif;
  const place =
    latitude === undefined || longitude === undefined
      ? []
      : [
          asciiTag(1, latitude < 0 ? 'S' : 'N'),
          degreesTag(2, latitude),
          asciiTag(3, longitude < 0 ? 'W' : 'E'),
          degreesTag(4, longitude),
        ];
  const orientation: Tag = {
    id: 0x0112,
    type: 3,
    count: 1,
    value: [...be16(exif.orientation ?? 1), 0, 0],
  };
  const rootLength = directory([orientation, longTag(0x8769, 0), longTag(0x8825, 0)], 8).length;
  const shotAt = 8 + rootLength;
  const shotBytes = directory(shot, shotAt);
  const placeAt = shotAt + shotBytes.length;
  const root = directory([orientation, longTag(0x8769, shotAt), longTag(0x8825, placeAt)], 8);
  const tiff = [
    ...text('MM'),
    0,
    42,
    ...be32(8),
    ...root,
    ...shotBytes,
    ...directory(place, placeAt),
  ];
  const body = [...text('Exif'), 0, 0, ...tiff];
  return [0xff, 0xe1, ...be16(body.length + 2), ...body];
}

/** One TIFF directory placed at offset `at`; values longer than 4 bytes follow its entries. */
function directory(tags: readonly Tag[], at: number): number[] {
  const valuesAt = at + 2 + tags.length * 12 + 4;
  const values: number[] = [];
  const entries = tags.flatMap(({ id, type, count, value }) => {
    const head = [...be16(id), ...be16(type), ...be32(count)];
    if (value.length <= 4) return [...head, ...value, ...Array<number>(4 - value.length).fill(0)];
    const where = valuesAt + values.length;
    values.push(...value);
    return [...head, ...be32(where)];
  });
  return [...be16(tags.length), ...entries, ...be32(0), ...values];
}
