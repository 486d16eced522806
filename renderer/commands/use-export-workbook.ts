import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { succeed } from '../../shared/kernel/result.ts';
import type { ExportScope } from '../../shared/workbook/export-scope.ts';
import type { Session } from '../app/session.ts';
import { useSession } from '../app/session.ts';
import { saveFile } from '../ui/save-file.ts';
import type { WorkbookStage } from '../workers/workbook-task.ts';
import type { ExportStyle, PreparedExport, WrittenExport } from './export-workbook.ts';
import { prepareExport, writeExport } from './export-workbook.ts';

export type Preparation =
  | { readonly at: 'counting' }
  | { readonly at: 'failed'; readonly notice: Notice }
  | { readonly at: 'ready'; readonly prepared: PreparedExport };

/** Counts the export again whenever the scope or the log (`version`) changes. */
export function usePreparedExport(scope: ExportScope, version: string): Preparation {
  const session = useSession();
  const [preparation, setPreparation] = useState<Preparation>({ at: 'counting' });
  const { round, inspector, exporter } = scope;
  useEffect(() => {
    const controller = new AbortController();
    setPreparation({ at: 'counting' });
    void prepareExport(session, { round, inspector, exporter }, controller.signal).then(
      (outcome) => {
        if (controller.signal.aborted) return;
        setPreparation(
          outcome.ok
            ? { at: 'ready', prepared: outcome.value }
            : { at: 'failed', notice: outcome.error },
        );
      },
    );
    return () => controller.abort();
  }, [session, round, inspector, exporter, version]);
  return preparation;
}

export type Writing =
  | { readonly at: 'idle' | 'cancelled' }
  | { readonly at: 'writing'; readonly stage: WorkbookStage }
  | { readonly at: 'failed'; readonly notice: Notice }
  | {
      readonly at: 'done';
      readonly prepared: PreparedExport;
      readonly written: WrittenExport;
      readonly fileName: string;
    };

export interface WorkbookExport {
  readonly writing: Writing;
  /** `nameAt` names the file by the moment of the export, ms since 1970 UTC. */
  readonly write: (
    prepared: PreparedExport,
    style: ExportStyle,
    nameAt: (at: number) => string,
  ) => Promise<void>;
  /** The same for what stands in the log at this moment: counted first, then written. */
  readonly prepareAndWrite: (
    scope: ExportScope,
    style: ExportStyle,
    nameAt: (at: number) => string,
  ) => Promise<void>;
  readonly cancel: () => void;
}

/** Writes exports, one at a time; it is stopped when the screen is left. */
export function useExportWorkbook(): WorkbookExport {
  const session = useSession();
  const [writing, setWriting] = useState<Writing>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(
    async (prepare: Prepare, style: ExportStyle, nameAt: (at: number) => string) => {
      running.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      const onStage = (stage: WorkbookStage): void => setWriting({ at: 'writing', stage });
      onStage('collecting');
      const outcome = await prepareThenWrite(session, prepare, style, { signal, onStage });
      if (running.current !== controller) return;
      if (signal.aborted) return setWriting({ at: 'cancelled' });
      if (!outcome.ok) return setWriting({ at: 'failed', notice: outcome.error });
      const { prepared, written } = outcome.value;
      const fileName = nameAt(written.at);
      saveFile(written.file, fileName);
      setWriting({ at: 'done', prepared, written, fileName });
    },
    [session],
  );
  const write = useCallback<WorkbookExport['write']>(
    (prepared, ...how) => run(() => Promise.resolve(succeed(prepared)), ...how),
    [run],
  );
  const prepareAndWrite = useCallback<WorkbookExport['prepareAndWrite']>(
    (scope, ...how) => run((signal) => prepareExport(session, scope, signal), ...how),
    [session, run],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { writing, write, prepareAndWrite, cancel };
}

type Prepare = (signal: AbortSignal) => Promise<Result<PreparedExport, Notice>>;

async function prepareThenWrite(
  session: Session,
  prepare: Prepare,
  style: ExportStyle,
  how: Parameters<typeof writeExport>[3],
): Promise<Result<{ readonly prepared: PreparedExport; readonly written: WrittenExport }, Notice>> {
  const prepared = await prepare(how.signal);
  if (!prepared.ok) return prepared;
  const written = await writeExport(session, prepared.value, style, how);
  return written.ok ? succeed({ prepared: prepared.value, written: written.value }) : written;
}
