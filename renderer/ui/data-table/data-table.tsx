import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useId, useRef, useState } from 'react';
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import './data-table.css';
import type { TableColumn, TableSort } from './table-column.ts';
import { TableHeader } from './table-header.tsx';
import { TableRow } from './table-row.tsx';
import type { RowSelection } from './use-table-keys.ts';
import { useTableKeys } from './use-table-keys.ts';

export interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly sort?: TableSort | null;
  readonly onSort?: (column: string) => void;
  /** Rows can be marked and copied where this is given. */
  readonly selection?: RowSelection<Row>;
  readonly open?: string | null;
  readonly onOpen?: (row: Row) => void;
  /** The keyboard moved to another row. */
  readonly onActive?: (row: Row) => void;
  readonly onEscape?: () => void;
  /** Said in place of rows when there are none. */
  readonly nothing?: ReactNode;
}

const ROW_HEIGHT = 36;
const CHECK_WIDTH = 40;
const ROWS_ABOVE = 5;

/**
 * A grid of any length of which only the rows in sight are drawn. The keyboard moves an active row
 * (arrows, Page, Home, End), Enter opens it, Space marks it, Ctrl+C copies what is marked.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, keyOf, selection, onOpen } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [firstOffset] = useState(() => offsetOf(props));
  // The virtualizer's methods are only called while drawing and in handlers, never memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: ROW_HEIGHT,
    initialOffset: firstOffset,
  });
  const reveal = useCallback((index: number) => virtual.scrollToIndex(index), [virtual]);
  const keys = useTableKeys({ ...props, box, reveal });
  const { activate, check } = keys;
  const press = useCallback(
    (index: number, event: MouseEvent) => {
      activate(index);
      const row = rows[index];
      if (event.shiftKey) check(index, true);
      else if (event.ctrlKey || event.metaKey) check(index, false);
      else if (row !== undefined) onOpen?.(row);
    },
    [activate, check, rows, onOpen],
  );
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={keys.active >= 0 ? `${id}${keys.active}` : undefined}
      className={onOpen ? 'data-grid is-opening' : 'data-grid'}
      style={layout(columns, selection !== undefined)}
      onKeyDown={keys.onKeyDown}
    >
      <TableHeader
        columns={columns}
        sort={props.sort ?? null}
        onSort={props.onSort}
        {...(selection
          ? {
              selection: keys.marked,
              selectAllLabel: selection.allLabel,
              onSelectAll: keys.checkAll,
            }
          : {})}
      />
      <div role="rowgroup" className="data-canvas" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const key = keyOf(row);
          return (
            <TableRow
              key={key}
              id={`${id}${item.index}`}
              row={row}
              index={item.index}
              top={item.start}
              columns={columns}
              active={keys.active === item.index}
              open={props.open === key}
              selected={selection?.selected.has(key)}
              selectLabel={selection?.rowLabel(row) ?? ''}
              onPress={press}
              onCheck={check}
            />
          );
        })}
      </div>
      {rows.length === 0 && <div className="data-nothing">{props.nothing}</div>}
    </div>
  );
}

/** Where the list begins: with the open row in sight when a person comes back to it. */
function offsetOf<Row>({ rows, keyOf, open }: DataTableProps<Row>): number {
  const index = open ? rows.findIndex((row) => keyOf(row) === open) : 0;
  return Math.max(0, (index - ROWS_ABOVE) * ROW_HEIGHT);
}

function layout<Row>(columns: readonly TableColumn<Row>[], withCheck: boolean): CSSProperties {
  const tracks = columns.map(({ width, grow }) =>
    grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`,
  );
  const width = columns.reduce((sum, column) => sum + column.width, withCheck ? CHECK_WIDTH : 0);
  return {
    '--data-columns': [...(withCheck ? [`${CHECK_WIDTH}px`] : []), ...tracks].join(' '),
    '--data-width': `${width}px`,
  } as CSSProperties;
}
