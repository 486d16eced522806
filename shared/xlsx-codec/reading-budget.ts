import type { CodecNotice } from './codec-notice.ts';
import { refuse } from './codec-notice.ts';
import type { SheetScan } from './scan-sheet.ts';
import { OddXml } from './walk-tags.ts';

/** Rows from which a sheet is refused, and cells above which a grid would need gigabytes. */
export const MOST_ROWS = 200_000;
const MOST_CELLS = 4_000_000;

/** Counts what is read of a workbook, so that a hostile one ends before the memory does. */
export class ReadingBudget {
  #cells = 0;

  /** Throws OddXml when a sheet's rows or the workbook's cells are too many; the scan then names the number. */
  take(rows: number, cells: number): void {
    this.#cells += cells;
    if (rows >= MOST_ROWS || this.#cells > MOST_CELLS) throw new OddXml('too much');
  }
}

/** Why counted sheets are refused, or null. */
export function checkSize(scans: readonly SheetScan[]): CodecNotice | null {
  const rows = scans.reduce((most, scan) => Math.max(most, scan.rows), 0);
  if (rows >= MOST_ROWS) return refuse('workbook-too-many-rows', { rows, limit: MOST_ROWS });
  const cells = scans.reduce((sum, scan) => sum + scan.cells, 0);
  if (cells > MOST_CELLS) return refuse('workbook-too-many-cells', { cells, limit: MOST_CELLS });
  return null;
}
