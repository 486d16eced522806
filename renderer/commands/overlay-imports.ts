import { groupFiles } from '../../shared/overlays/group-files.ts';
import type { OverlayRequest, OverlayStage } from '../workers/overlay-task.ts';
import type { OverlayImportOutcome } from './import-overlay.ts';
import { WatchedState } from './watched-state.ts';

/** What the person says of the files chosen next. */
export type OverlaySaid = Pick<OverlayRequest, 'datum' | 'licence'>;

/** One overlay on its way in. */
export interface OverlayImporting {
  readonly id: number;
  /** The name of its first file. */
  readonly name: string;
  readonly state:
    | { readonly at: 'waiting' }
    | { readonly at: 'reading'; readonly stage: OverlayStage | null }
    | { readonly at: 'done'; readonly outcome: OverlayImportOutcome };
}

type ImportOne = (
  request: OverlayRequest,
  signal: AbortSignal,
  onStage: (stage: OverlayStage) => void,
) => Promise<OverlayImportOutcome>;

/**
 * Overlays being imported, one after the other, for each may take half a gigabyte of memory; goes on while other
 * screens are open. A cancelled one leaves the list, all others stay until they are dismissed.
 */
export class OverlayImports {
  readonly state = new WatchedState<readonly OverlayImporting[]>([]);
  readonly #waiting = new Map<number, OverlayRequest>();
  #running: { readonly id: number; readonly abort: AbortController } | null = null;
  #nextId = 1;

  constructor(private readonly importOne: ImportOne) {}

  add(chosen: readonly File[], said: OverlaySaid): void {
    for (const files of groupFiles(chosen)) {
      const file = files[0]?.name ?? '';
      const id = this.#nextId++;
      this.#waiting.set(id, { ...said, files, name: file.replace(/\.[^.]+$/u, '') });
      this.state.set([...this.state.current(), { id, name: file, state: { at: 'waiting' } }]);
    }
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
    const [id, request] = next;
    this.#waiting.delete(id);
    const abort = new AbortController();
    this.#running = { id, abort };
    this.#setState(id, { at: 'reading', stage: null });
    const outcome = await this.importOne(request, abort.signal, (stage) =>
      this.#setState(id, { at: 'reading', stage }),
    );
    this.#running = null;
    this.#setState(id, { at: 'done', outcome });
    if (outcome.kind === 'cancelled') this.dismiss(id);
    await this.#runNext();
  }

  #setState(id: number, state: OverlayImporting['state']): void {
    this.state.set(this.state.current().map((one) => (one.id === id ? { ...one, state } : one)));
  }
}
