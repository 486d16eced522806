/** A piece of what is asked, or of what comes of it: a whole of many megabytes would hold up the window. */
export interface Part {
  readonly part: unknown;
}

/** What is needed of a Worker; a test brings its own. */
export interface WorkerLike<Request, Message> {
  postMessage(message: Request | Part): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What such a worker says: stages and shares of the task done, then one outcome. */
export type Saying<Stage, Output> =
  | { readonly stage: Stage }
  | { readonly share: number }
  | Part
  | { readonly output: Output }
  | { readonly failure: string };

export interface KillableRun<Stage, Worker> {
  /** Ends the worker at once. */
  readonly signal?: AbortSignal | undefined;
  /** After this long the worker is ended, milliseconds. */
  readonly timeout: number;
  readonly onStage?: ((stage: Stage) => void) | undefined;
  readonly onShare?: ((share: number) => void) | undefined;
  /** Sent ahead of the request, one in a task of the window. */
  readonly parts?: readonly unknown[] | undefined;
  readonly onPart?: ((part: unknown) => void) | undefined;
  readonly spawn: () => Worker;
}

export type KillableEnd<Output> =
  | { readonly end: 'output'; readonly output: Output }
  | { readonly end: 'cancelled' | 'timeout' }
  | { readonly end: 'failed'; readonly why: string };

/**
 * Does one task in a worker of its own, so that a hostile file can be stopped and its memory given back.
 * Being stopped, running out of time and crashing are outcomes too; it never rejects.
 */
export function runKillable<Request, Stage, Output>(
  request: Request,
  {
    signal,
    timeout,
    onStage,
    onShare,
    parts = [],
    onPart,
    spawn,
  }: KillableRun<Stage, WorkerLike<Request, Saying<Stage, Output>>>,
): Promise<KillableEnd<Output>> {
  return new Promise((settle) => {
    if (signal?.aborted) {
      settle({ end: 'cancelled' });
      return;
    }
    const worker = spawn();
    const finish = (end: KillableEnd<Output>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
      settle(end);
    };
    const cancel = (): void => finish({ end: 'cancelled' });
    const timer = setTimeout(() => finish({ end: 'timeout' }), timeout);
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) => {
      if ('stage' in data) onStage?.(data.stage);
      else if ('share' in data) onShare?.(data.share);
      else if ('part' in data) onPart?.(data.part);
      else if ('failure' in data) finish({ end: 'failed', why: data.failure });
      else finish({ end: 'output', output: data.output });
    };
    worker.onerror = (event) => finish({ end: 'failed', why: event.message });
    void postInTurns(worker, parts, request);
  });
}

/** A worker that was ended meanwhile hears the rest no more. */
async function postInTurns<Request>(
  worker: Pick<WorkerLike<Request, never>, 'postMessage'>,
  parts: readonly unknown[],
  request: Request,
): Promise<void> {
  for (const part of parts) {
    worker.postMessage({ part });
    await new Promise((resolve) => setTimeout(resolve));
  }
  worker.postMessage(request);
}
