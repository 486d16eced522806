import { describe, expect, it } from 'vitest';
import type { MergeReply, MergeRequest } from './merge-call.ts';
import { MergeBooks } from './merge-books.ts';
import type { MergeWorker } from './merge-room.ts';
import { MergeRoom } from './merge-room.ts';
import type { runWorkbookWorker } from './run-workbook-worker.ts';

const REFUSED = { ok: false, error: { code: 'not-dianwei', severity: 'error' } } as const;
const CANCELLED = { ok: false, error: { code: 'workbook-cancelled' } };
/** Signals of their own: one shared by all would gather listeners. */
const wanted = (): AbortSignal => new AbortController().signal;

/** A room whose worker does the real keeping of books, over tasks that end when the test says so. */
function openRoom() {
  const tasks: { task: string; parts: readonly unknown[]; end: (output: unknown) => void }[] = [];
  const run = ((task, _, { signal, parts = [], onStage, onPart } = {}) =>
    new Promise((settle) => {
      onStage?.('unpacking');
      onPart?.({ lines: [] });
      tasks.push({ task, parts, end: settle as (output: unknown) => void });
      signal?.addEventListener('abort', () => settle(CANCELLED as never));
    })) as typeof runWorkbookWorker;
  const workers: { worker: MergeWorker; ended: boolean }[] = [];
  const room = new MergeRoom(() => {
    const seen = { worker: null as unknown as MergeWorker, ended: false };
    const say = (data: MergeReply): void => {
      if (!seen.ended) seen.worker.onmessage?.({ data } as MessageEvent<MergeReply>);
    };
    const books = new MergeBooks(say, run);
    seen.worker = {
      onmessage: null,
      onerror: null,
      postMessage: (request: MergeRequest) => void books.take(request),
      terminate: () => (seen.ended = true),
    };
    workers.push(seen);
    return seen.worker;
  });
  const next = async () => {
    while (tasks.length === 0) await new Promise((settle) => setTimeout(settle));
    return tasks.shift()!;
  };
  return { room, next, workers };
}

const file = new Blob(['x']);

async function readRefused({ room, next }: ReturnType<typeof openRoom>, book: number) {
  const read = room.ask('read', { book, file }, wanted());
  (await next()).end(REFUSED);
  return read;
}

const plan = (room: MergeRoom, books: readonly number[], signal = wanted()) =>
  room.ask(
    'plan',
    { pages: [], trust: null, files: books.map((book) => ({ book, file: `${book}.xlsx` })) },
    signal,
  );

describe('the room where the books of a merge are kept', () => {
  it('tells the stages of a reading and its outcome', async () => {
    const opened = openRoom();
    const stages: string[] = [];
    const reading = opened.room.ask('read', { book: 1, file }, wanted(), {
      onStage: (stage) => stages.push(stage),
    });
    const task = await opened.next();
    task.end(REFUSED);
    expect(task.task).toBe('read-workbook');
    expect(await reading).toEqual(REFUSED);
    expect(stages).toEqual(['unpacking']);
  });

  it('plans over the books that were read and not let go of', async () => {
    const opened = openRoom();
    for (const book of [1, 2, 3]) await readRefused(opened, book);
    opened.room.forget(2);
    const planned = plan(opened.room, [1, 2, 3]);
    const { task, parts, end } = await opened.next();
    end(REFUSED);
    await planned;
    expect(task).toBe('plan-merge');
    expect(parts).toEqual([
      { file: '1.xlsx', read: REFUSED },
      { file: '3.xlsx', read: REFUSED },
    ]);
  });

  it('stops a reading, whose book is then not kept', async () => {
    const opened = openRoom();
    await readRefused(opened, 1);
    const stopper = new AbortController();
    const reading = opened.room.ask('read', { book: 2, file }, stopper.signal);
    await opened.next();
    stopper.abort();
    expect(await reading).toEqual(CANCELLED);
    expect(await plan(opened.room, [1], stopper.signal)).toMatchObject(CANCELLED);
    const planned = plan(opened.room, [1, 2]);
    const { parts, end } = await opened.next();
    end(REFUSED);
    await planned;
    expect(parts).toHaveLength(1);
  });

  it('ends what is asked when it is closed, and opens anew with no books', async () => {
    const opened = openRoom();
    await readRefused(opened, 1);
    const reading = opened.room.ask('read', { book: 2, file }, wanted());
    await opened.next();
    opened.room.close();
    expect(await reading).toMatchObject(CANCELLED);
    expect(opened.workers).toMatchObject([{ ended: true }]);
    const planned = plan(opened.room, [1]);
    const { parts, end } = await opened.next();
    end(REFUSED);
    await planned;
    expect(parts).toEqual([]);
    expect(opened.workers).toHaveLength(2);
  });

  it('a worker that fails is an outcome of everything asked of it', async () => {
    const opened = openRoom();
    const reading = opened.room.ask('read', { book: 1, file }, wanted());
    await opened.next();
    opened.workers[0]!.worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(await reading).toMatchObject({
      error: { code: 'workbook-failed', params: { why: 'out of memory' } },
    });
  });
});
