import type { Cell } from '../workbook/sheet-grid.ts';
import type { SharedStrings } from './shared-strings.ts';
import { xmlText } from './xml-text.ts';

/** Excel's limit of characters in a cell. */
const LONGEST_TEXT = 32_767;
/** Before 1 March 1900 Excel's calendar is a day off. */
const FIRST_DATE = Date.UTC(1900, 2, 1);
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A cell's element. Text always becomes a string: `=1+1` stays what was typed. Numbers must be finite. */
export function cellXml(place: string, style: number, cell: Cell, strings: SharedStrings): string {
  const open = style === 0 ? `<c r="${place}"` : `<c r="${place}" s="${style}"`;
  if (cell === null) return `${open}/>`;
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `${open}><v>${cell}</v></c>` : `${open}/>`;
  if (typeof cell === 'boolean') return `${open} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textXml(open, cell, strings);
  if ('date' in cell) {
    const serial = serialOf(cell.date);
    return serial === null ? textXml(open, cell.date, strings) : `${open}><v>${serial}</v></c>`;
  }
  return formulaXml(open, cell.formula, cell.cached);
}

function textXml(open: string, text: string, strings: SharedStrings): string {
  return `${open} t="s"><v>${strings.idOf(text.slice(0, LONGEST_TEXT))}</v></c>`;
}

function formulaXml(
  open: string,
  formula: string,
  cached: string | number | boolean | null,
): string {
  const body = `<f>${xmlText(formula)}</f>`;
  if (cached === null) return `${open}>${body}</c>`;
  if (typeof cached === 'string') return `${open} t="str">${body}<v>${xmlText(cached)}</v></c>`;
  if (typeof cached === 'boolean') return `${open} t="b">${body}<v>${cached ? 1 : 0}</v></c>`;
  return `${open}>${body}<v>${cached}</v></c>`;
}

/** Days since Excel's day zero; null for what Excel's calendar cannot hold. */
function serialOf(date: string): number | null {
  const time = Date.parse(date.length > 10 ? `${date}Z` : `${date}T00:00:00Z`);
  return Number.isNaN(time) || time < FIRST_DATE ? null : (time - DAY_ZERO) / DAY;
}
