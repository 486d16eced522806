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

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** The next order when a header is pressed: up, down, then as the list comes. */
export function nextSort(sort: TableSort | null, column: string): TableSort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
