import type { Cell } from '../workbook/sheet-grid.ts';
import type { ChoiceRange, ColumnLayout, SheetLayout } from '../workbook/workbook-layout.ts';
import { escapeText } from './escape-text.ts';
import type { ExcelCellValue, ExcelStyle, ExcelWorkbook, ExcelWorksheet } from './exceljs-codec.ts';
import { addExcelPicture, placeExcelPicture } from './exceljs-codec.ts';
import { bodyStyle, headerStyle } from './sheet-styles.ts';
import { columnLetters } from '../workbook/sheet-grid.ts';

/** Excel's limits: characters in a cell, and in a dropdown written into the sheet. */
const LONGEST_TEXT = 32_767;
const LONGEST_CHOICES = 255;
const MOST_CHOICE_RANGES = 2000;
/** Before 1 March 1900 Excel's calendar is a day off. */
const FIRST_DATE = Date.UTC(1900, 2, 1);

/** Writes one sheet of a layout into the workbook; pictures seen before (same bytes object) are shared. */
export function writeSheet(
  workbook: ExcelWorkbook,
  layout: SheetLayout,
  pictureIds: Map<Uint8Array, number>,
): void {
  const sheet = workbook.addWorksheet(layout.name, { state: layout.state });
  const offset = layout.header ? 1 : 0;
  layout.columns.forEach((column, index) => {
    const target = sheet.getColumn(index + 1);
    target.width = column.width;
    if (column.hidden) target.hidden = true;
  });
  if (layout.header) writeHeader(sheet, layout);
  const styles = layout.columns.map(bodyStyle);
  layout.rows.forEach((cells, index) => {
    writeRow(sheet, index + offset + 1, cells, styles, layout.columns);
  });
  for (const { row, height } of layout.heights ?? [])
    sheet.getRow(row + offset + 1).height = height;
  (layout.choices ?? []).slice(0, MOST_CHOICE_RANGES).forEach((choice) => {
    writeChoice(sheet, choice, offset);
  });
  for (const picture of layout.pictures ?? []) {
    let id = pictureIds.get(picture.bytes);
    if (id === undefined) {
      id = addExcelPicture(workbook, picture.bytes, picture.extension);
      pictureIds.set(picture.bytes, id);
    }
    const { column, width = 120, height = 90 } = picture;
    placeExcelPicture(sheet, id, { row: picture.row + offset, column, width, height });
  }
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(layout.header ? { printTitlesRow: '1:1' } : {}),
  };
}

function writeHeader(sheet: ExcelWorksheet, layout: SheetLayout): void {
  const row = sheet.getRow(1);
  layout.columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.value = escapeText(column.header);
    cell.style = headerStyle(column);
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  if (layout.columns.length === 0) return;
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: layout.rows.length + 1, column: layout.columns.length },
  };
}

function writeRow(
  sheet: ExcelWorksheet,
  number: number,
  cells: readonly Cell[],
  styles: readonly ExcelStyle[],
  columns: readonly ColumnLayout[],
): void {
  const row = sheet.getRow(number);
  const width = Math.max(cells.length, columns.length);
  for (let index = 0; index < width; index += 1) {
    const value = cells[index] ?? null;
    const style = styles[index];
    if (value === null && !columns[index]?.editable) continue;
    const cell = row.getCell(index + 1);
    if (value !== null) cell.value = writeCell(value);
    if (style) cell.style = style;
    else if (isDate(value)) cell.style = bodyStyle({ kind: dateKind(value.date) });
  }
}

const isDate = (cell: Cell): cell is { date: string } =>
  cell !== null && typeof cell === 'object' && 'date' in cell;

const dateKind = (date: string): 'date' | 'dateTime' => (date.length > 10 ? 'dateTime' : 'date');

/** Text always becomes a string cell: `=1+1` stays what was typed. Non-finite numbers stay empty. */
function writeCell(cell: Cell): ExcelCellValue {
  if (cell === null || typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell === 'string') return escapeText(cell.slice(0, LONGEST_TEXT));
  if ('date' in cell) return writeDate(cell.date);
  return {
    formula: cell.formula,
    ...(cell.cached === null ? {} : { result: cell.cached }),
  };
}

function writeDate(date: string): ExcelCellValue {
  const time = Date.parse(date.length > 10 ? `${date}Z` : `${date}T00:00:00Z`);
  return Number.isNaN(time) || time < FIRST_DATE ? escapeText(date) : new Date(time);
}

/** Choices guide but do not block: what a person types instead is read as a person would read it. */
function writeChoice(sheet: ExcelWorksheet, choice: ChoiceRange, offset: number): void {
  const list = choice.options.join(',');
  if (list.length > LONGEST_CHOICES || list.includes('"')) return;
  const letters = columnLetters(choice.column);
  const first = `${letters}${choice.from + offset + 1}`;
  const last = `${letters}${choice.to + offset + 1}`;
  validationsOf(sheet).add(first === last ? first : `${first}:${last}`, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: false,
    formulae: [`"${list}"`],
  });
}

interface Validations {
  add(range: string, validation: object): void;
}

/** exceljs takes ranges here but does not declare it. */
const validationsOf = (sheet: ExcelWorksheet): Validations =>
  (sheet as unknown as { dataValidations: Validations }).dataValidations;
