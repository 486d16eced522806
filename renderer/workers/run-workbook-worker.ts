import type { Notice } from '../../shared/kernel/notice.ts';
import { fail } from '../../shared/kernel/result.ts';
import type {
  WorkbookMessage,
  WorkbookRequest,
  WorkbookStage,
  WorkbookTaskName,
  WorkbookTasks,
  WorkbookWorkerCode,
} from './workbook-task.ts';

/** What is needed of a Worker; a test brings its own. */
export interface WorkerLike {
  postMessage(message: WorkbookRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkbookMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface WorkbookRun {
  /** Ends the worker at once. */
  readonly signal?: AbortSignal;
  /** After this long the worker is ended, milliseconds; two minutes unless said otherwise. */
  readonly timeout?: number;
  readonly onStage?: (stage: WorkbookStage) => void;
  /** How much of a task that can tell is done, 0–1. */
  readonly onShare?: (share: number) => void;
  readonly spawn?: () => WorkerLike;
}

const TIMEOUT = 120_000;

/**
 * Does one task in a worker of its own, so that a hostile file can be stopped and its memory given back.
 * Being stopped, running out of time and crashing are outcomes like any refusal; it never rejects.
 */
export function runWorkbookWorker<Name extends WorkbookTaskName>(
  task: Name,
  input: WorkbookTasks[Name]['input'],
  { signal, timeout = TIMEOUT, onStage, onShare, spawn = spawnWorker }: WorkbookRun = {},
): Promise<WorkbookTasks[Name]['output']> {
  return new Promise((settle) => {
    if (signal?.aborted) {
      settle(ended('workbook-cancelled'));
      return;
    }
    const worker = spawn();
    const finish = (output: WorkbookTasks[Name]['output']): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
      settle(output);
    };
    const cancel = (): void => finish(ended('workbook-cancelled'));
    const timer = setTimeout(() => finish(ended('workbook-timeout')), timeout);
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) => {
      if ('stage' in data) onStage?.(data.stage);
      else if ('share' in data) onShare?.(data.share);
      else if ('failure' in data) finish(ended('workbook-failed', data.failure));
      else finish(data.output as WorkbookTasks[Name]['output']);
    };
    worker.onerror = (event) => finish(ended('workbook-failed', event.message));
    worker.postMessage({ task, input } as WorkbookRequest);
  });
}

const spawnWorker = (): WorkerLike =>
  new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });

function ended(
  code: WorkbookWorkerCode,
  why?: string,
): { readonly ok: false; readonly error: Notice<WorkbookWorkerCode> } {
  return fail({ code, severity: 'error', ...(why === undefined ? {} : { params: { why } }) });
}
