import type { TableColumn } from './table-column.ts';

/** A tab or line break inside a cell would begin another cell in Excel. */
const BREAKS = /[\t\r\n]+/gu;
/** Excel and WPS would take pasted text beginning so as a formula; an apostrophe keeps it text. */
const FORMULA = /^[=+@]|^-(?!\d)/u;

/** The rows as a range to paste into Excel: header line, then one line per row, cells parted by tabs. */
export function rowsAsText<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(column.text(row))).join('\t'));
  return [columns.map((column) => cell(column.header)).join('\t'), ...lines].join('\r\n');
}

function cell(text: string): string {
  const plain = text.replace(BREAKS, ' ').trim();
  return FORMULA.test(plain) ? `'${plain}` : plain;
}
