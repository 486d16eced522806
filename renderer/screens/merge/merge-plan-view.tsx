import { Alert, Button, Spin } from 'antd';
import type { MergeView } from '../../../shared/merge/view-merge.ts';
import type { MergeDesk, MergeDeskState } from '../../commands/merge-desk.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { AskedEdits } from './asked-edits.tsx';
import { NoticeLines } from './notice-lines.tsx';
import { PlanCounts } from './plan-counts.tsx';
import { PlanTables } from './plan-tables.tsx';

interface MergePlanViewProps {
  readonly state: MergeDeskState;
  readonly desk: MergeDesk;
}

/** The one plan for all files: what would happen, in numbers and in words, and the button that does it. */
export function MergePlanView({ state, desk }: MergePlanViewProps) {
  const t = useText(mergeText);
  const { plan } = state;
  const wordingOf = useNoticeText();
  switch (plan.at) {
    case 'none':
      return null;
    case 'planning':
      return (
        <section className="merge-card" aria-label={t.plan} aria-busy>
          <Spin description={t.planning}>
            <div className="merge-planning" />
          </Spin>
        </section>
      );
    case 'failed':
      return (
        <Alert
          type="error"
          showIcon
          title={t.planFailed}
          description={wordingOf(plan.notice)}
          action={
            <Button autoInsertSpace={false} onClick={() => desk.replan()}>
              {t.retry}
            </Button>
          }
        />
      );
    case 'ready':
    case 'applying':
      return <Plan view={plan.view} applying={plan.at === 'applying'} state={state} desk={desk} />;
  }
}

interface PlanProps extends MergePlanViewProps {
  readonly view: MergeView;
  readonly applying: boolean;
}

function Plan({ view, applying, state, desk }: PlanProps) {
  const t = useText(mergeText);
  const wordingOf = useNoticeText();
  const something = view.changes.length + view.pictures.size + state.taken.size > 0;
  return (
    <section className="merge-card" aria-label={t.plan}>
      <h2>{t.plan}</h2>
      <PlanCounts view={view} />
      <NoticeLines notices={view.notices} />
      {view.asked.length > 0 && <AskedEdits view={view} taken={state.taken} desk={desk} />}
      <PlanTables view={view} />
      {state.failure && <Alert type="error" showIcon title={wordingOf(state.failure)} />}
      {!something && view.asked.length === 0 && (
        <Alert type="success" showIcon title={t.nothingNew} />
      )}
      <div className="merge-apply">
        <Button
          type="primary"
          size="large"
          autoInsertSpace={false}
          loading={applying}
          disabled={!something}
          onClick={() => void desk.apply()}
        >
          {applying ? t.applying : t.apply}
        </Button>
        <span className="merge-hint">{t.applyHint}</span>
        <span className="merge-apply-code">
          {t.receiptCode} <code className="merge-code">{view.checkCode}</code>
        </span>
      </div>
    </section>
  );
}
