import type { JsonValue } from '../kernel/json.ts';
import type { RecordRow } from '../records/record-row.ts';
import { keptText, plainText } from '../workbook/plain-text.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { RejectedCode } from './merge-notice.ts';

/** What a cell says against what the record holds. */
export type Reading =
  | { readonly state: 'same' }
  | { readonly state: 'values'; readonly values: Readonly<Record<string, JsonValue>> }
  | { readonly state: 'rejected'; readonly code: RejectedCode };

export const SAME: Reading = { state: 'same' };
export const reject = (code: RejectedCode): Reading => ({ state: 'rejected', code });
export const take = (values: Readonly<Record<string, JsonValue>>): Reading => ({
  state: 'values',
  values,
});

/** Reads one editable thing of a line: one cell, or two for a position. */
export interface Editor<Line> {
  /** Keys of the columns, the first names the place; where one is gone, nothing is read. */
  readonly columns: readonly string[];
  /** Columns that may help; their cells follow the others. */
  readonly hints?: readonly string[];
  read(cells: readonly Cell[], line: Line): Reading;
}

const LONGEST_TEXT = 32_767;

/** A text field: what is kept is the cell without space around it. */
export function textEditor<Line extends { readonly row: RecordRow }>(
  key: string,
  required: boolean,
): Editor<Line> {
  return {
    columns: [key],
    read: ([cell], { row }) => {
      const held = (row.values as Record<string, JsonValue>)[key];
      const text = keptText(cell);
      if (text === keptText(typeof held === 'string' ? held.slice(0, LONGEST_TEXT) : ''))
        return SAME;
      if (isErrorText(text)) return reject('cell-error');
      return text === '' && required ? reject('text-required') : take({ [key]: text });
    },
  };
}

/** Excel's own error values, as a formula leaves them behind. */
export const isErrorText = (text: string): boolean =>
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/.test(text);

/** A number as a person would read it; null for an empty cell, undefined when it is none. */
export function readNumber(cell: Cell | undefined): number | null | undefined {
  const text = plainText(cell).replaceAll(/[\s,°]/g, '');
  if (text === '') return null;
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}
