import ExcelJS from 'exceljs';

/** The only door to exceljs: an in-memory workbook, loaded or new. */
export type ExcelWorkbook = ExcelJS.Workbook;
export type ExcelWorksheet = ExcelJS.Worksheet;
export type ExcelCell = ExcelJS.Cell;
export type ExcelCellValue = ExcelJS.CellValue;
export type ExcelStyle = Partial<ExcelJS.Style>;

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

export function createExcelWorkbook(): ExcelWorkbook {
  return new ExcelJS.Workbook();
}

/** Parses a tidied package; throws what exceljs throws when its XML is broken. */
export async function loadExcelWorkbook(zip: Uint8Array): Promise<ExcelWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(zip as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED });
  return workbook;
}

/** The finished .xlsx; the parts are deflated. */
export async function saveExcelWorkbook(workbook: ExcelWorkbook): Promise<Uint8Array> {
  const buffer = (await workbook.xlsx.writeBuffer()) as unknown as Uint8Array;
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** Registers a picture's bytes once; the id is used to place it. */
export function addExcelPicture(
  workbook: ExcelWorkbook,
  bytes: Uint8Array,
  extension: 'jpeg' | 'png',
): number {
  return workbook.addImage({ buffer: bytes as unknown as ExcelJS.Buffer, extension });
}

/** Places a registered picture with its upper left corner in a 0-based cell; sizes in pixels. */
export function placeExcelPicture(
  sheet: ExcelWorksheet,
  picture: number,
  at: { row: number; column: number; width: number; height: number },
): void {
  sheet.addImage(picture, {
    tl: { col: at.column + 0.05, row: at.row + 0.05 },
    ext: { width: at.width, height: at.height },
    editAs: 'oneCell',
  });
}
