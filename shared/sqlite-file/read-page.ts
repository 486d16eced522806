import { FileFault } from '../bytes/file-fault.ts';
import type { PageFile } from './page-file.ts';
import { FILE_HEADER } from './page-file.ts';
import { readVarint } from './varint.ts';

/** One entry of a b-tree page: a row of a table, or an entry of an index. */
export interface Cell {
  /** The row's number; 0 in an index, whose records end with it. */
  readonly rowid: number;
  /** Bytes of the whole record. */
  readonly size: number;
  /** The record's bytes on this page. */
  readonly local: Uint8Array;
  /** The page where the record goes on, 0 when it does not. */
  readonly overflow: number;
  /** Where it stands: page × 65536 + place on the page. */
  readonly locator: number;
}

/** A b-tree page taken apart. */
export interface BtreePage {
  readonly kind: 'table' | 'index';
  readonly leaf: boolean;
  /** Pages below, from the left; none in a leaf. */
  readonly children: readonly number[];
  /** Largest row number below each child but the last; only inside a table. */
  readonly keys: readonly number[];
  /** Empty inside a table. */
  readonly cells: readonly Cell[];
}

const KINDS: Readonly<Record<number, Pick<BtreePage, 'kind' | 'leaf'>>> = {
  0x02: { kind: 'index', leaf: false },
  0x05: { kind: 'table', leaf: false },
  0x0a: { kind: 'index', leaf: true },
  0x0d: { kind: 'table', leaf: true },
};
const damaged = (): FileFault => new FileFault('damaged', 'page');

/** Takes page `number` apart (rule Q2); every pointer is checked against the page before it is followed. */
export async function readBtreePage(file: PageFile, number: number): Promise<BtreePage> {
  const bytes = await file.page(number);
  const view = new DataView(bytes.buffer, bytes.byteOffset, file.usable);
  const start = number === 1 ? FILE_HEADER : 0;
  const kind = KINDS[view.getUint8(start)];
  if (kind === undefined) throw damaged();
  const count = view.getUint16(start + 3);
  const pointers = start + (kind.leaf ? 8 : 12);
  if (pointers + count * 2 > file.usable) throw damaged();
  const children: number[] = [];
  const keys: number[] = [];
  const cells: Cell[] = [];
  for (let index = 0; index < count; index += 1) {
    let at = view.getUint16(pointers + index * 2);
    if (at < pointers + count * 2 || at + 4 > file.usable) throw damaged();
    if (!kind.leaf) {
      children.push(view.getUint32(at));
      at += 4;
    }
    if (kind.kind === 'table' && !kind.leaf) keys.push(varintAt(bytes, at).value);
    else cells.push(readCell(file, bytes, at, kind.kind, number * 65_536 + index));
  }
  if (!kind.leaf) children.push(view.getUint32(start + 8));
  return { ...kind, children, keys, cells };
}

function readCell(
  file: PageFile,
  page: Uint8Array,
  at: number,
  kind: 'table' | 'index',
  locator: number,
): Cell {
  const size = varintAt(page, at);
  const rowid = kind === 'table' ? varintAt(page, size.next) : { value: 0, next: size.next };
  if (size.value < 0 || size.value > file.pageCount * file.pageSize) throw damaged();
  const length = localLength(size.value, file.usable, kind);
  const end = rowid.next + length;
  const over = length < size.value;
  if (end + (over ? 4 : 0) > file.usable) throw damaged();
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  return {
    rowid: rowid.value,
    size: size.value,
    local: page.subarray(rowid.next, end),
    overflow: over ? view.getUint32(end) : 0,
    locator,
  };
}

/** How many bytes of a record stand on the page itself; the rest goes to overflow pages. */
export function localLength(size: number, usable: number, kind: 'table' | 'index'): number {
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return size;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}

function varintAt(bytes: Uint8Array, at: number): { value: number; next: number } {
  const varint = readVarint(bytes, at);
  if (varint === null) throw damaged();
  return varint;
}
