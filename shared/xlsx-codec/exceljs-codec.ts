import ExcelJS from 'exceljs';

/** The only door to exceljs: an in-memory workbook, loaded. */
export type ExcelWorkbook = ExcelJS.Workbook;
export type ExcelWorksheet = ExcelJS.Worksheet;
export type ExcelCell = ExcelJS.Cell;
export type ExcelCellValue = ExcelJS.CellValue;

/** Everything of a sheet but its cells, columns and pictures: not read, because exceljs hangs or fails on some. */
const IGNORED = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

/** Parses a tidied package; throws what exceljs throws when its XML is broken. */
export async function loadExcelWorkbook(zip: Uint8Array): Promise<ExcelWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(zip as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED });
  return workbook;
}
