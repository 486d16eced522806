import { Button } from 'antd';
import { useClassDocuments } from '../../commands/use-class-documents.ts';
import { useClassPrint } from '../../commands/use-class-print.ts';
import { useClassWorkbook } from '../../commands/use-class-workbook.ts';
import type { ShownClass } from '../../queries/report-of-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { PrintedDocument } from '../../ui/printed-document.tsx';
import { fileNamePart } from '../../ui/save-file.ts';

/** What the figures of a class can be taken away as. */
export function ClassFiles({ shown }: { readonly shown: ShownClass }) {
  const t = useText(classText).figures;
  const workbook = useClassWorkbook();
  const sheet = useClassDocuments();
  const all = useClassDocuments();
  const printing = useClassPrint();
  const title = fileNamePart(shown.round.values.name ?? '');
  return (
    <div className="mock-row no-print">
      <Button loading={workbook.busy} onClick={() => void workbook.save(shown)}>
        {t.excel}
      </Button>
      <Button
        loading={sheet.busy}
        onClick={() => void sheet.save(shown, { kind: 'class' }, t.sheetFile(title))}
      >
        {t.sheet}
      </Button>
      <Button loading={all.busy} onClick={() => void all.save(shown, null, t.allFile(title))}>
        {t.all}
      </Button>
      <Button onClick={() => void printing.print(shown, { kind: 'class' })}>{t.printSheet}</Button>
      {printing.layout && <PrintedDocument layout={printing.layout} onDone={printing.end} />}
    </div>
  );
}
