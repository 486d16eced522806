import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { RoundResults } from '../../shared/workbook/round-results.ts';
import { useSession } from '../app/session.ts';
import { readLogPages } from '../data/change-lines.ts';
import { useLanguage } from '../text/use-text.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';

export type Results =
  | { readonly at: 'summing' }
  | { readonly at: 'failed'; readonly notice: Notice }
  | {
      readonly at: 'ready';
      readonly rounds: readonly RoundResults[];
      /** The state of the log they were summed for. */
      readonly version: string;
    };

/** The results of all rounds, summed up in a worker whenever the log (`version`) changes; what was there stays until then. */
export function useResults(version: string): Results & { readonly again: () => void } {
  const { store } = useSession();
  const language = useLanguage();
  const [results, setResults] = useState<Results>({ at: 'summing' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    const { signal, abort } = abortable();
    void readLogPages(store)
      .then((pages) => runWorkbookWorker('sum-up', { pages, scope: null, language }, { signal }))
      .then((outcome) => {
        if (signal.aborted) return;
        setResults(
          outcome.ok
            ? { at: 'ready', rounds: outcome.value, version }
            : { at: 'failed', notice: outcome.error },
        );
      });
    return abort;
  }, [store, language, version, turn]);
  return { ...results, again };
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
