import { strFromU8 } from 'fflate';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { CodecNotice } from './codec-notice.ts';
import { refuse } from './codec-notice.ts';

/** One part of a package as the zip's central directory tells it; sizes in bytes, as claimed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly start: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/**
 * The parts a zip lists, found from its end as Excel does. A zip whose end is missing is `truncated`;
 * one with encrypted parts is `encrypted`; more than `maxEntries` parts are refused unread.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  maxEntries: number,
): Result<readonly ZipEntry[], CodecNotice> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return fail(refuse('workbook-truncated'));
  if (end.count > maxEntries) {
    return fail(refuse('workbook-too-many-parts', { count: end.count, limit: maxEntries }));
  }
  const entries: ZipEntry[] = [];
  let at = end.directory;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      return fail(refuse('workbook-truncated'));
    }
    if (view.getUint16(at + 8, true) & 1) return fail(refuse('workbook-encrypted'));
    const entry = readEntry(bytes, view, at);
    if (entry === null) return fail(refuse('workbook-truncated'));
    if (!entry.name.endsWith('/')) entries.push(entry);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return succeed(entries);
}

function findEnd(view: DataView): { count: number; directory: number } | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const directory = view.getUint32(at + 16, true);
    if (count !== FULL_16 && directory !== FULL_32) return { count, directory };
    return findEnd64(view, at);
  }
  return null;
}

function findEnd64(view: DataView, end: number): { count: number; directory: number } | null {
  const locator = end - 20;
  if (locator < 0) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    directory: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  const extra = at + 46 + nameLength;
  if (extra + extraLength > bytes.length) return null;
  readExtra64(view, extra, extra + extraLength, sizes);
  if (sizes.local + 30 > bytes.length || view.getUint32(sizes.local, true) !== LOCAL) return null;
  const start =
    sizes.local +
    30 +
    view.getUint16(sizes.local + 26, true) +
    view.getUint16(sizes.local + 28, true);
  if (start + sizes.packed > bytes.length) return null;
  const name = strFromU8(bytes.subarray(at + 46, extra)).replaceAll('\\', '/');
  return {
    name: name.startsWith('/') ? name.slice(1) : name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packed,
    start,
  };
}

/** Zip64 sizes stand in an extra field, in this order, only for those written as 0xffffffff. */
function readExtra64(
  view: DataView,
  from: number,
  to: number,
  sizes: { unpacked: number; packed: number; local: number },
): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['unpacked', 'packed', 'local'] as const) {
      if (sizes[key] !== FULL_32 || field + 8 > to) continue;
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
}
