import { Input, Tabs } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { MergeView } from '../../../shared/merge/view-merge.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { changeColumns, editColumns, rejectedColumns } from './plan-columns.tsx';
import { ShortTable } from '../../ui/data-table/short-table.tsx';

/** What would change, what was edited in Excel, and what stays out; each can be filtered as one types. */
export function PlanTables({ view }: { readonly view: MergeView }) {
  const t = useText(mergeText);
  const language = useLanguage();
  const columns = useMemo(
    () => ({
      changes: changeColumns(t, language, view.names),
      edits: editColumns(t, language, view.names),
      rejected: rejectedColumns(t, language),
    }),
    [t, language, view.names],
  );
  const proven = useMemo(() => view.edits.filter(({ act }) => act === null), [view.edits]);
  const tables = [
    {
      key: 'changes',
      rows: view.lines.length,
      table: (
        <FilteredTable
          label={t.tables.changes}
          rows={view.lines}
          columns={columns.changes}
          keyOf={(line) => `${line.record} ${line.field}`}
        />
      ),
    },
    {
      key: 'edits',
      rows: proven.length,
      table: (
        <FilteredTable
          label={t.tables.edits}
          rows={proven}
          columns={columns.edits}
          keyOf={(edit) => `${edit.file} ${edit.sheet} ${edit.cell} ${edit.record}`}
        />
      ),
    },
    {
      key: 'rejected',
      rows: view.rejected.length,
      table: (
        <FilteredTable
          label={t.tables.rejected}
          rows={view.rejected}
          columns={columns.rejected}
          keyOf={(cell) => `${cell.file} ${cell.sheet} ${cell.cell} ${cell.code}`}
        />
      ),
    },
  ] as const;
  const filled = tables.filter(({ rows }) => rows > 0);
  if (filled.length === 0) return null;
  return (
    <Tabs
      size="small"
      items={filled.map(({ key, rows, table }) => ({
        key,
        label: `${t.tables[key]} ${rows}`,
        children: table,
      }))}
    />
  );
}

interface FilteredTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
}

/** Fewer rows than this are seen at a glance. */
const WORTH_FILTERING = 8;

function FilteredTable<Row>({ label, rows, columns, keyOf }: FilteredTableProps<Row>) {
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
