import type { Cell } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import type { RegisterField } from './register-field.ts';
import type { SkippedRowCode } from './register-notice.ts';

/** What tells rows apart: the columns, the header's own texts, and columns of running numbers. */
export interface RowShape {
  readonly columns: ReadonlyMap<RegisterField, number>;
  readonly heads: readonly string[];
  readonly sequence: ReadonlySet<number>;
}

const TOTAL =
  /^(?:合计|小计|总计|共计|总数|累计|总和|total|subtotal|grandtotal|sum)(?:[:(共\d].*)?$/u;

/** Enough to see that a row says more than one thing. */
const FEW = 3;

/**
 * Whether a row is a point's (rule R10): not when it is blank but for its running number, a total, a
 * title, group heading or note across the table, or the header again on the next page.
 */
export function classifyRow(
  cells: readonly Cell[] | undefined,
  shape: RowShape,
): 'point' | 'blank' | SkippedRowCode {
  const textOf = (field: RegisterField): string => {
    const column = shape.columns.get(field);
    return column === undefined ? '' : cellText(cells?.[column]).trim();
  };
  const [name, type] = [textOf('name'), textOf('siteType')];
  if (name !== '' && type !== '' && name !== type) {
    return isHeaderAgain(textOf, shape) ? 'header-repeated' : 'point';
  }
  const { first, texts, columns } = sample(cells, shape.sequence);
  if (texts.size === 0) return isTotal(numbered(cells, shape)) ? 'total-row' : 'blank';
  if (type === '') {
    const starts = [numbered(cells, shape), first, name, textOf('code')];
    if (starts.some(isTotal)) return 'total-row';
  }
  const formula = isFormula(cells?.[shape.columns.get('name') ?? -1]);
  const onlyName = columns === 1 && name !== '';
  if (texts.size === 1 && !onlyName && !formula) return 'note-row';
  return isHeaderAgain(textOf, shape) ? 'header-repeated' : 'point';
}

function isTotal(text: string): boolean {
  return TOTAL.test(text.normalize('NFKC').replace(/\s/gu, '').toLowerCase());
}

/** The first few different texts of a row, outside the columns of running numbers. */
function sample(
  cells: readonly Cell[] = [],
  sequence: ReadonlySet<number>,
): { first: string; texts: ReadonlySet<string>; columns: number } {
  const texts = new Set<string>();
  let first = '';
  let columns = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell === null || sequence.has(column)) continue;
    const text = isFormula(cell) ? '=' : cellText(cell).trim();
    if (text === '') continue;
    if (columns === 0) first = text;
    columns += 1;
    texts.add(text);
    if (texts.size >= FEW) break;
  }
  return { first, texts, columns };
}

/** What stands in the column of running numbers: 合计 often does. */
function numbered(cells: readonly Cell[] | undefined, shape: RowShape): string {
  for (const column of shape.sequence) {
    const text = cellText(cells?.[column]).trim();
    if (text !== '') return text;
  }
  return '';
}

function isHeaderAgain(textOf: (field: RegisterField) => string, shape: RowShape): boolean {
  return (['name', 'siteType'] as const).every((field) => {
    const column = shape.columns.get(field);
    if (column === undefined) return true;
    const text = textOf(field);
    return text !== '' && text === shape.heads[column];
  });
}

function isFormula(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}
