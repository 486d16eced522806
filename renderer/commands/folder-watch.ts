import type { FolderFile, FolderWorkbook } from '../ui/pick-workbooks.ts';
import { pickWorkbooks } from '../ui/pick-workbooks.ts';
import type { MergeDesk } from './merge-desk.ts';
import { WatchedState } from './watched-state.ts';

export interface FolderWatchState {
  /** The folder under watch; null when there is none. */
  readonly folder: string | null;
  /** Workbooks that wait for the person, who has a plan or a receipt to look at. */
  readonly waiting: number;
  /** The folder could not be read any more: a stick pulled out, a share gone. */
  readonly lost: string | null;
}

const NONE: FolderWatchState = { folder: null, waiting: 0, lost: null };

/** How often the folder is looked into, ms. */
const EVERY = 2_000;

type Look = () => Promise<readonly FolderFile[]>;

/** A workbook by size and time: another one means that it was written again. */
type Mark = string;

/**
 * Lays on the merge desk what comes into a folder, and lays it again when it was written anew. A workbook is
 * taken when it is no longer being copied (it stood the same at the look before) and stands open nowhere.
 */
export class FolderWatch {
  readonly state = new WatchedState<FolderWatchState>(NONE);
  readonly #taken = new Map<string, { readonly mark: Mark; readonly id: number }>();
  #before: ReadonlyMap<string, Mark> = new Map();
  #settled: readonly FolderWorkbook[] = [];
  /** The look under way or to come; another one means that this watch has ended. */
  #look: Look | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly desk: Pick<MergeDesk, 'add' | 'remove' | 'state'>,
    private readonly every = EVERY,
  ) {}

  /** `look` reads all files of the folder; its rejection ends the watch. */
  start(folder: string, look: Look): void {
    this.stop();
    this.state.set({ ...NONE, folder });
    this.#look = look;
    void this.#goOn(look);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#look = null;
    this.#taken.clear();
    this.#before = new Map();
    this.#settled = [];
    this.state.set(NONE);
  }

  /** Lays what waits on the desk. */
  take(): void {
    for (const { path, file } of this.#settled) {
      const old = this.#taken.get(path);
      if (old !== undefined) this.desk.remove(old.id);
      const [id] = this.desk.add([file]);
      if (id !== undefined) this.#taken.set(path, { mark: markOf(file), id });
    }
    this.#settled = [];
    this.#report();
  }

  async #goOn(look: Look): Promise<void> {
    const all = await look().catch(() => null);
    if (this.#look !== look) return;
    if (all === null) {
      const lost = this.state.current().folder;
      this.stop();
      return this.state.set({ ...NONE, lost });
    }
    this.#compare(all);
    this.#timer = setTimeout(() => void this.#goOn(look), this.every);
  }

  #compare(all: readonly FolderFile[]): void {
    const found = pickWorkbooks(all);
    this.#settled = found.filter(
      ({ path, file, open }) =>
        !open &&
        this.#before.get(path) === markOf(file) &&
        this.#taken.get(path)?.mark !== markOf(file),
    );
    this.#before = new Map(found.map(({ path, file }) => [path, markOf(file)]));
    const { plan, receipt } = this.desk.state.current();
    const busy = receipt !== null || plan.at === 'ready' || plan.at === 'applying';
    if (busy) this.#report();
    else this.take();
  }

  #report(): void {
    const now = this.state.current();
    if (now.waiting !== this.#settled.length)
      this.state.set({ ...now, waiting: this.#settled.length });
  }
}

const markOf = ({ size, lastModified }: File): Mark => `${size} ${lastModified}`;
