import type { ReactNode } from 'react';

/** One column of a DataTable: what is copied and read out, and how it is shown when that differs. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** Least width in pixels; what is left over is shared out by `grow`. */
  readonly width: number;
  readonly grow?: number;
  readonly align?: 'end';
  readonly text: (row: Row) => string;
  readonly show?: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  /** Always shown; the column picker does not offer it. */
  readonly fixed?: boolean;
}

export interface TableSort<Column extends string = string> {
  readonly column: Column;
  readonly descending: boolean;
}

/** The next order when a header is pressed: up, down, then as the list comes. */
export function nextSort<Column extends string>(
  sort: TableSort<Column> | null,
  column: Column,
): TableSort<Column> | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
