import type { WorkbookGrid } from '../../workbook/sheet-grid.ts';
import type { WorkbookLayout } from '../../workbook/workbook-layout.ts';

/** A layout that writes a grid as it is, with no header or style. */
export function plainLayout(grid: WorkbookGrid): WorkbookLayout {
  return {
    title: 'test',
    creator: 'test',
    createdAt: '2026-11-23T09:53:00.000Z',
    sheets: grid.sheets.map((sheet) => ({
      name: sheet.name,
      state: sheet.state,
      columns: [],
      header: false,
      rows: sheet.rows,
      ...(sheet.pictures ? { pictures: sheet.pictures } : {}),
    })),
  };
}

/** A grid without what the reading cannot know: trailing empty cells and rows. */
export function trimmed(grid: WorkbookGrid): WorkbookGrid {
  return {
    sheets: grid.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => {
        const end = row.findLastIndex((cell) => cell !== null);
        return row.slice(0, end + 1);
      });
      const end = rows.findLastIndex((row) => row.length > 0);
      return { name: sheet.name, state: sheet.state, rows: rows.slice(0, end + 1) };
    }),
  };
}
