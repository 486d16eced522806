import type { Cell } from '../workbook/sheet-grid.ts';
import { columnLetters } from '../workbook/sheet-grid.ts';
import type { ColumnKind, SheetLayout } from '../workbook/workbook-layout.ts';
import { cellXml } from './cell-xml.ts';
import type { SharedStrings } from './shared-strings.ts';
import { sheetRules } from './sheet-rules.ts';
import type { StyleBook } from './sheet-styles.ts';
import { BANNER_LOOK, bodyLook, headerLook, PREFACE_LOOK } from './sheet-styles.ts';
import { XML_HEAD } from './xml-text.ts';

const SPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Rows above the data: the banner, the preface, then the header. */
export function rowsAbove({ banner, preface = [], header }: SheetLayout): number {
  return (banner === undefined ? 0 : 1) + preface.length + (header ? 1 : 0);
}

/** A sheet's part in pieces of one row each, so that a large one is never whole in memory. */
export function* sheetXml(
  layout: SheetLayout,
  active: boolean,
  styles: StyleBook,
  strings: SharedStrings,
): Generator<string> {
  yield `${XML_HEAD}<worksheet ${SPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield viewXml(layout, active);
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columnsXml(layout, styles);
  yield '<sheetData>';
  yield* rowsXml(layout, styles, strings);
  yield '</sheetData>';
  yield sheetRules(layout, rowsAbove(layout));
  if ((layout.pictures ?? []).length > 0) yield '<drawing r:id="rId1"/>';
  yield '</worksheet>';
}

function viewXml(layout: SheetLayout, active: boolean): string {
  const frozen = layout.header ? rowsAbove(layout) : 0;
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const selected = active ? ' tabSelected="1"' : '';
  return `<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** Rows a person adds at the end look and keep text as the others do. */
function columnsXml({ columns, header }: SheetLayout, styles: StyleBook): string {
  if (columns.length === 0) return '';
  const elements = columns.map((column, index) => {
    const style = header ? ` style="${styles.idOf(bodyLook(column))}"` : '';
    const hidden = column.hidden ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1"${style}${hidden}/>`;
  });
  return `<cols>${elements.join('')}</cols>`;
}

function* rowsXml(
  layout: SheetLayout,
  styles: StyleBook,
  strings: SharedStrings,
): Generator<string> {
  const { columns, banner, preface = [] } = layout;
  const letters = columns.map((_, index) => columnLetters(index));
  const said = styles.idOf(PREFACE_LOOK);
  let number = 0;
  if (banner !== undefined) {
    number += 1;
    const marked = styles.idOf(BANNER_LOOK);
    const cells = letters.map((letter, column) =>
      cellXml(`${letter}${number}`, marked, column === 0 ? banner : null, strings),
    );
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  for (const line of preface) {
    number += 1;
    yield `<row r="${number}">${cellXml(`A${number}`, said, line, strings)}</row>`;
  }
  if (layout.header) {
    number += 1;
    const cells = columns.map(({ header, ...column }, index) =>
      cellXml(`${letters[index]}${number}`, styles.idOf(headerLook(column)), header, strings),
    );
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield* dataXml(layout, styles, strings, letters);
}

function* dataXml(
  layout: SheetLayout,
  styles: StyleBook,
  strings: SharedStrings,
  letters: string[],
): Generator<string> {
  const looks = layout.columns.map((column) => styles.idOf(bodyLook(column)));
  const dates = {
    date: styles.idOf(bodyLook({ kind: 'date' })),
    dateTime: styles.idOf(bodyLook({ kind: 'dateTime' })),
  };
  const heights = new Map((layout.heights ?? []).map(({ row, height }) => [row, height]));
  const above = rowsAbove(layout);
  for (let index = 0; index < layout.rows.length; index += 1) {
    const cells = layout.rows[index] ?? [];
    const number = above + index + 1;
    let text = '';
    const width = Math.max(cells.length, layout.columns.length);
    for (let column = 0; column < width; column += 1) {
      const cell = cells[column] ?? null;
      if (cell === null && !layout.columns[column]?.editable) continue;
      letters[column] ??= columnLetters(column);
      const style =
        isDate(cell) && !shows(layout.columns[column]?.kind)
          ? dates[cell.date.length > 10 ? 'dateTime' : 'date']
          : (looks[column] ?? 0);
      text += cellXml(`${letters[column]}${number}`, style, cell, strings);
    }
    const height = heights.get(index);
    if (text === '' && height === undefined) continue;
    yield height === undefined
      ? `<row r="${number}">${text}</row>`
      : `<row r="${number}" ht="${height}" customHeight="1">${text}</row>`;
  }
}

/** Whether a column's format shows dates; in any other a date would show as its number of days. */
const shows = (kind: ColumnKind | undefined): boolean => kind === 'date' || kind === 'dateTime';

const isDate = (cell: Cell): cell is { date: string } =>
  cell !== null && typeof cell === 'object' && 'date' in cell;
