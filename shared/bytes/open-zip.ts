import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { inflateWithin } from '../workbook/inflate-within.ts';
import { crc32 } from '../xlsx-codec/crc32.ts';
import { readZipDirectory } from '../xlsx-codec/zip-directory.ts';

export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MOST_PARTS = 2000;
/** Bytes of the wanted members together, inflated. */
export const LARGEST_INFLATED = 256 * 2 ** 20;

export const isZip = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte);

/** The wanted members of a zip, each against its checksum, `LARGEST_INFLATED` of them at most. */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<readonly ZipMember[], 'damaged' | 'too-large'> {
  const directory = readZipDirectory(bytes, MOST_PARTS);
  if (!directory.ok) return fail('damaged');
  const members: ZipMember[] = [];
  let room = LARGEST_INFLATED;
  for (const entry of directory.value) {
    if (!wanted(entry.name)) continue;
    const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
    if (entry.method !== 0 && entry.method !== 8) return fail('damaged');
    const content = entry.method === 0 ? packed : inflateWithin(packed, room);
    if (content === 'too-large' || content.length > room) return fail('too-large');
    if (content === 'damaged' || crc32(content) !== entry.crc) return fail('damaged');
    room -= content.length;
    members.push({ name: entry.name, bytes: content });
  }
  return succeed(members);
}
