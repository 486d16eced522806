import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import type { CodecNotice } from './codec-notice.ts';
import { refuse } from './codec-notice.ts';
import type { ExcelWorkbook } from './exceljs-codec.ts';
import { loadExcelWorkbook } from './exceljs-codec.ts';
import type { PackageLimits, PackageParts } from './inflate-guard.ts';
import { openPackage } from './inflate-guard.ts';
import { readSheet } from './read-cells.ts';
import { readProperties } from './read-properties.ts';
import type { SheetScan } from './scan-sheet.ts';
import { scanSheet } from './scan-sheet.ts';
import { isGridPart, tidyPackage } from './tidy-package.ts';

/** Rows from which a sheet is refused, and cells above which exceljs would need gigabytes. */
export const MOST_ROWS = 200_000;
const MOST_CELLS = 4_000_000;

/**
 * The grid of an .xlsx file, or the one reason it is not read. Formulas come with their cached value,
 * rich text flattened, dates without zone; nothing in the file is evaluated or followed.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits?: PackageLimits,
): Promise<Result<WorkbookGrid, CodecNotice>> {
  const parts = openPackage(bytes, isGridPart, limits);
  if (!parts.ok) return parts;
  if (declaresMacros(parts.value)) return fail(refuse('workbook-macros'));
  const tidy = tidyPackage(parts.value);
  if (!tidy || tidy.sheets.length === 0) return fail(refuse('workbook-not-spreadsheet'));
  const scans = tidy.sheets.map(scanSheet);
  const tooMuch = checkSize(scans);
  if (tooMuch) return fail(tooMuch);
  let workbook: ExcelWorkbook;
  try {
    workbook = await loadExcelWorkbook(tidy.zip);
  } catch {
    return fail(refuse('workbook-corrupt'));
  }
  const sheets = workbook.worksheets.map((sheet, index) =>
    readSheet(workbook, sheet, scans[index]?.merges ?? []),
  );
  if (sheets.length === 0) return fail(refuse('workbook-not-spreadsheet'));
  const { lastModifiedBy, modifiedAt } = readProperties(parts.value);
  return succeed({
    sheets,
    ...(lastModifiedBy === undefined ? {} : { lastModifiedBy }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  });
}

function declaresMacros(parts: PackageParts): boolean {
  const types = [...parts].find(([name]) => name.toLowerCase() === '[content_types].xml')?.[1];
  const marker = [...'macroEnabled'].map((letter) => letter.charCodeAt(0));
  let at = types?.indexOf(0x6d) ?? -1;
  for (; types && at >= 0; at = types.indexOf(0x6d, at + 1)) {
    if (marker.every((code, index) => types[at + index] === code)) return true;
  }
  return false;
}

function checkSize(scans: readonly SheetScan[]): CodecNotice | null {
  const rows = scans.reduce((most, scan) => Math.max(most, scan.rows), 0);
  if (rows >= MOST_ROWS) return refuse('workbook-too-many-rows', { rows, limit: MOST_ROWS });
  const cells = scans.reduce((sum, scan) => sum + scan.cells, 0);
  if (cells > MOST_CELLS) return refuse('workbook-too-many-cells', { cells, limit: MOST_CELLS });
  return null;
}
