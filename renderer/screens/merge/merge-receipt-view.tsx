import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { MergeReceipt } from '../../commands/apply-merge.ts';
import { useOpenConflicts } from '../../queries/use-workbook-conflicts.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { CountFacts } from './count-facts.tsx';
import { NoticeLines } from './notice-lines.tsx';
import { SourceMark } from './source-mark.tsx';
import { stateOfRefusal } from './state-of-refusal.ts';

interface MergeReceiptViewProps {
  readonly receipt: MergeReceipt;
  readonly onDecide: () => void;
}

/** What was written, file by file, to be compared with the senders' screens. */
export function MergeReceiptView({ receipt, onDecide }: MergeReceiptViewProps) {
  const t = useText(mergeText);
  const open = useOpenConflicts(0)?.all ?? 0;
  const wordingOf = useNoticeText();
  const { accepted, same, forked, files, refused, notices } = receipt;
  return (
    <section role="status" aria-label={t.receipt} className="merge-card merge-receipt">
      <h2>
        <CheckCircleFilled aria-hidden /> {accepted === 0 ? t.receiptNothing : t.receipt}
      </h2>
      <p className="numbers">{t.receiptCounts(accepted, same)}</p>
      {forked.length > 0 && <p className="merge-warning">{t.receiptForks(forked.join('、'))}</p>}
      <NoticeLines notices={notices} />
      <p className="numbers">
        {t.receiptCode} <code className="merge-code">{receipt.checkCode}</code>
      </p>
      <p className="merge-hint">{t.receiptCompare}</p>
      <ul className="merge-files" aria-label={t.receiptFiles}>
        {files.map(({ file, proof }) => (
          <li key={file}>
            <div className="merge-file-head">
              <strong>{file}</strong>
              {proof && <code className="merge-code">{proof.checkCode}</code>}
            </div>
            {proof && <CountFacts counts={proof.counts} />}
          </li>
        ))}
        {refused.map(({ file, notice }) => (
          <li key={file}>
            <div className="merge-file-head">
              <strong>{file}</strong>
              <SourceMark state={stateOfRefusal(notice)} />
            </div>
            <p className="merge-bad">{wordingOf(notice)}</p>
          </li>
        ))}
      </ul>
      {open > 0 && <Button onClick={onDecide}>{t.toConflicts(open)}</Button>}
    </section>
  );
}
