import { useCallback, useEffect, useRef, useState } from 'react';
import { nextHybridTime } from '../../shared/kernel/hybrid-time.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import { blankText } from '../text/blank-text.ts';
import { useText } from '../text/use-text.ts';
import { localDay } from '../ui/local-day.ts';
import { fileNamePart, saveFile } from '../ui/save-file.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type BlankState =
  | { readonly at: 'idle' | 'writing' }
  | { readonly at: 'failed'; readonly notice: Notice }
  | { readonly at: 'done'; readonly fileName: string };

export interface WriteBlank {
  readonly state: BlankState;
  /** `street` is in the file's name; null for all. */
  readonly write: (
    round: RecordRow<'round'>,
    points: readonly RecordRow<'point'>[],
    street: string | null,
  ) => Promise<void>;
}

/** Writes a blank workbook for a round's points; it is stopped when the screen is left. */
export function useWriteBlank(): WriteBlank {
  const t = useText(blankText);
  const { now } = useSession();
  const [state, setState] = useState<BlankState>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const write = useCallback<WriteBlank['write']>(
    async (round, points, street) => {
      const controller = new AbortController();
      running.current = controller;
      setState({ at: 'writing' });
      const at = now();
      const written = await runWorkbookWorker(
        'write-blank',
        {
          rows: [round, ...points],
          exportedAt: nextHybridTime('', at),
          utcOffsetMinutes: -new Date(at).getTimezoneOffset(),
        },
        { signal: controller.signal },
      );
      if (controller.signal.aborted) return;
      if (!written.ok) return setState({ at: 'failed', notice: written.error });
      const of = [round.values.name ?? '', street ?? ''].filter((part) => part !== '').join('_');
      const fileName = t.fileName(fileNamePart(of), localDay(at));
      saveFile(new Blob([written.value as BlobPart], { type: XLSX }), fileName);
      setState({ at: 'done', fileName });
    },
    [now, t],
  );
  return { state, write };
}
