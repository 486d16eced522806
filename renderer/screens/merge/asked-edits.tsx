import { Alert } from 'antd';
import { useMemo } from 'react';
import type { EditLine, MergeView } from '../../../shared/merge/view-merge.ts';
import type { MergeDesk } from '../../commands/merge-desk.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { copyText } from '../../ui/copy-text.ts';
import { rowsAsText } from '../../ui/data-table/rows-as-text.ts';
import { editColumns } from './plan-columns.tsx';
import { ShortTable } from '../../ui/data-table/short-table.tsx';

interface AskedEditsProps {
  readonly view: MergeView;
  readonly taken: ReadonlySet<number>;
  readonly desk: MergeDesk;
}

const keyOf = ({ act }: EditLine): string => String(act);

/** Differences that nothing proves: each is taken or left by the person. */
export function AskedEdits({ view, taken, desk }: AskedEditsProps) {
  const t = useText(mergeText);
  const language = useLanguage();
  const rows = useMemo(() => view.edits.filter(({ act }) => act !== null), [view.edits]);
  const columns = useMemo(() => editColumns(t, language, view.names), [t, language, view.names]);
  const all = useMemo(() => view.asked.map((_, act) => act), [view.asked]);
  const selection = useMemo(
    () => ({
      selected: new Set([...taken].map(String)),
      onSelect: (next: ReadonlySet<string>) => {
        desk.take(all, false);
        desk.take([...next].map(Number), true);
      },
      onCopy: (lines: readonly EditLine[]) => void copyText(rowsAsText(lines, columns)),
      allLabel: t.takeAll,
      rowLabel: ({ sheet, cell }: EditLine) => t.takeEdit(sheet, cell),
    }),
    [taken, desk, all, columns, t],
  );
  return (
    <div className="merge-asked">
      <Alert type="warning" showIcon title={t.asked(view.asked.length)} />
      <ShortTable
        label={t.tables.asked}
        rows={rows}
        columns={columns}
        keyOf={keyOf}
        selection={selection}
      />
    </div>
  );
}
