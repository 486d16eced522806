import type { Cell, SheetGrid, SheetPicture } from '../workbook/sheet-grid.ts';
import { unescapeText } from './escape-text.ts';
import type { ExcelCell, ExcelCellValue, ExcelWorkbook, ExcelWorksheet } from './exceljs-codec.ts';
import { fillMerged } from './fill-merged.ts';
import type { MergedColumn } from './scan-sheet.ts';
import { dateCell } from './serial-date.ts';

/** A parsed worksheet as a grid: cells with a value only, merged columns filled down. */
export function readSheet(
  workbook: ExcelWorkbook,
  sheet: ExcelWorksheet,
  merges: readonly MergedColumn[],
): SheetGrid {
  const rows: Cell[][] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const value = readCell(cell);
      if (value === null) return;
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = value;
    });
    if (cells.length === 0) return;
    while (rows.length < number - 1) rows.push([]);
    rows[number - 1] = cells;
  });
  fillMerged(rows, merges);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const hiddenColumns = hiddenOf(sheet, width);
  const pictures = readPictures(workbook, sheet);
  return {
    name: sheet.name,
    state: sheet.state,
    rows,
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(pictures.length > 0 ? { pictures } : {}),
  };
}

function readCell(cell: ExcelCell): Cell {
  const value = cell.value;
  if (value !== null && typeof value === 'object') {
    if ('formula' in value || 'sharedFormula' in value) {
      const result = formulaResult(cell.result);
      const cached = result !== null && typeof result === 'object' ? dateText(result) : result;
      return { formula: cell.formula, cached };
    }
  }
  return plainValue(value);
}

/** exceljs decodes escapes in shared strings but not in a formula's text. */
const formulaResult = (result: ExcelCellValue): Cell =>
  typeof result === 'string' ? unescapeText(result) : plainValue(result);

const dateText = (cell: Cell): string =>
  cell !== null && typeof cell === 'object' && 'date' in cell ? cell.date : '';

function plainValue(value: ExcelCellValue): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (value instanceof Date) return dateCell(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return plainValue(value.text);
  return null;
}

function hiddenOf(sheet: ExcelWorksheet, width: number): number[] {
  const hidden: number[] = [];
  for (let column = 0; column < width; column += 1) {
    if (sheet.getColumn(column + 1).hidden) hidden.push(column);
  }
  return hidden;
}

function readPictures(workbook: ExcelWorkbook, sheet: ExcelWorksheet): readonly SheetPicture[] {
  return sheet.getImages().flatMap(({ imageId, range }) => {
    const media = workbook.getImage(Number(imageId));
    if (!media.buffer || (media.extension !== 'jpeg' && media.extension !== 'png')) return [];
    return [
      {
        row: range.tl.nativeRow,
        column: range.tl.nativeCol,
        bytes: Uint8Array.from(media.buffer as unknown as Uint8Array),
        extension: media.extension,
      },
    ];
  });
}
