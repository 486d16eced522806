import type { Cell } from '../workbook/sheet-grid.ts';
import type { MergedColumn } from './scan-sheet.ts';

/** Puts the value of cells merged down one column into each of their rows that holds anything. */
export function fillMerged(rows: Cell[][], merges: readonly MergedColumn[]): void {
  for (const { column, from, to } of merges) {
    const value = rows[from]?.[column] ?? null;
    if (value === null) continue;
    for (let at = from + 1; at <= to && at < rows.length; at += 1) {
      const row = rows[at] as Cell[];
      if (row.length === 0) continue;
      while (row.length <= column) row.push(null);
      row[column] ??= value;
    }
  }
}
