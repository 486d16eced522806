import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { SheetGrid } from '../workbook/sheet-grid.ts';
import type { CodecNotice } from './codec-notice.ts';
import { refuse } from './codec-notice.ts';
import { loadExcelWorkbook } from './exceljs-codec.ts';
import type { ExcelWorkbook } from './exceljs-codec.ts';
import type { PackageOutline } from './package-outline.ts';
import { readSheet } from './read-cells.ts';
import { checkSize } from './reading-budget.ts';
import { scanSheet } from './scan-sheet.ts';
import { tidyPackage } from './tidy-package.ts';

/**
 * The sheets of a package as exceljs reads it, or why it does not: counted first, for exceljs keeps
 * hundreds of bytes a cell.
 */
export async function readByExceljs(
  outline: PackageOutline,
): Promise<Result<readonly SheetGrid[], CodecNotice>> {
  const scans = outline.sheets.map((sheet) => scanSheet(sheet.xml));
  const tooMuch = checkSize(scans);
  if (tooMuch) return fail(tooMuch);
  let workbook: ExcelWorkbook;
  try {
    workbook = await loadExcelWorkbook(tidyPackage(outline));
  } catch {
    return fail(refuse('workbook-corrupt'));
  }
  const sheets = workbook.worksheets.map((sheet, index) =>
    readSheet(workbook, sheet, scans[index]?.merges ?? []),
  );
  if (sheets.length === 0) return fail(refuse('workbook-not-spreadsheet'));
  return succeed(sheets);
}
