import { Button } from 'antd';
import { useMergeDesk } from '../../commands/use-merge-desk.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useText } from '../../text/use-text.ts';
import { DropZone } from './drop-zone.tsx';
import { FileList } from './file-list.tsx';
import { MergePlanView } from './merge-plan-view.tsx';
import { MergeReceiptView } from './merge-receipt-view.tsx';
import { PastMerges } from './past-merges.tsx';

/** Files, the plan they make together, and the receipt. */
export function MergePanel({ onDecide }: { readonly onDecide: () => void }) {
  const t = useText(mergeText);
  const { desk, state } = useMergeDesk();
  const { files, receipt, plan } = state;
  const applying = plan.at === 'applying';
  return (
    <div className="merge-in">
      {receipt && <MergeReceiptView receipt={receipt} onDecide={onDecide} />}
      <DropZone small={files.length > 0} onFiles={(added) => !applying && desk.add(added)} />
      {files.length > 0 && (
        <section className="merge-card" aria-label={t.files}>
          <header className="merge-card-head">
            <h2>{t.files}</h2>
            <Button type="text" disabled={applying} onClick={() => desk.clear()}>
              {t.clear}
            </Button>
          </header>
          <FileList files={files} desk={desk} locked={applying} />
        </section>
      )}
      <MergePlanView state={state} desk={desk} />
      <PastMerges />
    </div>
  );
}
