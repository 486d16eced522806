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
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const creator = me?.values.name ?? '';
  const exportRegister = useCallback(
    async (points: Points) => {
      setBusy(true);
      try {
        const { writeWorkbook } = await import('../../shared/xlsx-codec/write-workbook.ts');
        const bytes = await writeWorkbook({
          title: t.registerTitle,
          creator,
          createdAt: new Date(now()).toISOString(),
          sheets: [registerSheet(points, (name) => resolveSiteType(name, BUNDLED_CHECKLISTS))],
        });
        saveFile(bytes, t.registerFile(localDay(new Date(now()))));
        void message.success(t.exported(points.length));
      } catch {
        void message.error(t.exportFailed);
      } finally {
        setBusy(false);
      }
    },
    [t, message, now, creator],
  );
  return { busy, exportRegister };
}

function saveFile(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function localDay(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
