import type { WorkbookGrid } from '../workbook/sheet-grid.ts';

/** Who saved the file last and when (ISO 8601 UTC), as its properties say; null when they do not. */
export interface Saving {
  readonly savedBy: string | null;
  readonly savedAt: string | null;
}

export const savingOf = (grid: WorkbookGrid): Saving => ({
  savedBy: grid.lastModifiedBy ?? null,
  savedAt: grid.modifiedAt ?? null,
});
