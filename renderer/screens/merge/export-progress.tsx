import { CheckCircleFilled, DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import type { Writing } from '../../commands/use-export-workbook.ts';
import type { WorkbookStage } from '../../workers/workbook-task.ts';
import { exportText } from '../../text/export-text.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { Facts } from '../../ui/facts.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { byteSize } from '../../ui/byte-size.ts';
import { CountFacts } from './count-facts.tsx';

interface ExportProgressProps {
  readonly writing: Writing;
  readonly onCancel: () => void;
}

/** About how much is behind one when a stage begins, per cent. */
const BEHIND: Readonly<Partial<Record<WorkbookStage, number>>> = { collecting: 10, writing: 50 };

/** The export under way, and its receipt. */
export function ExportProgress({ writing, onCancel }: ExportProgressProps) {
  const t = useText(exportText);
  const wordingOf = useNoticeText();
  return (
    <div role="status" className="merge-outcome">
      {writing.at === 'writing' && (
        <section className="merge-card merge-running">
          <Progress
            percent={BEHIND[writing.stage] ?? 0}
            showInfo={false}
            status="active"
            aria-label={t.stages[writing.stage === 'writing' ? 'writing' : 'collecting']}
          />
          <p>{t.stages[writing.stage === 'writing' ? 'writing' : 'collecting']}</p>
          <Button onClick={onCancel}>{t.cancel}</Button>
        </section>
      )}
      {writing.at === 'cancelled' && <Alert type="info" showIcon title={t.cancelled} />}
      {writing.at === 'failed' && (
        <Alert type="error" showIcon title={t.failed} description={wordingOf(writing.notice)} />
      )}
      {writing.at === 'done' && <Receipt writing={writing} />}
    </div>
  );
}

function Receipt({ writing }: { readonly writing: Extract<Writing, { at: 'done' }> }) {
  const t = useText(exportText);
  const { checkCode } = useText(mergeText);
  const { prepared, written, fileName } = writing;
  return (
    <section aria-label={t.done} className="merge-card merge-receipt">
      <h2>
        <CheckCircleFilled aria-hidden /> {t.done}
      </h2>
      <p>{t.saved(fileName)}</p>
      <CountFacts counts={prepared.counts} />
      <Facts
        facts={[
          [
            checkCode,
            <code key="code" className="merge-code">
              {prepared.checkCode}
            </code>,
          ],
          [t.fileSize, byteSize(written.file.size)],
        ]}
      />
      {!written.signed && <Alert type="warning" showIcon title={t.unsigned} />}
      <p className="merge-hint">{t.tell}</p>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        onClick={() => saveFile(written.file, fileName)}
      >
        {t.again}
      </Button>
    </section>
  );
}
