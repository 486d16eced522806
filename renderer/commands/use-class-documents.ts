import { App } from 'antd';
import { useCallback, useState } from 'react';
import type { DocumentChoice } from '../../shared/mock/class-documents.ts';
import { useSession } from '../app/session.ts';
import { reportOfClass } from '../queries/report-of-class.ts';
import type { ShownClass } from '../queries/report-of-class.ts';
import { useMe } from '../queries/use-people.ts';
import { classText } from '../text/class-text.ts';
import { useText } from '../text/use-text.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { saveFile } from '../ui/save-file.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';
import { explained } from './carry-out.ts';
import { readPictures } from './export-photos.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TIMEOUT = 10 * 60_000;

export interface ClassDocuments {
  readonly busy: boolean;
  /** Saves one document under the name, or all of them in a zip where none is chosen. */
  readonly save: (shown: ShownClass, choice: DocumentChoice | null, name: string) => Promise<void>;
}

/** The Word documents of a class, which are in Chinese; photos as larger copies where it is one person's. */
export function useClassDocuments(): ClassDocuments {
  const t = useText(classText).figures;
  const { message } = App.useApp();
  const session = useSession();
  const showNotice = useShowNotice();
  const exporter = useMe()?.values.name ?? '';
  const [busy, setBusy] = useState(false);
  const save = useCallback<ClassDocuments['save']>(
    async (shown, choice, name) => {
      const report = reportOfClass(shown);
      if (report === null) return;
      setBusy(true);
      const at = new Date(session.now());
      const head = {
        exportedAt: at.toISOString(),
        utcOffsetMinutes: -at.getTimezoneOffset(),
        exporter,
      };
      const hashes = report.cases.flatMap(({ photos }) => photos);
      const pictures = await explained(session, () =>
        readPictures(session.store, hashes, choice?.kind === 'person' ? 'marked' : 'small'),
      );
      const written = pictures.ok
        ? await runWorkbookWorker(
            'write-documents',
            { of: { report, head, pictures: pictures.value }, choice },
            { timeout: TIMEOUT },
          )
        : pictures;
      setBusy(false);
      if (!written.ok) return showNotice(written.error);
      if (written.value === null) return;
      const type = choice === null ? 'application/zip' : DOCX;
      saveFile(new Blob([written.value as BlobPart], { type }), name);
      void message.success(t.saved(name));
    },
    [t, message, session, exporter, showNotice],
  );
  return { busy, save };
}
