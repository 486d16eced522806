import { columnLetters } from '../workbook/sheet-grid.ts';

/** A cell by its 0-based row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Quoted text and sheet names are passed over; names and functions do not look like a reference. */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\w.]*[A-Za-z_]\w*(?=[(!])|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.])/g;

/** A formula shared by several cells, as it reads in another of them: relative references move along. */
export function shiftFormula(formula: string, from: CellPlace, to: CellPlace): string {
  return formula.replaceAll(
    REFERENCE,
    (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnOf(letters) + (fixedColumn === '$' ? 0 : to.column - from.column);
      const row = Number(digits) + (fixedRow === '$' ? 0 : to.row - from.row);
      return `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
    },
  );
}

/** The 0-based column of Excel's letters. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) {
    column = column * 26 + (letters.charCodeAt(at) & 31);
  }
  return column - 1;
}
