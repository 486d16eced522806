import { fail } from '../../shared/kernel/result.ts';
import type { OverlayOutcome, OverlayRequest, OverlayStage } from './overlay-task.ts';
import type { Saying, WorkerLike } from './run-killable.ts';
import { runKillable } from './run-killable.ts';

/** Why a file was not read to its end; `overlay-failed` has the machine's words in `why`. */
export type OverlayWorkerCode = 'overlay-timeout' | 'overlay-cancelled' | 'overlay-failed';

/** The largest file within the limits takes some ten seconds on an old laptop. */
const TIMEOUT = 180_000;

type OverlayWorker = WorkerLike<OverlayRequest, Saying<OverlayStage, OverlayOutcome>>;

/** Reads the files of one overlay in a worker of its own, which ends with it. */
export async function runOverlayWorker(
  request: OverlayRequest,
  signal: AbortSignal,
  onStage: (stage: OverlayStage) => void,
  spawn: () => OverlayWorker = spawnWorker,
): Promise<OverlayOutcome> {
  const run = { signal, timeout: TIMEOUT, onStage, spawn };
  const ended = await runKillable<OverlayRequest, OverlayStage, OverlayOutcome>(request, run);
  if (ended.end === 'output') return ended.output;
  const code: OverlayWorkerCode = `overlay-${ended.end}`;
  return fail({
    code,
    severity: 'error',
    ...(ended.end === 'failed' ? { params: { why: ended.why } } : {}),
  });
}

const spawnWorker = (): OverlayWorker =>
  new Worker(new URL('./overlay.worker.ts', import.meta.url), { type: 'module' });
