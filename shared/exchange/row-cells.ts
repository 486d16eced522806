import type { Severity } from '../kernel/notice.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import { columnLetters } from '../workbook/sheet-grid.ts';
import type { CellReading } from './read-cell.ts';
import { readCell, readCodeCell } from './read-cell.ts';
import type { RegisterField } from './register-field.ts';
import type { RegisterNotice, RegisterNoticeCode } from './register-notice.ts';

/** One row read by field; what is odd about a cell is noted with its place as it is read. */
export interface RowCells {
  readonly notices: RegisterNotice[];
  cell(field: RegisterField): Cell | undefined;
  /** Tidy text; '' when blank. */
  text(field: RegisterField): string;
  /** Text of a code or number. */
  code(field: RegisterField): string;
  note(
    code: RegisterNoticeCode,
    severity: Severity,
    field?: RegisterField,
    params?: Readonly<Record<string, string | number>>,
  ): void;
}

const SHOWN_LENGTH = 80;

/** Text that every reading leaves as it is: most cells, so most cells cost nothing more. */
const PLAIN = /^(?:[\p{Script=Han}A-Za-z-][\p{Script=Han}\w-]*|\d+)$/u;

const isPlain = (cell: Cell): cell is string => typeof cell === 'string' && PLAIN.test(cell);

/** `row` is Excel's number, 1-based. */
export function openRow(
  cells: readonly Cell[],
  row: number,
  sheet: string,
  columns: ReadonlyMap<RegisterField, number>,
): RowCells {
  const notices: RegisterNotice[] = [];
  const cellOf = (field: RegisterField): Cell | undefined => {
    const column = columns.get(field);
    return column === undefined ? undefined : cells[column];
  };
  const note: RowCells['note'] = (code, severity, field, params) => {
    const column = field === undefined ? undefined : columns.get(field);
    const at = { sheet, row, ...(column === undefined ? {} : { column: columnLetters(column) }) };
    notices.push({ code, severity, at, ...(params ? { params } : {}) });
  };
  const take = (field: RegisterField, reading: CellReading): string => {
    if (reading.notice !== null) {
      const severity = reading.notice === 'formula-cached' ? 'info' : 'warning';
      note(reading.notice, severity, field, { value: reading.text.slice(0, SHOWN_LENGTH) });
    }
    return reading.text;
  };
  const read = (field: RegisterField, how: (cell: Cell | undefined) => CellReading): string => {
    const cell = cellOf(field);
    if (cell === undefined || cell === null) return '';
    return isPlain(cell) ? cell : take(field, how(cell));
  };
  return {
    notices,
    cell: cellOf,
    text: (field) => read(field, readCell),
    code: (field) => read(field, readCodeCell),
    note,
  };
}
