import type { Notice } from '../../shared/kernel/notice.ts';
import { fail } from '../../shared/kernel/result.ts';
import type { WorkbookTask, WorkbookTaskResult, WorkerNoticeCode } from './workbook-task.ts';

/** The largest register the app takes reads in seconds; what needs this long is not a workbook one can use. */
const TIME_LIMIT_MS = 120_000;

/** Runs one task in a worker of its own, which is killed on abort, at the time limit, and at the end. */
export function runWorkbookTask<T extends WorkbookTask>(
  task: T,
  signal?: AbortSignal,
  timeLimitMs: number = TIME_LIMIT_MS,
): Promise<WorkbookTaskResult<T['do']>> {
  if (signal?.aborted) return Promise.resolve(refused('work-cancelled'));
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
    const end = (result: WorkbookTaskResult<T['do']>): void => {
      worker.terminate();
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = (): void => end(refused('work-cancelled'));
    const timer = setTimeout(
      () => end(refused('work-took-too-long', { seconds: Math.round(timeLimitMs / 1000) })),
      timeLimitMs,
    );
    signal?.addEventListener('abort', cancel);
    worker.onmessage = (event: MessageEvent<WorkbookTaskResult<T['do']>>) => end(event.data);
    worker.onerror = (event) => end(refused('work-failed', { why: event.message }));
    worker.postMessage(task);
  });
}

function refused(
  code: WorkerNoticeCode,
  params?: Notice['params'],
): { readonly ok: false; readonly error: Notice } {
  return fail({
    code,
    severity: code === 'work-cancelled' ? 'info' : 'error',
    ...(params ? { params } : {}),
  });
}
