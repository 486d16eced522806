import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail } from '../../shared/kernel/result.ts';
import { labelOf } from '../../shared/merge/book-label.ts';
import type { MergeSource } from '../../shared/merge/merge-plan.ts';
import type { DianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import { bytesOfFile } from '../commands/bytes-of-file.ts';
import type { MergeCalls, MergeReply, MergeRequest } from './merge-call.ts';
import { runWorkbookWorker } from './run-workbook-worker.ts';
import type { PlanPart } from './survey-task.ts';

/** A plan over fifty laptops' workbooks takes its time; the person can stop it. */
const PLAN_TIMEOUT = 10 * 60_000;

type Output = MergeCalls[keyof MergeCalls]['output'];

/**
 * The books of a merge, kept apart from the window, which would be held up by their weight. Each file is
 * read, and the plan is made, in a further worker that can be killed.
 */
export class MergeBooks {
  readonly #books = new Map<number, Result<DianweiWorkbook, Notice>>();
  readonly #running = new Map<number, AbortController>();

  constructor(
    private readonly say: (reply: MergeReply) => void,
    private readonly run: typeof runWorkbookWorker = runWorkbookWorker,
  ) {}

  async take(request: MergeRequest): Promise<void> {
    if ('stop' in request) return this.#running.get(request.stop)?.abort();
    if ('forget' in request) return void this.#books.delete(request.forget);
    const { id } = request;
    const running = new AbortController();
    this.#running.set(id, running);
    const output = await this.#answer(request, running.signal);
    this.#running.delete(id);
    this.say({ id, output });
  }

  #answer(
    request: Extract<MergeRequest, { readonly call: string }>,
    signal: AbortSignal,
  ): Promise<Output> {
    return request.call === 'read'
      ? this.#read(request.id, request.input, signal)
      : this.#plan(request.id, request.input, signal);
  }

  async #read(
    id: number,
    { book, file }: MergeCalls['read']['input'],
    signal: AbortSignal,
  ): Promise<MergeCalls['read']['output']> {
    const bytes = await bytesOfFile(file);
    const read =
      bytes === null
        ? fail<Notice>({ code: 'file-unreadable', severity: 'error' })
        : await this.run('read-workbook', bytes, {
            signal,
            onStage: (stage) => this.say({ id, stage }),
          });
    if (!signal.aborted) this.#books.set(book, read);
    return labelOf(read);
  }

  #plan(
    id: number,
    { files, pages, trust }: MergeCalls['plan']['input'],
    signal: AbortSignal,
  ): Promise<MergeCalls['plan']['output']> {
    const parts = files.flatMap(({ book, file }): readonly MergeSource[] => {
      const read = this.#books.get(book);
      return read === undefined ? [] : [{ file, read }];
    });
    const onPart = (part: unknown): void => this.say({ id, part: part as PlanPart });
    return this.run(
      'plan-merge',
      { pages, trust },
      { signal, timeout: PLAN_TIMEOUT, parts, onPart },
    );
  }
}
