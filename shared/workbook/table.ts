import type { Cell, SheetPicture } from './sheet-grid.ts';
import type { ChoiceRange, ColumnLayout, SheetLayout } from './workbook-layout.ts';

/** A column of a visible sheet: its stable `key` for reading back, and what stands in a line's cell. */
export interface TableColumn<Line> extends ColumnLayout {
  readonly key: string;
  readonly cell: (line: Line) => Cell;
}

/** A visible sheet as its columns and the record each line stands for. */
export interface Table<Line> {
  readonly name: string;
  readonly columns: readonly TableColumn<Line>[];
  readonly lines: readonly Line[];
}

export interface TableExtras {
  readonly choices?: readonly ChoiceRange[];
  readonly pictures?: readonly SheetPicture[];
  readonly heights?: readonly { readonly row: number; readonly height: number }[];
}

export function layTable<Line>(table: Table<Line>, extras: TableExtras = {}): SheetLayout {
  return {
    name: table.name,
    state: 'visible',
    header: true,
    columns: table.columns,
    rows: table.lines.map((line) => table.columns.map((column) => column.cell(line))),
    ...extras,
  };
}

type Flags = Pick<ColumnLayout, 'editable' | 'muted' | 'wrap'>;

/** One column in one line, so that a sheet's columns read as a list. */
export function column<Line>(
  key: string,
  header: string,
  width: number,
  kind: ColumnLayout['kind'],
  cell: (line: Line) => Cell | undefined,
  flags: Flags = {},
): TableColumn<Line> {
  return { key, header, width, kind, cell: (line) => cell(line) ?? null, ...flags };
}
