import type { Change } from '../../shared/changes/change.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { BookLabel, LabelledFile } from '../../shared/merge/book-label.ts';
import type { MergeView } from '../../shared/merge/view-merge.ts';
import type { WorkbookStage } from '../workers/workbook-task.ts';
import type { MergeReceipt } from './apply-merge.ts';
import { WatchedState } from './watched-state.ts';

/** One dropped file on its way. */
export interface DeskFile {
  readonly id: number;
  /** The file's name, numbered where another of the same name lies here. */
  readonly name: string;
  readonly bytes: number;
  readonly state:
    | { readonly at: 'waiting' | 'stopped' }
    | { readonly at: 'reading'; readonly stage: WorkbookStage | null }
    | { readonly at: 'read'; readonly read: Result<BookLabel, Notice> };
}

export type DeskPlan =
  | { readonly at: 'none' | 'planning' }
  | { readonly at: 'failed'; readonly notice: Notice }
  | { readonly at: 'ready' | 'applying'; readonly view: MergeView };

export interface MergeDeskState {
  readonly files: readonly DeskFile[];
  readonly plan: DeskPlan;
  /** Indexes of `view.asked` that the person takes. */
  readonly taken: ReadonlySet<number>;
  readonly receipt: MergeReceipt | null;
  /** Why the plan was not written; it is still there. */
  readonly failure: Notice | null;
}

/** A file that was read, by its id and the name it goes by here. */
export type PlannedFile = Pick<DeskFile, 'id' | 'name'>;

/** The long work, done elsewhere; what the files carry stays there. */
export interface MergeWork {
  readonly read: (
    id: number,
    file: File,
    signal: AbortSignal,
    onStage: (stage: WorkbookStage) => void,
  ) => Promise<Result<BookLabel, Notice>>;
  /** Lets go of a file that was read, or of all. */
  readonly forget: (id: number | 'all') => void;
  readonly plan: (
    files: readonly PlannedFile[],
    signal: AbortSignal,
  ) => Promise<Result<MergeView, Notice>>;
  readonly apply: (
    view: MergeView,
    changes: readonly Change[],
    files: readonly LabelledFile[],
  ) => Promise<Result<MergeReceipt, Notice>>;
}

const EMPTY: MergeDeskState = {
  files: [],
  plan: { at: 'none' },
  taken: new Set(),
  receipt: null,
  failure: null,
};

/**
 * The files a person put down to be merged: read one after another, then planned all together, then
 * applied. It outlives the screen, so that the person may look elsewhere meanwhile.
 */
export class MergeDesk {
  readonly state = new WatchedState<MergeDeskState>(EMPTY);
  readonly #waiting = new Map<number, File>();
  readonly #reading = new Map<number, AbortController>();
  #planning: AbortController | null = null;
  #nextId = 1;

  constructor(private readonly work: MergeWork) {}

  /** Gives each file's id here. */
  add(files: readonly File[]): readonly number[] {
    const ids = files.map((file) => {
      const id = this.#nextId++;
      const name = this.#freeName(file.name);
      this.#waiting.set(id, file);
      const added: DeskFile = { id, name, bytes: file.size, state: { at: 'waiting' } };
      this.#set({ files: [...this.#now.files, added], receipt: null });
      return id;
    });
    this.#unplan();
    void this.#readNext();
    return ids;
  }

  /** Stops the reading of a file, or takes it out of the queue; it stays in the list. */
  stop(id: number): void {
    this.#waiting.delete(id);
    this.#reading.get(id)?.abort();
    this.#setFile(id, { at: 'stopped' });
    void this.#readNext();
  }

  remove(id: number): void {
    this.#waiting.delete(id);
    this.#reading.get(id)?.abort();
    this.work.forget(id);
    this.#set({ files: this.#now.files.filter((file) => file.id !== id) });
    this.#unplan();
    void this.#readNext();
  }

  clear(): void {
    this.#waiting.clear();
    for (const reading of this.#reading.values()) reading.abort();
    this.#unplan();
    this.work.forget('all');
    this.#set(EMPTY);
  }

  /** What is held here changed: the receipt no longer holds, and a plan is made anew. */
  forget(): void {
    this.#set({ receipt: null });
    if (this.#now.plan.at !== 'applying') this.replan();
  }

  /** Takes or leaves edits that must be asked about. */
  take(acts: readonly number[], on: boolean): void {
    const taken = new Set(this.#now.taken);
    for (const act of acts) {
      if (on) taken.add(act);
      else taken.delete(act);
    }
    this.#set({ taken });
  }

  /** Compares again. */
  replan(): void {
    this.#unplan();
    void this.#readNext();
  }

  async apply(): Promise<void> {
    const { plan, taken } = this.#now;
    if (plan.at !== 'ready') return;
    const { view } = plan;
    this.#set({ plan: { at: 'applying', view }, failure: null });
    const asked = [...taken].sort((a, b) => a - b).flatMap((act) => view.asked[act] ?? []);
    const labels = this.#readFiles().map(({ name, read }): LabelledFile => ({ file: name, read }));
    const done = await this.work.apply(view, [...view.changes, ...asked], labels);
    if (!done.ok) return this.#set({ plan: { at: 'ready', view }, failure: done.error });
    this.work.forget('all');
    this.#set({ ...EMPTY, receipt: done.value });
  }

  get #now(): MergeDeskState {
    return this.state.current();
  }

  #set(part: Partial<MergeDeskState>): void {
    this.state.set({ ...this.#now, ...part });
  }

  #setFile(id: number, state: DeskFile['state']): void {
    this.#set({
      files: this.#now.files.map((file) => (file.id === id ? { ...file, state } : file)),
    });
  }

  #freeName(name: string): string {
    const names = new Set(this.#now.files.map((file) => file.name));
    let free = name;
    for (let n = 2; names.has(free); n += 1) free = `${name} (${n})`;
    return free;
  }

  /** One file at a time: two at once would hold two inflated workbooks in memory. */
  async #readNext(): Promise<void> {
    if (this.#reading.size > 0) return;
    const [next] = this.#waiting;
    if (next === undefined) return this.#plan();
    const [id, file] = next;
    this.#waiting.delete(id);
    const controller = new AbortController();
    this.#reading.set(id, controller);
    this.#setFile(id, { at: 'reading', stage: null });
    const read = await this.work.read(id, file, controller.signal, (stage) => {
      if (!controller.signal.aborted) this.#setFile(id, { at: 'reading', stage });
    });
    this.#reading.delete(id);
    if (!controller.signal.aborted) this.#setFile(id, { at: 'read', read });
    await this.#readNext();
  }

  #readFiles(): readonly (PlannedFile & Pick<LabelledFile, 'read'>)[] {
    return this.#now.files.flatMap(({ id, name, state }) =>
      state.at === 'read' ? [{ id, name, read: state.read }] : [],
    );
  }

  #unplan(): void {
    this.#planning?.abort();
    this.#planning = null;
    this.#set({ plan: { at: 'none' }, taken: new Set(), failure: null });
  }

  async #plan(): Promise<void> {
    const files = this.#readFiles();
    if (this.#now.plan.at !== 'none' || !files.some(({ read }) => read.ok)) return;
    const controller = new AbortController();
    this.#planning = controller;
    this.#set({ plan: { at: 'planning' } });
    const planned = await this.work.plan(
      files.map(({ id, name }) => ({ id, name })),
      controller.signal,
    );
    if (controller.signal.aborted) return;
    this.#planning = null;
    this.#set({
      plan: planned.ok
        ? { at: 'ready', view: planned.value }
        : { at: 'failed', notice: planned.error },
    });
  }
}
