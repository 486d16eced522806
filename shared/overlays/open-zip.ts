import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { inflateWithin } from '../workbook/inflate-within.ts';
import { crc32 } from '../xlsx-codec/crc32.ts';
import { readZipDirectory } from '../xlsx-codec/zip-directory.ts';
import type { OverlayNotice } from './overlay-notice.ts';
import { damagedAt, overlayNotice } from './overlay-notice.ts';
import type { OverlayFile } from './overlay-file.ts';

const MB = 1024 * 1024;
const MOST_PARTS = 2000;
const LARGEST_INFLATED = 256 * MB;

export const isZip = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte);

/** The wanted files in a zip (a KMZ, or a Shapefile as it is usually sent), 256 MB of them at most. */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<readonly OverlayFile[], OverlayNotice> {
  const directory = readZipDirectory(bytes, MOST_PARTS);
  if (!directory.ok) return fail(damagedAt('zip'));
  const files: OverlayFile[] = [];
  let room = LARGEST_INFLATED;
  for (const entry of directory.value) {
    if (!wanted(entry.name)) continue;
    const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
    if (entry.method !== 0 && entry.method !== 8) return fail(damagedAt('zip'));
    const content = entry.method === 0 ? packed : inflateWithin(packed, room);
    if (content === 'too-large' || content.length > room) {
      return fail(
        overlayNotice('overlay-too-large', 'error', {
          part: 'MB',
          limit: LARGEST_INFLATED / MB,
        }),
      );
    }
    if (content === 'damaged' || crc32(content) !== entry.crc) return fail(damagedAt('zip'));
    room -= content.length;
    files.push({ name: entry.name, bytes: content });
  }
  return succeed(files);
}
