import { App } from 'antd';
import { useCallback, useState } from 'react';
import type { DocumentChoice } from '../../shared/mock/class-documents.ts';
import type { ShownClass } from '../queries/report-of-class.ts';
import { classText } from '../text/class-text.ts';
import { useText } from '../text/use-text.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { saveFile } from '../ui/save-file.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';
import { useClassRequest } from './use-class-request.ts';
import { useSaid } from './use-said.ts';

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
  const showNotice = useShowNotice();
  const requestOf = useClassRequest();
  const said = useSaid();
  const [busy, setBusy] = useState(false);
  const save = useCallback<ClassDocuments['save']>(
    async (shown, choice, name) => {
      setBusy(true);
      const photos = choice?.kind === 'person' ? 'marked' : 'small';
      const of = await said(() => requestOf(shown, photos));
      const written =
        of && (await runWorkbookWorker('write-documents', { of, choice }, { timeout: TIMEOUT }));
      setBusy(false);
      if (written === null) return;
      if (!written.ok) return showNotice(written.error);
      if (written.value === null) return;
      const type = choice === null ? 'application/zip' : DOCX;
      saveFile(new Blob([written.value as BlobPart], { type }), name);
      void message.success(t.saved(name));
    },
    [t, message, said, requestOf, showNotice],
  );
  return { busy, save };
}
