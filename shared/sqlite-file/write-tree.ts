import { growingNumbers } from '../bytes/growing-numbers.ts';
import type { PageWriter } from './write-pages.ts';
import { btreePage, innerRoom, leafRoom, PAGE_SIZE } from './write-pages.ts';
import { splitRecord } from './write-record.ts';
import { varintBytes } from './varint.ts';

/** A table being filled in the order of its row numbers. */
export interface TableWriter {
  /** Appends a row and gives its number, from 1. */
  add(record: Uint8Array): Promise<number>;
  /** Closes the tree and gives its root page. */
  finish(): Promise<number>;
}

const POINTER = 2;
/** Of a table's inner page: child, row number below 2^49, pointer. */
const TABLE_FAN = Math.floor(innerRoom / (4 + 7 + POINTER));

/** Fills leaf pages one after the other; what lies above them is built at the end (rule Q7). */
export function writeTable(pages: PageWriter): TableWriter {
  const children = growingNumbers();
  const lastRows = growingNumbers();
  let cells: Uint8Array[] = [];
  let room = leafRoom();
  let rowid = 0;
  const close = async (): Promise<void> => {
    children.push(await pages.add(btreePage('table', cells)));
    lastRows.push(rowid);
    cells = [];
    room = leafRoom();
  };
  return {
    add: async (record) => {
      const { local, rest } = splitRecord(record, PAGE_SIZE, 'table');
      const head = [...varintBytes(record.length), ...varintBytes(rowid + 1)];
      const length = head.length + local.length + (rest.length > 0 ? 4 : 0);
      if (length + POINTER > room) await close();
      const cell = new Uint8Array(length);
      cell.set(head);
      cell.set(local, head.length);
      if (rest.length > 0) {
        new DataView(cell.buffer).setUint32(length - 4, await pages.addOverflow(rest));
      }
      cells.push(cell);
      room -= length + POINTER;
      rowid += 1;
      return rowid;
    },
    finish: async () => {
      if (cells.length > 0 || children.length === 0) await close();
      return joinLeaves(pages, [...children.view()], [...lastRows.view()]);
    },
  };
}

async function joinLeaves(
  pages: PageWriter,
  children: readonly number[],
  lastRows: readonly number[],
): Promise<number> {
  if (children.length === 1) return children[0] as number;
  const above: number[] = [];
  const aboveRows: number[] = [];
  for (const [from, to] of evenShares(children.length, TABLE_FAN)) {
    const cells = children
      .slice(from, to - 1)
      .map((child, index) => innerCell(child, varintBytes(lastRows[from + index] as number)));
    above.push(await pages.add(btreePage('table', cells, { right: children[to - 1] as number })));
    aboveRows.push(lastRows[to - 1] as number);
  }
  return joinLeaves(pages, above, aboveRows);
}

/** Longest entry an index written here has: four whole numbers. */
const LONGEST_ENTRY = 32;
const INDEX_FAN = Math.floor(innerRoom / (4 + 1 + LONGEST_ENTRY + POINTER));

/**
 * An index over entries in ascending order, each a record of at most 32 bytes; gives its root page.
 * Entries stand in inner pages too, so every page but the last of a level hands one upwards.
 */
export async function writeIndex(
  pages: PageWriter,
  count: number,
  entry: (index: number) => Uint8Array,
): Promise<number> {
  let level: { readonly entries: number[]; readonly children: number[] } = {
    entries: Array.from({ length: count }, (_, index) => index),
    children: [],
  };
  const cell = (index: number): readonly number[] => {
    const record = entry(index);
    return [...varintBytes(record.length), ...record];
  };
  for (;;) {
    const { entries, children } = level;
    const above: { entries: number[]; children: number[] } = { entries: [], children: [] };
    for (const [from, to] of evenShares(entries.length + 1, INDEX_FAN)) {
      const mine = entries.slice(from, to - 1);
      const page =
        children.length === 0
          ? btreePage(
              'index',
              mine.map((index) => Uint8Array.from(cell(index))),
            )
          : btreePage(
              'index',
              mine.map((index, at) => innerCell(children[from + at] as number, cell(index))),
              { right: children[to - 1] as number },
            );
      above.children.push(await pages.add(page));
      if (to - 1 < entries.length) above.entries.push(entries[to - 1] as number);
    }
    if (above.children.length === 1) return above.children[0] as number;
    level = above;
  }
}

/** `count` things in as few shares of at most `most` as can be, none more than one larger than another. */
function evenShares(count: number, most: number): readonly (readonly [number, number])[] {
  const shares = Math.ceil(count / most);
  return Array.from({ length: shares }, (_, index) => [
    Math.floor((index * count) / shares),
    Math.floor(((index + 1) * count) / shares),
  ]);
}

function innerCell(child: number, rest: readonly number[]): Uint8Array {
  const cell = new Uint8Array(4 + rest.length);
  new DataView(cell.buffer).setUint32(0, child);
  cell.set(rest, 4);
  return cell;
}
