import { strFromU8 } from 'fflate';
import type { ByteSource } from '../bytes/byte-source.ts';
import { readExactly } from '../bytes/byte-source.ts';
import { FileFault } from '../bytes/file-fault.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** An SQLite database file as pages, numbered from 1. */
export interface PageFile {
  readonly pageSize: number;
  /** Bytes of a page that hold content. */
  readonly usable: number;
  /** Pages the file should have by its header, or by its length where the header does not say. */
  readonly pageCount: number;
  readonly encoding: TextEncoding;
  /** Written in write-ahead mode: changes may stand in a file beside that is not here. */
  readonly writeAhead: boolean;
  /** The file is shorter than its header says. */
  readonly cutShort: boolean;
  page(number: number): Promise<Uint8Array>;
}

export const SQLITE_MAGIC = 'SQLite format 3\0';
export const FILE_HEADER = 100;
const SMALLEST_USABLE = 480;
const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

/** Opens by the file header (rule Q1); throws a FileFault when it contradicts the format. */
export async function openPageFile(source: ByteSource): Promise<PageFile> {
  const head = await readExactly(source, 0, FILE_HEADER, 'header');
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (strFromU8(head.subarray(0, 16), true) !== SQLITE_MAGIC) {
    throw new FileFault('damaged', 'header');
  }
  const stored = view.getUint16(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  const usable = pageSize - view.getUint8(20);
  const encoding = ENCODINGS[Math.max(0, view.getUint32(56) - 1)];
  const power = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0;
  if (!power || usable < SMALLEST_USABLE || encoding === undefined) {
    throw new FileFault('damaged', 'header');
  }
  const pageCount = countPages(view, source.size, pageSize);
  return {
    pageSize,
    usable,
    pageCount,
    encoding,
    writeAhead: view.getUint8(19) === 2,
    cutShort: pageCount * pageSize > source.size,
    page: (number) => {
      const valid = Number.isInteger(number) && number >= 1 && number <= pageCount;
      if (!valid) return Promise.reject(new FileFault('damaged', 'page'));
      return readExactly(source, (number - 1) * pageSize, pageSize, 'page');
    },
  };
}

/** The header's count holds only when the last writer knew of it. */
function countPages(view: DataView, size: number, pageSize: number): number {
  const inHeader = view.getUint32(28);
  const current = view.getUint32(24) === view.getUint32(92);
  return current && inHeader > 0 ? inHeader : Math.floor(size / pageSize);
}
