import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'wouter';
import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import { paths } from '../../app/paths.ts';
import { useExportWorkbook } from '../../commands/use-export-workbook.ts';
import { useMe } from '../../queries/use-people.ts';
import { exportText } from '../../text/export-text.ts';
import { resultsText } from '../../text/results-text.ts';
import { useText } from '../../text/use-text.ts';
import { fileNamePart } from '../../ui/save-file.ts';
import { ExportProgress } from '../merge/export-progress.tsx';
import { fileStamp } from '../merge/file-stamp.ts';
import '../merge/merge.css';

/** The merged workbook of the shown round at one press, and how far it is. */
export function ExportResults({ results }: { readonly results: RoundResults }) {
  const t = useText(resultsText);
  const { fileName } = useText(exportText);
  const me = useMe();
  const { writing, prepareAndWrite, cancel } = useExportWorkbook();
  if (!me) return null;
  const scope = { round: results.id, inspector: null, exporter: me.id };
  const nameFile = (at: number): string =>
    fileName(
      fileNamePart(results.round),
      fileNamePart(me.values.name ?? ''),
      fileStamp(new Date(at)),
    );
  return (
    <section className="results-export" aria-label={t.export}>
      <p>
        <Button
          type="primary"
          size="large"
          icon={<DownloadOutlined aria-hidden />}
          disabled={writing.at === 'writing'}
          onClick={() => void prepareAndWrite(scope, { photos: 'small', summed: true }, nameFile)}
        >
          {t.export}
        </Button>
        <span className="results-soft">{t.exportHolds}</span>
        <Link to={paths.merge}>{t.exportOther}</Link>
      </p>
      <ExportProgress writing={writing} onCancel={cancel} />
    </section>
  );
}
