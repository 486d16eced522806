import type { Notice } from '../../shared/kernel/notice.ts';
import { fail } from '../../shared/kernel/result.ts';
import type { MergeCallName, MergeCalls, MergeReply, MergeRequest } from './merge-call.ts';
import type { WorkerLike } from './run-killable.ts';
import type { PlanPart } from './survey-task.ts';
import type { WorkbookStage, WorkbookWorkerCode } from './workbook-task.ts';

/** What is needed of the worker that keeps the books. */
export interface MergeWorker extends Omit<WorkerLike<never, MergeReply>, 'postMessage'> {
  postMessage(request: MergeRequest): void;
}

interface Heard {
  readonly onStage?: (stage: WorkbookStage) => void;
  readonly onPart?: (part: PlanPart) => void;
}

interface Waiting extends Heard {
  readonly settle: (output: MergeCalls[MergeCallName]['output']) => void;
}

const CANCELLED: Notice<WorkbookWorkerCode> = { code: 'workbook-cancelled', severity: 'error' };

/** The window's door to the worker that keeps the books of a merge; every failure is an outcome. */
export class MergeRoom {
  readonly #waiting = new Map<number, Waiting>();
  #worker: MergeWorker | null = null;
  #nextId = 1;

  constructor(private readonly spawn: () => MergeWorker = spawnWorker) {}

  ask<Name extends MergeCallName>(
    call: Name,
    input: MergeCalls[Name]['input'],
    signal: AbortSignal,
    heard: Heard = {},
  ): Promise<MergeCalls[Name]['output']> {
    if (signal.aborted) return Promise.resolve(fail(CANCELLED));
    const id = this.#nextId++;
    return new Promise((settle) => {
      this.#waiting.set(id, { ...heard, settle });
      this.#tell({ id, call, input } as MergeRequest);
      signal.addEventListener('abort', () => {
        if (this.#waiting.has(id)) this.#tell({ stop: id });
      });
    });
  }

  /** Lets go of one book; its number may be read anew. */
  forget(book: number): void {
    if (this.#worker !== null) this.#tell({ forget: book });
  }

  /** Lets go of all books and gives their memory back. */
  close(): void {
    this.#end(CANCELLED);
  }

  #tell(request: MergeRequest): void {
    this.#worker ??= this.#open();
    this.#worker.postMessage(request);
  }

  #open(): MergeWorker {
    const worker = this.spawn();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = ({ message }) =>
      this.#end({ code: 'workbook-failed', severity: 'error', params: { why: message } });
    return worker;
  }

  #hear(reply: MergeReply): void {
    const waiting = this.#waiting.get(reply.id);
    if ('stage' in reply) waiting?.onStage?.(reply.stage);
    else if ('part' in reply) waiting?.onPart?.(reply.part);
    else {
      this.#waiting.delete(reply.id);
      waiting?.settle(reply.output);
    }
  }

  #end(why: Notice<WorkbookWorkerCode>): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { settle } of this.#waiting.values()) settle(fail(why));
    this.#waiting.clear();
  }
}

const spawnWorker = (): MergeWorker =>
  new Worker(new URL('./merge.worker.ts', import.meta.url), { type: 'module' });
