import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { RegisterPlan } from '../../../shared/exchange/register-plan.ts';
import type { ReadRegister } from '../../commands/use-import-register.ts';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useRegisterNoticeText } from '../../text/register-notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { PlanColumns } from './plan-columns.tsx';
import { PlanSettings } from './plan-settings.tsx';
import { PlanTabs } from './plan-tabs.tsx';
import type { RegisterPlanning } from './use-register-plan.ts';
import { useRegisterPlan } from './use-register-plan.ts';

interface PlanViewProps {
  readonly register: ReadRegister;
  /** Resolves when the import is stored or has failed. */
  readonly onApply: (plan: RegisterPlan) => Promise<void>;
  readonly onOther: () => void;
}

/** What importing would do, and how the file is read, to be put right before anything is written. */
export function PlanView({ register, onApply, onOther }: PlanViewProps) {
  const t = useText(importRegisterText);
  const planning = useRegisterPlan(register.workbook);
  const { plan } = planning;
  return (
    <Page
      fill
      title={t.title}
      subtitle={!plan || plan.refusal ? register.file : t.file(register.file, plan.rows)}
      actions={
        <>
          <Button onClick={onOther}>{t.anotherFile}</Button>
          {plan && <ApplyButton planning={planning} plan={plan} onApply={onApply} />}
        </>
      }
    >
      {plan === undefined ? (
        <Spin className="import-loading" />
      ) : (
        <div className="import-plan">
          <aside className="import-settings" aria-label={t.settings}>
            <PlanSettings planning={planning} plan={plan} />
            <PlanColumns planning={planning} plan={plan} workbook={register.workbook} />
          </aside>
          <section className="import-outcome" aria-label={t.plan} aria-busy={planning.behind}>
            {plan.refusal ? (
              <RefusedPlan plan={plan} />
            ) : (
              <PlanTabs planning={planning} plan={plan} fileNotices={register.notices} />
            )}
          </section>
        </div>
      )}
    </Page>
  );
}

function RefusedPlan({ plan }: { readonly plan: RegisterPlan }) {
  const t = useText(importRegisterText);
  const wordingOf = useRegisterNoticeText();
  return (
    <div role="alert" className="import-refused">
      <h2>{t.refused}</h2>
      {plan.refusal && <p>{wordingOf(plan.refusal)}</p>}
      <p className="import-faint">{t.nothingWritten}</p>
    </div>
  );
}

interface ApplyButtonProps {
  readonly planning: RegisterPlanning;
  readonly plan: RegisterPlan;
  readonly onApply: PlanViewProps['onApply'];
}

function ApplyButton({ planning, plan, onApply }: ApplyButtonProps) {
  const t = useText(importRegisterText);
  const [applying, setApplying] = useState(false);
  const writes = plan.added.length + plan.changed.length;
  const apply = async (): Promise<void> => {
    setApplying(true);
    await onApply(plan);
    setApplying(false);
  };
  return (
    <Button
      type="primary"
      title={t.undoHint}
      disabled={writes === 0 || planning.behind}
      loading={applying}
      onClick={() => void apply()}
    >
      {writes === 0 ? t.applyNothing : t.apply(writes)}
    </Button>
  );
}
