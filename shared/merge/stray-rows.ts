import type { SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import type { Occurrence } from './compare-table.ts';

/**
 * Only the rows that came from another workbook (their record number is none of this one's), each where it
 * stood, so that its cells are named as a person sees them; null when there are none.
 */
export function keepStrayRows(
  grid: WorkbookGrid,
  strays: readonly Occurrence[],
): WorkbookGrid | null {
  if (strays.length === 0) return null;
  const sheets = grid.sheets.flatMap((sheet): readonly SheetGrid[] => {
    const own = strays.filter(({ table }) => table.sheet === sheet.name);
    if (own.length === 0) return [];
    const rows = new Set(own.map(({ row }) => row.index));
    const first = Math.min(...own.map(({ table }) => table.rows[0]?.index ?? 0));
    const kept = sheet.rows.map((cells, index) => (index < first || rows.has(index) ? cells : []));
    return [{ ...sheet, rows: kept }];
  });
  return { sheets };
}
