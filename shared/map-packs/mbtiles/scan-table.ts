import { FileFault } from '../../bytes/file-fault.ts';
import type { PageFile } from '../../sqlite-file/page-file.ts';
import type { Cell } from '../../sqlite-file/read-page.ts';
import type { SqlValue } from '../../sqlite-file/read-record.ts';
import { readColumns } from '../../sqlite-file/read-record.ts';
import type { IndexSchema, TableSchema } from '../../sqlite-file/read-schema.ts';
import { cellAt, findRow, walkBtree } from '../../sqlite-file/walk-btree.ts';

/** Some columns of a row, and by what it is found again: its number, or its place in a table without them. */
export interface ScannedRow {
  readonly values: readonly SqlValue[];
  readonly ref: number;
}

type OnFault = (fault: FileFault) => void;

/**
 * The named columns of all rows, a page at a time, from a whole index where one holds them all (contents
 * are then not touched), else from the table. Rows that cannot be read are told to `onFault`.
 */
export async function* scanTable(
  file: PageFile,
  table: TableSchema,
  columns: readonly string[],
  onFault: OnFault,
): AsyncGenerator<readonly ScannedRow[]> {
  const index = table.withoutRowid
    ? undefined
    : table.indexes.find((one) => columns.every((column) => one.columns.includes(column)));
  const root = index?.root ?? table.root;
  const read = index ? fromIndex(file, index, columns) : fromTable(file, table, columns);
  for await (const cells of walkBtree(file, root, onFault)) {
    const rows: ScannedRow[] = [];
    for (const cell of cells) {
      try {
        rows.push(await read(cell));
      } catch (error) {
        if (!(error instanceof FileFault)) throw error;
        onFault(error);
      }
    }
    yield rows;
  }
}

/** One column of the row a scan found; null when the row is gone. */
export async function readRow(
  file: PageFile,
  table: TableSchema,
  ref: number,
  column: string,
  largest: number,
): Promise<SqlValue> {
  const cell = table.withoutRowid ? await cellAt(file, ref) : await findRow(file, table.root, ref);
  if (cell === null) return null;
  if (cell.size > largest) throw new FileFault('too-large', 'tile');
  const [value = null] = await readColumns(file, cell, [table.columns.indexOf(column)]);
  return value;
}

type ReadCell = (cell: Cell) => Promise<ScannedRow>;

/** An index's record is its columns and then the row's number. */
function fromIndex(file: PageFile, index: IndexSchema, columns: readonly string[]): ReadCell {
  const places = [...columns.map((column) => index.columns.indexOf(column)), index.columns.length];
  return async (cell) => {
    const values = await readColumns(file, cell, places);
    const ref = values.at(-1);
    if (typeof ref !== 'number') throw new FileFault('damaged', 'index');
    return { values: values.slice(0, -1), ref };
  };
}

function fromTable(file: PageFile, table: TableSchema, columns: readonly string[]): ReadCell {
  const places = columns.map((column) => table.columns.indexOf(column));
  return async (cell) => {
    const values = await readColumns(file, cell, places);
    const named = values.map((value, at) =>
      columns[at] === table.rowidColumn ? cell.rowid : value,
    );
    return { values: named, ref: table.withoutRowid ? cell.locator : cell.rowid };
  };
}
