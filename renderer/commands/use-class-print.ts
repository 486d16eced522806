import { useCallback, useState } from 'react';
import { planDocument } from '../../shared/mock/class-documents.ts';
import type { DocumentChoice } from '../../shared/mock/class-documents.ts';
import type { WordLayout } from '../../shared/word/word-layout.ts';
import type { ShownClass } from '../queries/report-of-class.ts';
import { useClassRequest } from './use-class-request.ts';
import { useSaid } from './use-said.ts';

export interface ClassPrint {
  /** What is on its way to the printer. */
  readonly layout: WordLayout | null;
  readonly print: (shown: ShownClass, choice: DocumentChoice) => Promise<void>;
  readonly end: () => void;
}

/** Lays a document of a class out for the window's own print. */
export function useClassPrint(): ClassPrint {
  const requestOf = useClassRequest();
  const said = useSaid();
  const [layout, setLayout] = useState<WordLayout | null>(null);
  const print = useCallback<ClassPrint['print']>(
    async (shown, choice) => {
      const request = await said(() => requestOf(shown, 'marked'));
      if (request) setLayout(planDocument(request, choice));
    },
    [said, requestOf],
  );
  const end = useCallback(() => setLayout(null), []);
  return { layout, print, end };
}
