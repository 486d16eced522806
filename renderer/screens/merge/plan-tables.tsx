import { Tabs } from 'antd';
import { useMemo } from 'react';
import type { MergeView } from '../../../shared/merge/view-merge.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { FilteredTable } from './filtered-table.tsx';
import { GroupedChanges } from './grouped-changes.tsx';
import { changeColumns, editColumns, rejectedColumns } from './plan-columns.tsx';

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
      table: <GroupedChanges lines={view.lines} columns={columns.changes} />,
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
