import { Button } from 'antd';
import { useClassDocuments } from '../../commands/use-class-documents.ts';
import { useClassPrint } from '../../commands/use-class-print.ts';
import type { ShownClass } from '../../queries/report-of-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { PrintedDocument } from '../../ui/printed-document.tsx';
import { fileNamePart } from '../../ui/save-file.ts';

interface PersonFilesProps {
  readonly shown: ShownClass;
  readonly person: string;
  readonly name: string;
  readonly passed: boolean;
}

/** What one person can be given: their report, and a certificate where they passed. */
export function PersonFiles({ shown, person, name, passed }: PersonFilesProps) {
  const t = useText(classText).figures;
  const report = useClassDocuments();
  const certificate = useClassDocuments();
  const printing = useClassPrint();
  const part = fileNamePart(name);
  return (
    <div className="mock-row no-print">
      <Button
        loading={report.busy}
        onClick={() => void report.save(shown, { kind: 'person', person }, t.reportFile(part))}
      >
        {t.reportWord}
      </Button>
      {passed && (
        <Button
          loading={certificate.busy}
          onClick={() =>
            void certificate.save(shown, { kind: 'certificate', person }, t.certificateFile(part))
          }
        >
          {t.certificateWord}
        </Button>
      )}
      <Button onClick={() => void printing.print(shown, { kind: 'person', person })}>
        {t.print}
      </Button>
      {passed && (
        <Button onClick={() => void printing.print(shown, { kind: 'certificate', person })}>
          {t.printCertificate}
        </Button>
      )}
      {printing.layout && <PrintedDocument layout={printing.layout} onDone={printing.end} />}
    </div>
  );
}
