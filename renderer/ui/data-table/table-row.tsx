import { memo } from 'react';
import type { MouseEvent } from 'react';
import type { TableColumn } from './table-column.ts';

interface TableRowProps<Row> {
  readonly row: Row;
  readonly id: string;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly top: number;
  readonly columns: readonly TableColumn<Row>[];
  readonly active: boolean;
  readonly open: boolean;
  /** Undefined where rows cannot be selected. */
  readonly selected: boolean | undefined;
  readonly selectLabel: string;
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onCheck: (index: number, extend: boolean) => void;
}

function Row<R>(props: TableRowProps<R>) {
  const { row, index, selected, columns } = props;
  const marks = `${props.active ? ' is-active' : ''}${props.open ? ' is-open' : ''}`;
  return (
    <div
      role="row"
      id={props.id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`data-row data-line${marks}`}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={(event) => props.onPress(index, event)}
    >
      {selected !== undefined && (
        <div role="gridcell" className="data-cell data-check">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={props.selectLabel}
            checked={selected}
            onChange={() => undefined}
            onClick={(event) => {
              event.stopPropagation();
              props.onCheck(index, event.shiftKey);
            }}
          />
        </div>
      )}
      {columns.map((column) => {
        const text = column.text(row);
        return (
          <div
            key={column.key}
            role="gridcell"
            className={column.align === 'end' ? 'data-cell data-end' : 'data-cell'}
            title={column.show ? undefined : text}
          >
            {column.show ? column.show(row) : text}
          </div>
        );
      })}
    </div>
  );
}

/** One row of a DataTable; drawn again only when something of its own changed. */
export const TableRow = memo(Row) as typeof Row;
