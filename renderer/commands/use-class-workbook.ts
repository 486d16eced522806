import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useSession } from '../app/session.ts';
import { reportOfClass } from '../queries/report-of-class.ts';
import type { ShownClass } from '../queries/report-of-class.ts';
import { useMe } from '../queries/use-people.ts';
import { classText } from '../text/class-text.ts';
import { noticeText } from '../text/notice-text.ts';
import { useText } from '../text/use-text.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { fileNamePart, saveFile } from '../ui/save-file.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface ClassWorkbook {
  readonly busy: boolean;
  readonly save: (shown: ShownClass) => Promise<void>;
}

/** Saves the figures of a class as a workbook; its sheets are in Chinese, and so are the notices in them. */
export function useClassWorkbook(): ClassWorkbook {
  const t = useText(classText).figures;
  const { message } = App.useApp();
  const { now } = useSession();
  const showNotice = useShowNotice();
  const exporter = useMe()?.values.name ?? '';
  const [busy, setBusy] = useState(false);
  const save = useCallback(
    async (shown: ShownClass) => {
      const report = reportOfClass(shown);
      if (report === null) return;
      setBusy(true);
      const at = new Date(now());
      const head = {
        exportedAt: at.toISOString(),
        utcOffsetMinutes: -at.getTimezoneOffset(),
        exporter,
        notices: report.study.overall.notices.map((notice) => noticeText(notice, 'zh')),
      };
      const written = await runWorkbookWorker('write-class', { report, head });
      setBusy(false);
      if (!written.ok) return showNotice(written.error);
      const name = t.excelFile(fileNamePart(report.terms.title));
      saveFile(new Blob([written.value as BlobPart], { type: XLSX }), name);
      void message.success(t.saved(name));
    },
    [t, message, now, exporter, showNotice],
  );
  return { busy, save };
}
