import type { Cell } from '../workbook/sheet-grid.ts';
import { unescapeText } from './escape-text.ts';
import { serialDate } from './serial-date.ts';
import { OddXml } from './walk-tags.ts';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly date1904: boolean;
}

/** A cell's value as its XML says it: `type` (attribute t), number of its style, and text. */
export function parseValue(
  type: string | undefined,
  style: number,
  text: string,
  context: CellContext,
): Cell {
  if (text === '') return null;
  switch (type) {
    case 's':
      return sharedString(text, context.strings);
    case 'str':
    case 'inlineStr':
    case 'e':
      return text;
    case 'b':
      return Number.parseInt(text, 10) !== 0;
    case 'd':
      return isoDate(text);
    case undefined:
    case 'n':
      return parseNumber(text, style, context);
    default:
      throw new OddXml('type of cell');
  }
}

/** A formula's cached value: dates are text here. */
export function parseCached(
  type: string | undefined,
  style: number,
  text: string,
  context: CellContext,
): string | number | boolean | null {
  const value = parseValue(type, style, text, context);
  if (typeof value === 'string') return type === 'str' ? unescapeText(value) : value;
  if (value === null || typeof value !== 'object') return value;
  return 'date' in value ? value.date : null;
}

function sharedString(text: string, strings: readonly string[]): Cell {
  const found = strings[Number.parseInt(text, 10)];
  if (found === undefined) throw new OddXml('string missing');
  return found === '' ? null : found;
}

function parseNumber(text: string, style: number, context: CellContext): Cell {
  const number = Number.parseFloat(text);
  if (Number.isNaN(number)) throw new OddXml('no number');
  return context.dateStyles.has(style) ? serialDate(number, context.date1904) : number;
}

/** Times are kept to the second; what is no date stays text. */
function isoDate(text: string): Cell {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/.exec(text);
  if (!match) return text;
  const [, day = '', time = '00:00:00'] = match;
  return { date: time === '00:00:00' ? day : `${day}T${time}` };
}
