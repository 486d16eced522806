import type { SheetGrid } from '../workbook/sheet-grid.ts';
import type { NamedType } from './read-register-row.ts';
import type { RegisterField } from './register-field.ts';
import type { RegisterNotice } from './register-notice.ts';

/** Rows a register may have; a city has some hundreds. */
const MOST_POINTS = 50_000;

/** Why a sheet cannot be planned as a register (rules R9, R22), null when it can. `firstRow` is 0-based. */
export function refuseRegister(
  sheet: SheetGrid,
  firstRow: number,
  columns: ReadonlyMap<RegisterField, number>,
  sheetType: NamedType | null,
): RegisterNotice | null {
  const at = { sheet: sheet.name, row: firstRow };
  if (!columns.has('name')) return { code: 'no-name-column', severity: 'error', at };
  if (!columns.has('siteType') && sheetType === null) {
    return { code: 'no-type-column', severity: 'error', at };
  }
  const rows = countRows(sheet, firstRow);
  if (rows <= MOST_POINTS) return null;
  return { code: 'too-many-rows', severity: 'error', at, params: { rows, limit: MOST_POINTS } };
}

function countRows(sheet: SheetGrid, firstRow: number): number {
  let count = 0;
  for (let row = firstRow; row < sheet.rows.length; row += 1) {
    if (sheet.rows[row]?.some((cell) => cell !== null && cell !== '')) count += 1;
  }
  return count;
}
