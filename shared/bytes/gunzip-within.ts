import { inflateWithin } from '../workbook/inflate-within.ts';
import { crc32 } from '../xlsx-codec/crc32.ts';
import { FileFault } from './file-fault.ts';

const HEAD = 10;
const TAIL = 8;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const HEADER_CHECK = 2;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The content of a gzip member, at most `limit` bytes of it, checked by its length and CRC. Throws a
 * FileFault `too-large` as soon as more comes out, whatever the file claims, and `damaged` otherwise.
 */
export function gunzipWithin(bytes: Uint8Array, limit: number, part: string): Uint8Array {
  const start = isGzip(bytes) && bytes[2] === 8 ? bodyStart(bytes) : bytes.length;
  if (start + TAIL > bytes.length) throw new FileFault('damaged', part);
  const end = bytes.length - TAIL;
  const content = inflateWithin(bytes.subarray(start, end), limit);
  if (content === 'too-large') throw new FileFault('too-large', part);
  const tail = new DataView(bytes.buffer, bytes.byteOffset + end, TAIL);
  if (
    content === 'damaged' ||
    tail.getUint32(4, true) !== content.length ||
    tail.getUint32(0, true) !== crc32(content)
  ) {
    throw new FileFault('damaged', part);
  }
  return content;
}

/** Where the deflated bytes begin, past the optional fields; past the end when they never do. */
function bodyStart(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = HEAD;
  if (flags & EXTRA) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const field of [NAME, COMMENT]) {
    if (!(flags & field)) continue;
    const zero = bytes.indexOf(0, at);
    at = zero < 0 ? bytes.length : zero + 1;
  }
  return flags & HEADER_CHECK ? at + 2 : at;
}
