import type { Cell, FormulaCell } from '../workbook/sheet-grid.ts';
import type { CellContext } from './parse-cell.ts';
import { parseCached, parseValue } from './parse-cell.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { readText } from './read-strings.ts';
import type { CellPlace } from './shift-formula.ts';
import { columnOf, shiftFormula } from './shift-formula.ts';
import { OddXml, TagWalk } from './walk-tags.ts';

/** The cells and hidden columns of one sheet. */
export interface ParsedSheet {
  readonly rows: Cell[][];
  readonly hidden: (column: number) => boolean;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

interface SheetContext extends CellContext {
  readonly budget: ReadingBudget;
  readonly shared: Map<string, CellPlace & { readonly formula: string }>;
}

/** Reads a sheet's XML in one pass. Throws OddXml where a full parser should judge. */
export function parseSheet(xml: string, cells: CellContext, budget: ReadingBudget): ParsedSheet {
  const walk = new TagWalk(xml);
  const context: SheetContext = { ...cells, budget, shared: new Map() };
  const rows: Cell[][] = [];
  const hidden: [first: number, last: number][] = [];
  walk.enter('worksheet');
  while (walk.next()) {
    if (!walk.opens) continue;
    if (walk.name === 'sheetData') parseRows(walk, rows, context);
    else if (walk.name === 'cols') parseColumns(walk, hidden);
    else walk.skip();
  }
  return {
    rows,
    hidden: (column) => hidden.some(([first, last]) => first <= column && column <= last),
  };
}

function parseColumns(walk: TagWalk, hidden: [number, number][]): void {
  if (walk.isEmpty) return;
  const inside = walk.depth;
  while (walk.child(inside)) {
    const mark = walk.attribute('hidden');
    if (walk.name === 'col' && (mark === '1' || mark === 'true')) {
      hidden.push([Number(walk.attribute('min')) - 1, Number(walk.attribute('max')) - 1]);
    }
    walk.skip();
  }
}

function parseRows(walk: TagWalk, rows: Cell[][], context: SheetContext): void {
  if (walk.isEmpty) return;
  const inside = walk.depth;
  let last = 0;
  for (let count = 1; walk.child(inside); count += 1) {
    if (walk.name !== 'row') throw new OddXml('row expected');
    const given = walk.attribute('r');
    const number = given === undefined ? last + 1 : Number(given);
    if (!(number > last) || number > LAST_ROW) throw new OddXml('row out of order');
    last = number;
    const cells = parseRow(walk, number - 1, context);
    context.budget.take(count, cells.length);
    if (cells.length === 0) continue;
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells);
  }
}

function parseRow(walk: TagWalk, row: number, context: SheetContext): Cell[] {
  const cells: Cell[] = [];
  if (walk.isEmpty) return cells;
  const inside = walk.depth;
  let last = -1;
  while (walk.child(inside)) {
    if (walk.name !== 'c') {
      walk.skip();
      continue;
    }
    const address = walk.attribute('r');
    const column = address === undefined ? last + 1 : columnOfAddress(address);
    if (column <= last || column >= LAST_COLUMN) throw new OddXml('cell out of order');
    last = column;
    if (walk.isEmpty) continue;
    const cell = parseCell(walk, { row, column }, context);
    if (cell === null) continue;
    while (cells.length < column) cells.push(null);
    cells.push(cell);
  }
  return cells;
}

function columnOfAddress(address: string): number {
  let end = 0;
  while (address.charCodeAt(end) >= 0x41 && address.charCodeAt(end) <= 0x5a) end += 1;
  if (end === 0 || end > 3 || end === address.length) throw new OddXml('address');
  return columnOf(address.slice(0, end));
}

function parseCell(walk: TagWalk, place: CellPlace, context: SheetContext): Cell {
  const type = walk.attribute('t');
  const style = Number(walk.attribute('s') ?? 0);
  const inside = walk.depth;
  let text = '';
  let formula: string | null = null;
  while (walk.child(inside)) {
    if (walk.name === 'v') text = walk.content();
    else if (walk.name === 'is') text = readText(walk);
    else if (walk.name === 'f') formula = parseFormula(walk, place, context);
    else walk.skip();
  }
  if (formula === null) return parseValue(type, style, text, context);
  const cached = parseCached(type, style, text, context);
  return { formula, cached } satisfies FormulaCell;
}

/** Null for an empty `f`, which is none. */
function parseFormula(walk: TagWalk, place: CellPlace, context: SheetContext): string | null {
  const kind = walk.attribute('t');
  const index = walk.attribute('si') ?? '';
  const isMaster = walk.attribute('ref') !== undefined;
  const formula = walk.content();
  if (kind !== 'shared') return formula === '' && kind === undefined ? null : formula;
  if (isMaster) context.shared.set(index, { ...place, formula });
  if (formula !== '') return formula;
  const master = context.shared.get(index);
  if (master === undefined) throw new OddXml('shared formula');
  return shiftFormula(master.formula, master, place);
}
