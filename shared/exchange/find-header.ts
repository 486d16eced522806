import type { Cell, SheetGrid } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import { readColumnName } from './read-column-name.ts';

export interface FoundHeader {
  /** 0-based; data begins in the row below. With a two-storey header this is the lower row. */
  readonly row: number;
  /** One head per column; '' where there is none. */
  readonly heads: readonly string[];
  /** How many different fields the heads name. */
  readonly fields: number;
  readonly hasName: boolean;
}

/** Titles, notes and blank rows above the header, at most. */
const SEARCHED_ROWS = 50;
const SEARCHED_COLUMNS = 300;
const FEWEST_FIELDS = 2;

/** The header row of a sheet (rule R6): of its first rows the one that names most fields, a name column above all; null when no row names two. */
export function findHeader(sheet: SheetGrid): FoundHeader | null {
  let best: FoundHeader | null = null;
  const rows = Math.min(sheet.rows.length, SEARCHED_ROWS);
  for (let row = 0; row < rows; row += 1) {
    const own = countFields(headsOf(sheet.rows[row]));
    if (own.size < FEWEST_FIELDS) continue;
    const found = headerAt(sheet, row);
    if (best === null || rank(found) > rank(best)) best = found;
  }
  return best;
}

/** The header in a row a person pointed at (0-based), whatever it names. */
export function headerAt(sheet: SheetGrid, row: number): FoundHeader {
  const lower = headsOf(sheet.rows[row]);
  const upper = headsOf(sheet.rows[row - 1]);
  const width = Math.max(lower.length, upper.length);
  const heads = Array.from({ length: width }, (_, column) => {
    const head = lower[column] ?? '';
    const above = upper[column] ?? '';
    // In a two-storey header the heads that stand alone are written in the upper row only.
    return readColumnName(head) === null && readColumnName(above) !== null ? above : head;
  });
  const fields = countFields(heads);
  return { row, heads, fields: fields.size, hasName: fields.has('name') };
}

/** How good a header is: to compare rows and sheets. */
export function rank(header: FoundHeader): number {
  return header.fields + (header.hasName ? 100 : 0);
}

function headsOf(cells: readonly Cell[] | undefined): readonly string[] {
  return (cells ?? []).slice(0, SEARCHED_COLUMNS).map((cell) => cellText(cell).trim());
}

function countFields(heads: readonly string[]): ReadonlySet<string> {
  return new Set(heads.flatMap((head) => readColumnName(head)?.field ?? []));
}
