import type { Cell, SheetGrid, WorkbookGrid } from '../../workbook/sheet-grid.ts';

/** The grid with one sheet's rows (header included) made anew. */
export function withRows(
  grid: WorkbookGrid,
  sheet: string,
  change: (rows: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[],
): WorkbookGrid {
  return withSheet(grid, sheet, (one) => ({ ...one, rows: change(one.rows) }));
}

export function withSheet(
  grid: WorkbookGrid,
  sheet: string,
  change: (one: SheetGrid) => SheetGrid | null,
): WorkbookGrid {
  return {
    ...grid,
    sheets: grid.sheets.flatMap((one) => (one.name === sheet ? (change(one) ?? []) : [one])),
  };
}

/** The grid with one cell typed over: data row counted from 1, column by its header. */
export function typed(
  grid: WorkbookGrid,
  sheet: string,
  row: number,
  header: string,
  cell: Cell,
): WorkbookGrid {
  return withRows(grid, sheet, (rows) => {
    const column = rows[0]?.indexOf(header) ?? -1;
    if (column < 0) throw new Error(`no column ${header}`);
    return rows.map((cells, index) =>
      index === row
        ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) =>
            at === column ? cell : (cells[at] ?? null),
          )
        : cells,
    );
  });
}
