import { WatchedState } from './watched-state.ts';

/** One file, or what belongs together, on its way in or out. */
export interface FileWork<Progress, Outcome> {
  readonly id: number;
  readonly name: string;
  readonly state:
    | { readonly at: 'waiting' }
    | { readonly at: 'reading'; readonly progress: Progress | null }
    | { readonly at: 'done'; readonly outcome: Outcome };
}

/** Never rejects: what went wrong is an outcome. */
type WorkOne<Input, Progress, Outcome> = (
  input: Input,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) => Promise<Outcome>;

/**
 * Files being imported or written, one after the other, for each may take much memory; goes on while other screens are open.
 * A cancelled one leaves the list, all others stay until they are dismissed.
 */
export class FileQueue<Input, Progress, Outcome extends { readonly kind: string }> {
  readonly state = new WatchedState<readonly FileWork<Progress, Outcome>[]>([]);
  readonly #waiting = new Map<number, Input>();
  #running: { readonly id: number; readonly abort: AbortController } | null = null;
  #nextId = 1;

  constructor(private readonly workOne: WorkOne<Input, Progress, Outcome>) {}

  add(name: string, input: Input): void {
    const id = this.#nextId++;
    this.#waiting.set(id, input);
    this.state.set([...this.state.current(), { id, name, state: { at: 'waiting' } }]);
    void this.#runNext();
  }

  /** Stops it, or takes it off the list. */
  dismiss(id: number): void {
    this.#waiting.delete(id);
    if (this.#running?.id === id) this.#running.abort.abort();
    else this.state.set(this.state.current().filter((one) => one.id !== id));
  }

  async #runNext(): Promise<void> {
    const [next] = this.#waiting;
    if (this.#running !== null || next === undefined) return;
    const [id, input] = next;
    this.#waiting.delete(id);
    const abort = new AbortController();
    this.#running = { id, abort };
    this.#setState(id, { at: 'reading', progress: null });
    const outcome = await this.workOne(input, abort.signal, (progress) =>
      this.#setState(id, { at: 'reading', progress }),
    );
    this.#running = null;
    this.#setState(id, { at: 'done', outcome });
    if (outcome.kind === 'cancelled') this.dismiss(id);
    await this.#runNext();
  }

  #setState(id: number, state: FileWork<Progress, Outcome>['state']): void {
    this.state.set(this.state.current().map((one) => (one.id === id ? { ...one, state } : one)));
  }
}
