import { Button } from 'antd';
import { useClassWorkbook } from '../../commands/use-class-workbook.ts';
import type { ShownClass } from '../../queries/report-of-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';

/** What the figures of a class can be taken away as. */
export function ClassFiles({ shown }: { readonly shown: ShownClass }) {
  const t = useText(classText).figures;
  const workbook = useClassWorkbook();
  return (
    <div className="mock-row no-print">
      <Button loading={workbook.busy} onClick={() => void workbook.save(shown)}>
        {t.excel}
      </Button>
    </div>
  );
}
