import type { FileFault } from '../../bytes/file-fault.ts';
import type { GrowingNumbers } from '../../bytes/growing-numbers.ts';
import { growingNumbers, orderOf } from '../../bytes/growing-numbers.ts';
import type { PageFile } from '../../sqlite-file/page-file.ts';
import type { SqlValue } from '../../sqlite-file/read-record.ts';
import type { TableSchema } from '../../sqlite-file/read-schema.ts';
import { flipRow, isTile } from '../../tiles/tile.ts';
import { tileId } from '../pmtiles/tile-id.ts';
import type { TileTables } from './find-tables.ts';
import { ADDRESS } from './find-tables.ts';
import { scanTable } from './scan-table.ts';

/** The tiles of a database in ascending id, each with the row that holds its content: 16 bytes a tile. */
export interface TileListing {
  readonly ids: Float64Array;
  readonly refs: Float64Array;
  /** Where `refs` point. */
  readonly contents: TableSchema;
  /** Rows whose address is no tile's. */
  readonly odd: number;
  readonly doubled: number;
  /** What kept parts of the tables from being read; null when nothing did. */
  readonly fault: FileFault | null;
}

/** Lists all addresses (rule K7). `rowsFromSouth`: as the specification wants it (TMS). */
export async function listTiles(
  file: PageFile,
  tables: TileTables,
  rowsFromSouth: boolean,
): Promise<TileListing> {
  const found: Found = { ids: growingNumbers(), refs: growingNumbers(), odd: 0, fault: null };
  const onFault = (fault: FileFault): void => {
    found.fault ??= fault;
  };
  const take = (values: readonly SqlValue[], ref: number | undefined): void => {
    const id = readAddress(values, rowsFromSouth);
    if (id === null) found.odd += 1;
    else if (ref !== undefined) {
      found.ids.push(id);
      found.refs.push(ref);
    }
  };
  if (tables.kind === 'one-table') {
    for await (const rows of scanTable(file, tables.tiles, ADDRESS, onFault)) {
      for (const row of rows) take(row.values, row.ref);
    }
    return settle(found, tables.tiles);
  }
  const byKey = await listContents(file, tables.contents, tables.key, onFault);
  const columns = [...ADDRESS, tables.key];
  for await (const rows of scanTable(file, tables.addresses, columns, onFault)) {
    for (const row of rows) take(row.values, byKey(row.values[3] ?? null));
  }
  return settle(found, tables.contents);
}

interface Found {
  readonly ids: GrowingNumbers;
  readonly refs: GrowingNumbers;
  odd: number;
  fault: FileFault | null;
}

/** From a content's key to its row. */
async function listContents(
  file: PageFile,
  contents: TableSchema,
  key: string,
  onFault: (fault: FileFault) => void,
): Promise<(value: SqlValue) => number | undefined> {
  if (contents.rowidColumn === key) {
    return (value) => (typeof value === 'number' ? value : undefined);
  }
  const refs = new Map<SqlValue, number>();
  for await (const rows of scanTable(file, contents, [key], onFault)) {
    for (const { values, ref } of rows) {
      const value = values[0] ?? null;
      if (value !== null && !refs.has(value)) refs.set(value, ref);
    }
  }
  return (value) => refs.get(value);
}

function readAddress(values: readonly SqlValue[], rowsFromSouth: boolean): number | null {
  const [z, x, row] = values.slice(0, 3).map(wholeNumber);
  if (z === undefined || x === undefined || row === undefined) return null;
  const tile = { z, x, y: rowsFromSouth ? flipRow(z, row) : row };
  return isTile(tile) ? tileId(tile) : null;
}

/** Columns without a type may hold digits as text. */
function wholeNumber(value: SqlValue): number {
  if (typeof value === 'string' && /^\d{1,10}$/u.test(value)) return Number(value);
  return typeof value === 'number' ? value : NaN;
}

function settle(found: Found, contents: TableSchema): TileListing {
  const all = found.ids.view();
  const ids = growingNumbers();
  const refs = growingNumbers();
  let last = -1;
  for (const at of orderOf(all)) {
    const id = all[at] as number;
    if (id === last) continue;
    last = id;
    ids.push(id);
    refs.push(found.refs.view()[at] as number);
  }
  return {
    ids: ids.view(),
    refs: refs.view(),
    contents,
    odd: found.odd,
    doubled: all.length - ids.length,
    fault: found.fault,
  };
}
