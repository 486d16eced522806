import { Spin, Tabs } from 'antd';
import { useState } from 'react';
import { useMergeDesk } from '../../commands/use-merge-desk.ts';
import { useConflicts } from '../../queries/use-conflicts.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useText } from '../../text/use-text.ts';
import { ConflictList } from '../../ui/conflict-view/conflict-list.tsx';
import { Page } from '../../ui/page.tsx';
import { ExportPanel } from './export-panel.tsx';
import { MergePanel } from './merge-panel.tsx';
import './merge.css';

type Tab = 'export' | 'merge' | 'conflicts';

/** Out by a workbook, in by workbooks, and what they disagree about. */
export function MergeScreen() {
  const conflicts = useConflicts();
  if (conflicts === undefined) return <Spin style={{ margin: 48 }} />;
  return <MergeTabs conflicts={conflicts.length} />;
}

/** Opens where there is something to go on with, and then stays where the person is. */
function MergeTabs({ conflicts }: { readonly conflicts: number }) {
  const t = useText(mergeText);
  const { files, receipt } = useMergeDesk().state;
  const [tab, setTab] = useState<Tab>(() =>
    files.length > 0 || receipt !== null ? 'merge' : conflicts > 0 ? 'conflicts' : 'export',
  );
  return (
    <Page title={t.title}>
      <Tabs
        activeKey={tab}
        onChange={(key) => setTab(key as Tab)}
        items={[
          { key: 'export', label: t.tabs.export, children: <ExportPanel /> },
          {
            key: 'merge',
            label: t.tabs.merge,
            children: <MergePanel onDecide={() => setTab('conflicts')} />,
          },
          { key: 'conflicts', label: t.conflictTab(conflicts), children: <ConflictList /> },
        ]}
      />
    </Page>
  );
}
