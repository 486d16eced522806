import type { ByteSink } from '../bytes/byte-source.ts';
import { appendTo } from '../bytes/append-bytes.ts';

/** SQLite's own default. */
export const PAGE_SIZE = 4096;
/** SQLite locks at this byte; the page that holds it is never used. */
const LOCK_BYTE = 0x40000000;

/** Pages of a database file being written from its beginning to its end. */
export interface PageWriter {
  /** Pages so far, the first among them. */
  readonly count: number;
  /** Writes a page at the end and gives its number. */
  add(page: Uint8Array): Promise<number>;
  /** Writes the rest of a record on pages of its own and gives the first; 0 when there is none. */
  addOverflow(rest: Uint8Array): Promise<number>;
  /** Writes what is still held back, and last the first page. */
  finish(first: Uint8Array): Promise<void>;
}

/** The number after `page`, with the page of the lock byte left out. */
export const pageAfter = (page: number): number =>
  page === LOCK_BYTE / PAGE_SIZE ? page + 2 : page + 1;

/** Begins a file; its first page is left empty until `finish`. */
export function writePages(sink: ByteSink): PageWriter {
  const out = appendTo(sink, PAGE_SIZE);
  let last = 1;
  const add = async (page: Uint8Array): Promise<number> => {
    const number = pageAfter(last);
    if (number > last + 1) await out.append(new Uint8Array(PAGE_SIZE));
    await out.append(page);
    last = number;
    return number;
  };
  return {
    get count() {
      return last;
    },
    add,
    addOverflow: async (rest) => {
      const first = rest.length > 0 ? pageAfter(last) : 0;
      for (let at = 0; at < rest.length; at += PAGE_SIZE - 4) {
        const page = new Uint8Array(PAGE_SIZE);
        const more = at + PAGE_SIZE - 4 < rest.length;
        new DataView(page.buffer).setUint32(0, more ? pageAfter(pageAfter(last)) : 0);
        page.set(rest.subarray(at, at + PAGE_SIZE - 4), 4);
        await add(page);
      }
      return first;
    },
    finish: async (first) => {
      await out.flush();
      await sink.write(0, first);
    },
  };
}

const LEAF_HEAD = 8;
const INNER_HEAD = 12;

/** Bytes a page's cells may fill together, two for the pointer of each among them. */
export const leafRoom = (start = 0): number => PAGE_SIZE - start - LEAF_HEAD;
export const innerRoom = PAGE_SIZE - INNER_HEAD;

/** A b-tree page of these cells, in order; `right` is the last child of an inner page. */
export function btreePage(
  kind: 'table' | 'index',
  cells: readonly Uint8Array[],
  { right = 0, start = 0 }: { readonly right?: number; readonly start?: number } = {},
): Uint8Array {
  const page = new Uint8Array(PAGE_SIZE);
  const view = new DataView(page.buffer);
  const inner = right > 0;
  page[start] = (kind === 'table' ? 5 : 2) + (inner ? 0 : 8);
  let content = PAGE_SIZE;
  for (const [index, cell] of cells.entries()) {
    content -= cell.length;
    page.set(cell, content);
    view.setUint16(start + (inner ? INNER_HEAD : LEAF_HEAD) + index * 2, content);
  }
  view.setUint16(start + 3, cells.length);
  view.setUint16(start + 5, content);
  if (inner) view.setUint32(start + 8, right);
  return page;
}
