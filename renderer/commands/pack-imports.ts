import type { PackImportOutcome, PackImportProgress } from './import-map-pack.ts';
import type { PackFiles } from '../map-packs/read-pack-files.ts';
import { WatchedState } from './watched-state.ts';

/** One chosen file or folder on its way into a pack. */
export interface PackImporting {
  readonly id: number;
  readonly name: string;
  readonly state:
    | { readonly at: 'waiting' }
    | { readonly at: 'reading'; readonly progress: PackImportProgress | null }
    | { readonly at: 'done'; readonly outcome: PackImportOutcome };
}

type ImportOne = (
  name: string,
  files: PackFiles,
  signal: AbortSignal,
  onProgress: (progress: PackImportProgress) => void,
) => Promise<PackImportOutcome>;

/**
 * Files of tiles being imported, one after the other; goes on while other screens are open. A cancelled one leaves
 * the list, all others stay until they are dismissed.
 */
export class PackImports {
  readonly state = new WatchedState<readonly PackImporting[]>([]);
  readonly #waiting: { readonly id: number; readonly files: PackFiles }[] = [];
  #running: { readonly id: number; readonly abort: AbortController } | null = null;
  #nextId = 1;

  constructor(private readonly importOne: ImportOne) {}

  add(name: string, files: PackFiles): void {
    const id = this.#nextId++;
    this.#waiting.push({ id, files });
    this.state.set([...this.state.current(), { id, name, state: { at: 'waiting' } }]);
    void this.#runNext();
  }

  /** Stops it, or takes it off the list. */
  dismiss(id: number): void {
    const waits = this.#waiting.findIndex((one) => one.id === id);
    if (waits >= 0) this.#waiting.splice(waits, 1);
    if (this.#running?.id === id) this.#running.abort.abort();
    else this.state.set(this.state.current().filter((one) => one.id !== id));
  }

  async #runNext(): Promise<void> {
    if (this.#running !== null) return;
    const next = this.#waiting.shift();
    const one = this.state.current().find(({ id }) => id === next?.id);
    if (next === undefined || one === undefined) return;
    const abort = new AbortController();
    this.#running = { id: next.id, abort };
    this.#setState(next.id, { at: 'reading', progress: null });
    const outcome = await this.importOne(one.name, next.files, abort.signal, (progress) =>
      this.#setState(next.id, { at: 'reading', progress }),
    );
    this.#running = null;
    this.#setState(next.id, { at: 'done', outcome });
    if (outcome.kind === 'cancelled') this.dismiss(next.id);
    await this.#runNext();
  }

  #setState(id: number, state: PackImporting['state']): void {
    this.state.set(this.state.current().map((one) => (one.id === id ? { ...one, state } : one)));
  }
}
