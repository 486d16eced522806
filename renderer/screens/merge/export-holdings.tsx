import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useSession } from '../../app/session.ts';
import { estimateExport } from '../../commands/estimate-export.ts';
import type { PreparedExport } from '../../commands/export-workbook.ts';
import type { Preparation } from '../../commands/use-export-workbook.ts';
import { exportText } from '../../text/export-text.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { Facts } from '../../ui/facts.tsx';
import { byteSize } from '../../ui/byte-size.ts';
import { CountFacts } from './count-facts.tsx';

interface ExportHoldingsProps {
  readonly preparation: Preparation;
  /** Bytes of the pictures that go along; null while they are measured. */
  readonly pictures: number | null;
  readonly busy: boolean;
  readonly onExport: (prepared: PreparedExport) => void;
}

/** What the file will hold, before anything is written. */
export function ExportHoldings({ preparation, pictures, busy, onExport }: ExportHoldingsProps) {
  const t = useText(exportText);
  const { checkCode } = useText(mergeText);
  const wordingOf = useNoticeText();
  const { installation } = useSession();
  const prepared = preparation.at === 'ready' ? preparation.prepared : null;
  const size =
    prepared &&
    pictures !== null &&
    byteSize(estimateExport(prepared.counts, prepared.changes, pictures));
  return (
    <section aria-label={t.holds} aria-busy={prepared === null} className="merge-card">
      <h2>{t.holds}</h2>
      {preparation.at === 'failed' && (
        <Alert type="error" showIcon title={wordingOf(preparation.notice)} />
      )}
      <CountFacts counts={prepared?.counts ?? null} />
      <Facts
        facts={[
          [
            checkCode,
            <code key="code" className="merge-code">
              {prepared?.checkCode ?? t.counting}
            </code>,
          ],
          [t.changes, prepared?.changes],
          [t.size, size],
          [t.fingerprint, installation.fingerprint],
        ]}
      />
      {prepared && <Remarks prepared={prepared} />}
      <Button
        type="primary"
        size="large"
        icon={<DownloadOutlined aria-hidden />}
        disabled={prepared === null || busy}
        onClick={() => prepared && onExport(prepared)}
      >
        {t.export}
      </Button>
    </section>
  );
}

function Remarks({ prepared }: { readonly prepared: PreparedExport }) {
  const t = useText(exportText);
  const { otherRounds, counts, conflicts } = prepared;
  return (
    <>
      {counts.assessments === 0 && <p className="merge-hint">{t.nothing}</p>}
      {otherRounds.length > 0 && (
        <p className="merge-hint">{t.alsoRounds(otherRounds.join('、'))}</p>
      )}
      {conflicts > 0 && <p className="merge-warning">{t.conflicts(conflicts)}</p>}
    </>
  );
}
