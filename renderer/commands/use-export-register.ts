import { App } from 'antd';
import { useCallback, useState } from 'react';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { resolveSiteType } from '../../shared/checklist/site-type-names.ts';
import { registerSheet } from '../../shared/exchange/register-sheet.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import { useMe } from '../queries/use-people.ts';
import { pointsText } from '../text/points-text.ts';
import { useText } from '../text/use-text.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { localDay } from '../ui/local-day.ts';
import { saveFile } from '../ui/save-file.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Points = readonly RecordRow<'point'>[];

export interface RegisterExport {
  readonly busy: boolean;
  readonly exportRegister: (points: Points) => Promise<void>;
}

/** Saves the register of these points as a workbook that can be imported again. */
export function useExportRegister(): RegisterExport {
  const t = useText(pointsText);
  const { message } = App.useApp();
  const { now } = useSession();
  const showNotice = useShowNotice();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const creator = me?.values.name ?? '';
  const exportRegister = useCallback(
    async (points: Points) => {
      setBusy(true);
      const at = new Date(now());
      const written = await runWorkbookWorker('write-workbook', {
        title: t.registerTitle,
        creator,
        createdAt: at.toISOString(),
        sheets: [registerSheet(points, (name) => resolveSiteType(name, BUNDLED_CHECKLISTS))],
      });
      setBusy(false);
      if (!written.ok) return showNotice(written.error);
      saveFile(
        new Blob([written.value as BlobPart], { type: XLSX }),
        t.registerFile(localDay(at.getTime())),
      );
      void message.success(t.exported(points.length));
    },
    [t, message, now, creator, showNotice],
  );
  return { busy, exportRegister };
}
