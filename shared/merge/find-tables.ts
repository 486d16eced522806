import type { Cell, SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { columnLetters } from '../workbook/sheet-grid.ts';
import { plainText } from '../workbook/plain-text.ts';
import type { Table } from '../workbook/table.ts';
import { ID_HEADER } from '../workbook/workbook-format.ts';

/** A visible sheet recognised by its headers, wherever they stand and whatever the sheet is called now. */
export interface FoundTable {
  readonly sheet: string;
  /** 0-based columns by key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly FoundRow[];
}

export interface FoundRow {
  /** 0-based. */
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** Lines above the header that a person may have inserted. */
const HEADER_WITHIN = 20;
/** Headers besides the id that make a sheet ours. */
const ENOUGH = 3;

/** All sheets that are this table: the one it was written to, renamed ones, and copies. */
export function findTables(
  workbook: WorkbookGrid,
  table: Pick<Table<never>, 'name' | 'columns'>,
): readonly FoundTable[] {
  const keys = new Map(table.columns.map(({ header, key }) => [plainHeader(header), key]));
  return workbook.sheets.flatMap((sheet) => {
    const found = findTable(sheet, keys);
    return found && isThis(found, table, sheet.name) ? [found] : [];
  });
}

function findTable(sheet: SheetGrid, keys: ReadonlyMap<string, string>): FoundTable | null {
  const header = sheet.rows
    .slice(0, HEADER_WITHIN)
    .findIndex((row) => row.some((cell) => plainText(cell) === ID_HEADER));
  if (header < 0) return null;
  const columns = new Map<string, number>();
  sheet.rows[header]?.forEach((cell, index) => {
    const key = keys.get(plainHeader(plainText(cell)));
    if (key !== undefined && !columns.has(key)) columns.set(key, index);
  });
  const rows = sheet.rows
    .map((cells, index) => ({ index, cells }))
    .slice(header + 1)
    .filter(({ cells }) => cells.some((cell) => plainText(cell) !== ''));
  return { sheet: sheet.name, columns, rows };
}

/** Sheets share headers; a table is told by those that only it has, or by its name. */
function isThis(
  found: FoundTable,
  table: Pick<Table<never>, 'name' | 'columns'>,
  name: string,
): boolean {
  if (!found.columns.has('id') || found.columns.size <= ENOUGH) return false;
  if (name === table.name) return true;
  const telling = TELLING[table.name] ?? [];
  return telling.every((key) => found.columns.has(key));
}

const TELLING: Readonly<Record<string, readonly string[]>> = {
  评分: ['answer', 'item'],
  点位: ['typeName', 'longitude'],
  问题: ['text', 'item'],
  填报: ['answer', 'finding'],
};

const plainHeader = (header: string): string => header.normalize('NFKC').replaceAll(/\s/g, '');

/** `K12`: the cell of a found row under a key; the row's first cell when the column is gone. */
export function cellName(table: FoundTable, row: FoundRow, key: string): string {
  return `${columnLetters(table.columns.get(key) ?? 0)}${row.index + 1}`;
}

export function cellOf(table: FoundTable, row: FoundRow, key: string): Cell {
  const column = table.columns.get(key);
  return column === undefined ? null : (row.cells[column] ?? null);
}
