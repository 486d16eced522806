import type { Notice } from '../../shared/kernel/notice.ts';
import { fail } from '../../shared/kernel/result.ts';
import type { WorkerLike } from './run-killable.ts';
import { runKillable } from './run-killable.ts';
import type {
  WorkbookMessage,
  WorkbookRequest,
  WorkbookStage,
  WorkbookTaskName,
  WorkbookTasks,
  WorkbookWorkerCode,
} from './workbook-task.ts';

export interface WorkbookRun {
  /** Ends the worker at once. */
  readonly signal?: AbortSignal;
  /** After this long the worker is ended, milliseconds; two minutes unless said otherwise. */
  readonly timeout?: number;
  readonly onStage?: (stage: WorkbookStage) => void;
  /** How much of a task that can tell is done, 0–1. */
  readonly onShare?: (share: number) => void;
  /** See KillableRun. */
  readonly parts?: readonly unknown[];
  readonly onPart?: (part: unknown) => void;
  readonly spawn?: () => WorkbookWorker;
}

type WorkbookWorker = WorkerLike<WorkbookRequest, WorkbookMessage>;

const TIMEOUT = 120_000;

/** Does one task in a worker that can be killed; being stopped, running out of time and crashing are refusals. */
export async function runWorkbookWorker<Name extends WorkbookTaskName>(
  task: Name,
  input: WorkbookTasks[Name]['input'],
  { timeout = TIMEOUT, spawn = spawnWorker, ...rest }: WorkbookRun = {},
): Promise<WorkbookTasks[Name]['output']> {
  const request = { task, input } as WorkbookRequest;
  const run = { ...rest, timeout, spawn };
  const ended = await runKillable<WorkbookRequest, WorkbookStage, unknown>(request, run);
  if (ended.end === 'output') return ended.output as WorkbookTasks[Name]['output'];
  return refuse(`workbook-${ended.end}`, ended.end === 'failed' ? ended.why : undefined);
}

const spawnWorker = (): WorkbookWorker =>
  new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });

function refuse(
  code: WorkbookWorkerCode,
  why?: string,
): { readonly ok: false; readonly error: Notice<WorkbookWorkerCode> } {
  return fail({ code, severity: 'error', ...(why === undefined ? {} : { params: { why } }) });
}
