import { useCallback } from 'react';
import { reportOfClass } from '../queries/report-of-class.ts';
import type { ShownClass } from '../queries/report-of-class.ts';
import { classText } from '../text/class-text.ts';
import { useText } from '../text/use-text.ts';
import { fileNamePart } from '../ui/save-file.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';
import { useFiguresWorkbook } from './use-figures-workbook.ts';

export interface ClassWorkbook {
  readonly busy: boolean;
  readonly save: (shown: ShownClass) => Promise<void>;
}

/** Saves the figures of a class as a workbook. */
export function useClassWorkbook(): ClassWorkbook {
  const t = useText(classText).figures;
  const { busy, save } = useFiguresWorkbook();
  const saveClass = useCallback(
    async (shown: ShownClass) => {
      const report = reportOfClass(shown);
      if (report === null) return;
      const name = t.excelFile(fileNamePart(report.terms.title));
      await save(report.study, name, (head) => runWorkbookWorker('write-class', { report, head }));
    },
    [t, save],
  );
  return { busy, save: saveClass };
}
