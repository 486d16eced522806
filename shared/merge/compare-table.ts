import type { RecordRow } from '../records/record-row.ts';
import type { JsonValue } from '../kernel/json.ts';
import { canonicalJson } from '../kernel/json.ts';
import { plainText } from '../workbook/plain-text.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { Table } from '../workbook/table.ts';
import type { Editor, Reading } from './editor.ts';
import { readNumber } from './editor.ts';
import type { FoundRow, FoundTable } from './find-tables.ts';
import { cellName, cellOf } from './find-tables.ts';
import type { MergeNotice, RejectedCell, RejectedCode } from './merge-notice.ts';
import { readDate } from './read-date.ts';

/** A row of a found sheet that stands for a known record. */
export interface Occurrence {
  readonly table: FoundTable;
  readonly row: FoundRow;
}

/** New values a person gave one record, and the cell they stand in. */
export interface FoundEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly record: string;
  readonly values: Readonly<Record<string, JsonValue>>;
}

export interface Comparison {
  readonly edits: readonly FoundEdit[];
  readonly rejected: readonly RejectedCell[];
  readonly notices: readonly MergeNotice[];
}

interface Gathered {
  readonly edits: FoundEdit[];
  readonly rejected: RejectedCell[];
  readonly notices: MergeNotice[];
}

/**
 * Compares the rows of one kind with the lines they were written from (rules M4–M8): every editable
 * cell that says something else becomes an edit or is rejected; in a `strict` line, so is every other cell.
 */
export function compareTable<Line extends { readonly row: RecordRow }>(
  table: Table<Line>,
  occurrences: ReadonlyMap<string, readonly Occurrence[]>,
  editors: readonly Editor<Line>[],
  strict: (line: Line) => boolean,
): Comparison {
  const out: Gathered = { edits: [], rejected: [], notices: [] };
  const edited = new Set(editors.flatMap(({ columns, hints = [] }) => [...columns, ...hints]));
  const fixed = table.columns.filter(
    ({ key, editable }) => !editable && !edited.has(key) && key !== 'id' && !/^photo\d/.test(key),
  );
  for (const line of table.lines) {
    const found = occurrences.get(line.row.id);
    if (!found) continue;
    for (const editor of editors) compareField(line, found, editor, out);
    if (!strict(line)) continue;
    for (const column of fixed) compareFixed(column, line, found, out);
  }
  return out;
}

/** Copies of a row must agree; where they do not, the changed cells are rejected and named (M6). */
function compareField<Line extends { readonly row: RecordRow }>(
  line: Line,
  found: readonly Occurrence[],
  editor: Editor<Line>,
  out: Gathered,
): void {
  const key = editor.columns[0] ?? '';
  const readings = found
    .filter(({ table }) => editor.columns.every((column) => table.columns.has(column)))
    .map((at) => ({ at, reading: readAt(line, at, editor, out) }));
  const said = new Set(readings.map(({ reading }) => sayingOf(reading)));
  let taken = false;
  for (const { at, reading } of readings) {
    const place = { sheet: at.table.sheet, cell: cellName(at.table, at.row, key) };
    if (reading.state === 'rejected') out.rejected.push({ ...place, code: reading.code });
    if (reading.state !== 'values') continue;
    if (said.size > 1) out.rejected.push({ ...place, code: 'row-differs-from-copy' });
    else if (!taken) out.edits.push({ ...place, record: line.row.id, values: reading.values });
    taken = true;
  }
}

const sayingOf = (reading: Reading): string =>
  reading.state === 'values' ? canonicalJson(reading.values) : reading.state;

function readAt<Line>(line: Line, at: Occurrence, editor: Editor<Line>, out: Gathered): Reading {
  const keys = [...editor.columns, ...(editor.hints ?? [])];
  const cells = keys.map((key) => cellOf(at.table, at.row, key));
  const reading = editor.read(cells, line);
  editor.columns.forEach((key, index) => {
    if (!isFormula(cells[index] ?? null)) return;
    out.notices.push({
      code: 'formula-read',
      severity: 'warning',
      at: {
        sheet: at.table.sheet,
        row: at.row.index + 1,
        column: cellName(at.table, at.row, key).replace(/\d+$/, ''),
      },
    });
  });
  return reading;
}

const isFormula = (cell: Cell): boolean =>
  cell !== null && typeof cell === 'object' && 'formula' in cell;

function compareFixed<Line>(
  column: Table<Line>['columns'][number],
  line: Line,
  found: readonly Occurrence[],
  out: Gathered,
): void {
  const expected = column.cell(line);
  for (const { table, row } of found) {
    if (!table.columns.has(column.key) || alike(expected, cellOf(table, row, column.key))) continue;
    const code: RejectedCode = 'cell-not-editable';
    out.rejected.push({ sheet: table.sheet, cell: cellName(table, row, column.key), code });
  }
}

/** A date and the same date at midnight are one serial number in a spreadsheet. */
const withoutMidnight = (text: string): string =>
  text.replace(/^(\d{4}-\d\d-\d\d)T00:00:00$/u, '$1');

/** Equal as a person reads them; a number that could not be computed here says nothing. */
function alike(expected: Cell, cell: Cell): boolean {
  if (expected === cell) return true;
  if (withoutMidnight(plainText(expected)) === withoutMidnight(plainText(cell))) return true;
  if (expected !== null && typeof expected === 'object' && 'date' in expected)
    return withoutMidnight(readDate(cell)?.date ?? '') === withoutMidnight(expected.date);
  const number = readNumber(cell);
  if (expected === null) return typeof number === 'number';
  return typeof expected === 'number' && typeof number === 'number'
    ? Math.abs(expected - number) < 0.005
    : false;
}
