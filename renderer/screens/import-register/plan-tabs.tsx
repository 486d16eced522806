import { useId, useMemo, useState } from 'react';
import type { RegisterPlan } from '../../../shared/exchange/register-plan.ts';
import type { Notice } from '../../../shared/kernel/notice.ts';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useText } from '../../text/use-text.ts';
import { TabStrip } from '../../ui/tab-strip.tsx';
import { AskedRows } from './asked-rows.tsx';
import { changeLines, otherNotices, refusedLines } from './plan-lists.ts';
import { ChangedTable, NoticeTable, PointTable, RefusedTable } from './plan-tables.tsx';
import type { RegisterPlanning } from './use-register-plan.ts';

interface PlanTabsProps {
  readonly planning: RegisterPlanning;
  readonly plan: RegisterPlan;
  /** About the file as a whole, before its columns meant anything. */
  readonly fileNotices: readonly Notice[];
}

const TABS = [
  'added',
  'changed',
  'unchanged',
  'asked',
  'rejected',
  'duplicates',
  'notices',
] as const;
type Tab = (typeof TABS)[number];

/** The rows by what becomes of them; what needs a person's eye is opened first. */
export function PlanTabs({ planning, plan, fileNotices }: PlanTabsProps) {
  const t = useText(importRegisterText);
  const notices = useMemo(() => [...fileNotices, ...otherNotices(plan)], [fileNotices, plan]);
  const counts: Readonly<Record<Tab, number>> = {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged.length,
    asked: plan.asked.length,
    rejected: plan.rejected.length,
    duplicates: plan.duplicates.length,
    notices: notices.length,
  };
  const panel = useId();
  const [chosen, setChosen] = useState<Tab | null>(null);
  const tab = chosen ?? firstTab(counts);
  const nothing = counts.added + counts.changed === 0;
  return (
    <>
      {nothing && counts.unchanged > 0 && (
        <p role="status" className="import-nothing">
          {t.nothingChanges(counts.unchanged)} {counts.asked > 0 && t.askedLeft(counts.asked)}
        </p>
      )}
      <TabStrip
        label={t.plan}
        tabs={TABS.map((key) => ({ key, label: `${t.tabs[key]} ${counts[key]}` }))}
        chosen={tab}
        onChoose={setChosen}
        panelId={panel}
      />
      <div role="tabpanel" id={panel} aria-label={t.tabs[tab]} className="import-list">
        <List tab={tab} planning={planning} plan={plan} notices={notices} />
      </div>
    </>
  );
}

function firstTab(counts: Readonly<Record<Tab, number>>): Tab {
  const order: readonly Tab[] = ['asked', 'added', 'changed', 'rejected', 'unchanged'];
  return order.find((tab) => counts[tab] > 0) ?? 'notices';
}

interface ListProps extends Omit<PlanTabsProps, 'fileNotices'> {
  readonly tab: Tab;
  readonly notices: readonly Notice[];
}

function List({ tab, planning, plan, notices }: ListProps) {
  switch (tab) {
    case 'added':
    case 'unchanged':
      return <PointTable tab={tab} points={plan[tab]} />;
    case 'changed':
      return <ChangedTable lines={changeLines(plan.changed)} />;
    case 'asked':
      return <AskedRows planning={planning} asked={plan.asked} />;
    case 'rejected':
    case 'duplicates':
      return <RefusedTable tab={tab} lines={refusedLines(plan[tab], plan.notices)} />;
    case 'notices':
      return <NoticeTable notices={notices} />;
  }
}
