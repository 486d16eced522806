import { strFromU8 } from 'fflate';
import { FileFault } from '../bytes/file-fault.ts';
import type { PageFile, TextEncoding } from './page-file.ts';
import type { Cell } from './read-page.ts';
import { readVarint } from './varint.ts';

export type SqlValue = number | string | Uint8Array | null;

/** A record beyond this is no tile and no metadata, but a claim meant to fill the memory. */
const LARGEST_RECORD = 64 * 1024 * 1024;
const damaged = (): FileFault => new FileFault('damaged', 'record');

interface Column {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

/**
 * The wanted columns of a record, in the order asked; columns added after the row was written are null.
 * Overflow pages are read only as far as the last wanted column needs (rule Q3).
 */
export async function readColumns(
  file: PageFile,
  cell: Cell,
  wanted: readonly number[],
): Promise<readonly SqlValue[]> {
  let held = cell.local;
  const head = readVarint(held, 0);
  if (head === null || head.value < head.next || head.value > cell.size) throw damaged();
  if (head.value > held.length) held = await readRecord(file, cell, head.value);
  const columns = readHeader(held.subarray(head.next, head.value), head.value);
  const picked = wanted.map((index) => columns[index]);
  const end = Math.max(0, ...picked.map((column) => (column ? column.at + column.length : 0)));
  if (end > cell.size) throw damaged();
  if (end > held.length) held = await readRecord(file, cell, end);
  return picked.map((column) => (column ? decode(held, column, file.encoding) : null));
}

/** At least the first `needed` bytes of the record, following its overflow pages. */
async function readRecord(file: PageFile, cell: Cell, needed: number): Promise<Uint8Array> {
  if (needed > LARGEST_RECORD) throw new FileFault('too-large', 'record');
  const out = new Uint8Array(needed);
  let filled = Math.min(cell.local.length, needed);
  out.set(cell.local.subarray(0, filled));
  let next = cell.overflow;
  while (filled < needed) {
    const page = await file.page(next);
    const chunk = page.subarray(4, Math.min(file.usable, 4 + needed - filled));
    out.set(chunk, filled);
    filled += chunk.length;
    next = new DataView(page.buffer, page.byteOffset, 4).getUint32(0);
  }
  return out;
}

function readHeader(header: Uint8Array, body: number): readonly Column[] {
  const columns: Column[] = [];
  let at = body;
  for (let place = 0; place < header.length;) {
    const type = readVarint(header, place);
    if (type === null || type.value < 0) throw damaged();
    const length = lengthOf(type.value);
    columns.push({ type: type.value, at, length });
    at += length;
    place = type.next;
  }
  return columns;
}

const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  const fixed = FIXED[type];
  if (fixed === undefined) throw damaged();
  return fixed;
}

function decode(record: Uint8Array, column: Column, encoding: TextEncoding): SqlValue {
  const { type, at, length } = column;
  const bytes = record.subarray(at, at + length);
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
  if (type < 7) return integer(bytes);
  return type % 2 === 0 ? bytes : text(bytes, encoding);
}

function integer(bytes: Uint8Array): number {
  let value = ((bytes[0] as number) << 24) >> 24;
  for (const byte of bytes.subarray(1)) value = value * 256 + byte;
  return value;
}

function text(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'utf-8') return strFromU8(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let out = '';
  for (let at = 0; at + 2 <= bytes.length; at += 2) {
    out += String.fromCharCode(view.getUint16(at, encoding === 'utf-16le'));
  }
  return out;
}
