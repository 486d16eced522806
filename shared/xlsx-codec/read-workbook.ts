import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { placeCellImages } from './cell-images.ts';
import type { CodecNotice } from './codec-notice.ts';
import { refuse } from './codec-notice.ts';
import type { PackageLimits, PackageParts } from './inflate-guard.ts';
import { openPackage } from './inflate-guard.ts';
import type { PackageOutline } from './package-outline.ts';
import { isGridPart, outlinePackage } from './package-outline.ts';
import { parseWorkbook } from './parse-workbook.ts';
import { readProperties } from './read-properties.ts';
import { ReadingBudget } from './reading-budget.ts';

/**
 * The grid of an .xlsx file, or the one reason it is not read. Formulas come with their cached value,
 * rich text flattened, dates without zone; nothing in the file is evaluated or followed.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits?: PackageLimits,
): Promise<Result<WorkbookGrid, CodecNotice>> {
  const parts = await openPackage(bytes, isGridPart, limits);
  if (!parts.ok) return parts;
  if (declaresMacros(parts.value)) return fail(refuse('workbook-macros'));
  const outline = outlinePackage(parts.value);
  if (!outline || outline.sheets.length === 0) return fail(refuse('workbook-not-spreadsheet'));
  const sheets = await readSheets(outline);
  if (!sheets.ok) return sheets;
  const { lastModifiedBy, modifiedAt } = readProperties(parts.value);
  return succeed({
    sheets: placeCellImages(parts.value, sheets.value),
    ...(lastModifiedBy === undefined ? {} : { lastModifiedBy }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  });
}

async function readSheets(
  outline: PackageOutline,
): Promise<Result<readonly SheetGrid[], CodecNotice>> {
  const sheets = parseWorkbook(outline, new ReadingBudget());
  if (sheets) return succeed(sheets);
  // Most files never need it, and it takes longer to load than they take to read.
  const { readByExceljs } = await import('./read-by-exceljs.ts');
  return readByExceljs(outline);
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
