import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { TableColumn, TableSort } from './table-column.ts';

interface TableHeaderProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | null;
  readonly onSort: ((column: string) => void) | undefined;
  /** Whether all, some or none of the rows are selected; absent where rows cannot be selected. */
  readonly selection?: 'all' | 'some' | 'none';
  readonly selectAllLabel?: string;
  readonly onSelectAll?: () => void;
}

/** The header that stays on top: a button per column that sorts, and the box that selects all. */
export function TableHeader<Row>(props: TableHeaderProps<Row>) {
  const { columns, sort, onSort, selection } = props;
  return (
    <div role="row" aria-rowindex={1} className="data-row data-header">
      {selection && (
        <div role="columnheader" className="data-cell data-check">
          <input
            type="checkbox"
            aria-label={props.selectAllLabel}
            checked={selection === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = selection === 'some';
            }}
            onChange={props.onSelectAll}
          />
        </div>
      )}
      {columns.map((column) => {
        const direction = sort?.column === column.key ? order(sort) : undefined;
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-sort={direction}
            className={column.align === 'end' ? 'data-cell data-end' : 'data-cell'}
          >
            {onSort && column.sortable !== false ? (
              <button type="button" className="data-sort" onClick={() => onSort(column.key)}>
                {column.header}
                {direction === 'ascending' && <CaretUpOutlined aria-hidden />}
                {direction === 'descending' && <CaretDownOutlined aria-hidden />}
              </button>
            ) : (
              column.header
            )}
          </div>
        );
      })}
    </div>
  );
}

const order = (sort: TableSort): 'ascending' | 'descending' =>
  sort.descending ? 'descending' : 'ascending';
