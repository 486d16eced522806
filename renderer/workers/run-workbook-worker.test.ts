import { describe, expect, it } from 'vitest';
import type { WorkerLike } from './run-killable.ts';
import { runWorkbookWorker } from './run-workbook-worker.ts';
import type { WorkbookMessage, WorkbookRequest } from './workbook-task.ts';

/** A worker that answers as told, and remembers what it was asked and whether it was ended. */
function fakeWorker(answer: (say: (message: WorkbookMessage) => void) => void) {
  const seen = { requests: [] as WorkbookRequest[], parts: [] as unknown[], ended: 0 };
  const worker: WorkerLike<WorkbookRequest, WorkbookMessage> = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => {
      if ('part' in request) return void seen.parts.push(request.part);
      seen.requests.push(request);
      queueMicrotask(() =>
        answer((data) => worker.onmessage?.({ data } as MessageEvent<WorkbookMessage>)),
      );
    },
    terminate: () => (seen.ended += 1),
  };
  return { seen, spawn: () => worker };
}

const BYTES = new Uint8Array([1, 2]);

describe('a workbook task in a worker', () => {
  it('gives stages and the outcome, and ends the worker', async () => {
    const { seen, spawn } = fakeWorker((say) => {
      say({ stage: 'unpacking' });
      say({ output: { ok: true, value: { sheets: [] } } });
    });
    const stages: string[] = [];
    const result = await runWorkbookWorker('read-grid', BYTES, {
      spawn,
      onStage: (stage) => stages.push(stage),
    });
    expect(result).toEqual({ ok: true, value: { sheets: [] } });
    expect(stages).toEqual(['unpacking']);
    expect(seen).toMatchObject({ requests: [{ task: 'read-grid', input: BYTES }], ended: 1 });
  });

  it('ends a worker that takes too long or is cancelled', async () => {
    const slow = fakeWorker(() => undefined);
    const late = await runWorkbookWorker('read-grid', BYTES, { spawn: slow.spawn, timeout: 5 });
    expect(late).toMatchObject({ ok: false, error: { code: 'workbook-timeout' } });
    expect(slow.seen.ended).toBe(1);
    const stopper = new AbortController();
    const other = fakeWorker(() => stopper.abort());
    const run = { spawn: other.spawn, signal: stopper.signal };
    const cancelled = { ok: false, error: { code: 'workbook-cancelled' } };
    expect(await runWorkbookWorker('read-grid', BYTES, run)).toMatchObject(cancelled);
    expect(other.seen.ended).toBe(1);
    expect(await runWorkbookWorker('read-grid', BYTES, run)).toMatchObject(cancelled);
    expect(other.seen.requests).toHaveLength(1);
  });

  it('sends large things ahead in parts and gets them back in parts, each in its order', async () => {
    const { seen, spawn } = fakeWorker((say) => {
      for (const part of ['a', 'b']) say({ part });
      say({ output: { ok: true, value: [] } });
    });
    const got: unknown[] = [];
    await runWorkbookWorker('read-grid', BYTES, {
      spawn,
      parts: [1, 2, 3],
      onPart: (part) => got.push(part),
    });
    expect({ sent: seen.parts, got }).toEqual({ sent: [1, 2, 3], got: ['a', 'b'] });
  });

  it('tells a crash as an outcome', async () => {
    const { spawn } = fakeWorker((say) => say({ failure: 'out of memory' }));
    expect(await runWorkbookWorker('read-workbook', BYTES, { spawn })).toMatchObject({
      ok: false,
      error: { code: 'workbook-failed', params: { why: 'out of memory' } },
    });
  });
});
