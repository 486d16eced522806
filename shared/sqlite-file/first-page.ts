import { strToU8 } from 'fflate';
import { FILE_HEADER, SQLITE_MAGIC } from './page-file.ts';
import { btreePage, PAGE_SIZE } from './write-pages.ts';
import { recordBytes } from './write-record.ts';
import { varintBytes } from './varint.ts';

/** A line of the schema: a table or index, where its tree begins and the statement that made it. */
export interface SchemaLine {
  readonly type: 'table' | 'index';
  readonly name: string;
  readonly table: string;
  readonly root: number;
  readonly sql: string;
}

/** The version of SQLite whose format is written; readers only show it. */
const SQLITE_VERSION = 3_040_001;

/** The first page: file header and schema. `applicationId` tells what kind of file it is (MBTiles: MPBX). */
export function firstPage(
  lines: readonly SchemaLine[],
  pageCount: number,
  applicationId: number,
): Uint8Array {
  const cells = lines.map((line, index) => {
    const record = recordBytes([line.type, line.name, line.table, line.root, line.sql]);
    return Uint8Array.from([...varintBytes(record.length), ...varintBytes(index + 1), ...record]);
  });
  const page = btreePage('table', cells, { start: FILE_HEADER });
  const view = new DataView(page.buffer);
  page.set(strToU8(SQLITE_MAGIC, true));
  view.setUint16(16, PAGE_SIZE);
  page.set([1, 1, 0, 64, 32, 32], 18);
  view.setUint32(24, 1); // change counter
  view.setUint32(28, pageCount);
  view.setUint32(40, 1); // schema cookie
  view.setUint32(44, 4); // schema format
  view.setUint32(56, 1); // UTF-8
  view.setUint32(68, applicationId);
  view.setUint32(92, 1); // the change counter the version below was valid for
  view.setUint32(96, SQLITE_VERSION);
  return page;
}
