import { Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { mergeText } from '../../text/merge-text.ts';
import { useText } from '../../text/use-text.ts';
import { ShortTable } from '../../ui/data-table/short-table.tsx';
import type { TableColumn } from '../../ui/data-table/table-column.ts';

interface FilteredTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
}

/** Fewer rows than this are seen at a glance. */
const WORTH_FILTERING = 8;

/** A table that can be filtered as one types. */
export function FilteredTable<Row>({ label, rows, columns, keyOf }: FilteredTableProps<Row>) {
  const t = useText(mergeText);
  const [filter, setFilter] = useState('');
  const wanted = useDeferredValue(filter.trim().toLowerCase());
  const shown = useMemo(
    () =>
      wanted === ''
        ? rows
        : rows.filter((row) =>
            columns.some((column) => column.text(row).toLowerCase().includes(wanted)),
          ),
    [rows, columns, wanted],
  );
  return (
    <>
      {rows.length > WORTH_FILTERING && (
        <Input
          allowClear
          className="merge-filter"
          value={filter}
          placeholder={t.filterHint}
          aria-label={`${t.filter} ${label}`}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <ShortTable label={label} rows={shown} columns={columns} keyOf={keyOf} />
    </>
  );
}
