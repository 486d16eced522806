import { App } from 'antd';
import { useCallback, useState } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ClassHead } from '../../shared/mock/about-sheet.ts';
import type { ClassStudy } from '../../shared/mock/study-class.ts';
import { useSession } from '../app/session.ts';
import { useMe } from '../queries/use-people.ts';
import { classText } from '../text/class-text.ts';
import { noticeText } from '../text/notice-text.ts';
import { useText } from '../text/use-text.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { saveFile } from '../ui/save-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface FiguresWorkbook {
  readonly busy: boolean;
  /** Saves what `write` makes under the name. */
  readonly save: (
    study: ClassStudy,
    name: string,
    write: (head: ClassHead) => Promise<Result<Uint8Array, Notice>>,
  ) => Promise<void>;
}

/** Saves figures of agreement as a workbook; its sheets are in Chinese, and so are the notices in them. */
export function useFiguresWorkbook(): FiguresWorkbook {
  const t = useText(classText).figures;
  const { message } = App.useApp();
  const { now } = useSession();
  const showNotice = useShowNotice();
  const exporter = useMe()?.values.name ?? '';
  const [busy, setBusy] = useState(false);
  const save = useCallback<FiguresWorkbook['save']>(
    async (study, name, write) => {
      setBusy(true);
      const at = new Date(now());
      const written = await write({
        exportedAt: at.toISOString(),
        utcOffsetMinutes: -at.getTimezoneOffset(),
        exporter,
        notices: study.overall.notices.map((notice) => noticeText(notice, 'zh')),
      });
      setBusy(false);
      if (!written.ok) return showNotice(written.error);
      saveFile(new Blob([written.value as BlobPart], { type: XLSX }), name);
      void message.success(t.saved(name));
    },
    [t, message, now, exporter, showNotice],
  );
  return { busy, save };
}
