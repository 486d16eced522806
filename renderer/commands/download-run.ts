import type { Notice } from '../../shared/kernel/notice.ts';
import type {
  DownloadLimits,
  DownloadProgress,
  DownloadStep,
} from '../../shared/tiles/download-step.ts';
import { Download } from '../../shared/tiles/download.ts';
import type { PackDownload } from '../../shared/tiles/map-pack.ts';
import { mayKeepAnswerFrom } from '../../shared/tiles/prefetch-policy.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import type { PlacedTile } from '../../shared/tiles/tiles-of-area.ts';
import type { TileBytes, WriteResult } from '../data/tiles/tile-store.ts';
import type { AskedTile } from './ask-tiles.ts';

/** What a run needs of the window; a test has its own. */
export interface DownloadRunOptions {
  readonly record: PackDownload;
  readonly limits: DownloadLimits;
  /** Sixteen at most; never rejects. `call` is the name by which it can be taken back. */
  readonly ask: (tiles: readonly Tile[], call: string) => Promise<readonly AskedTile[]>;
  readonly abort: (call: string) => void;
  readonly write: (tiles: readonly TileBytes[], record: PackDownload) => Promise<WriteResult>;
  /** ms of a clock that never goes back. */
  readonly clock: () => number;
  /** Calls back after so many ms, also while the window is hidden; gives the way to call that off. */
  readonly wakeAfter: (ms: number, done: () => void) => () => void;
  /** `heldFor`: ms for which the source is left alone. */
  readonly onProgress: (progress: DownloadProgress, heldFor: number) => void;
}

/** How a run ended: the record as it is to be kept, and what the store said where it took no more. */
export interface DownloadEnd {
  readonly record: PackDownload;
  readonly notice: Notice | null;
}

/** A browser opens six connections to its host: two stay free for scores and photos. */
const MOST_CALLS = 4;
const MOST_PER_CALL = 16;
/** Tiles written together, or as many as there are after a while: a kill loses no more. */
const BATCH = 200;
const WRITE_EVERY = 2_000;
/** Where the disk is slower than the network, no more than this is held in memory. */
const MOST_HELD = 4 * BATCH;
/** Short rests are made longer, so that calls are of several tiles. */
const SHORTEST_REST = 20;
const LONGEST_REST = 500;
/** After a stop answers are waited for so long, then taken back. */
const GRACE = 3_000;

interface Image {
  readonly ordinal: number;
  readonly tile: TileBytes;
}

/** One download at work, from its record to its end: asks, gathers, writes (shared/tiles/SPEC.md T19–T21). */
export class DownloadRun {
  readonly #download: Download;
  readonly #calls = new Set<string>();
  readonly #began: number;
  #images: Image[] = [];
  #writing: Promise<void> | null = null;
  #wroteAt: number;
  #notice: Notice | null = null;
  #wake: () => void = () => undefined;

  constructor(private readonly options: DownloadRunOptions) {
    const { record, limits, clock } = options;
    this.#began = this.#wroteAt = clock();
    this.#download = new Download(record.plan, record.outcomes, limits, this.#began);
  }

  async run(): Promise<DownloadEnd> {
    for (;;) {
      const step = this.#askAll();
      if (this.#isTimeToWrite()) void this.#write();
      if (step.do === 'finish') return this.#end(null);
      if (step.do === 'stop') return this.#end(step.why);
      if (step.do === 'store') await this.#write();
      if (step.do === 'wait') await this.#rest(step.until);
      const heldFor = this.#download.heldFor(this.options.clock());
      this.options.onProgress(this.#download.progress(), heldFor);
    }
  }

  pause(): void {
    this.#download.stop('paused');
    this.#wake();
  }

  /** Sends calls until the machine says what to do instead. */
  #askAll(): DownloadStep {
    const { stopped } = this.#download.progress();
    if (stopped !== null) return { do: 'stop', why: stopped };
    while (this.#calls.size < MOST_CALLS && this.#images.length < MOST_HELD) {
      const { asked, step } = this.#gather();
      if (asked.length > 0) void this.#send(asked);
      if (step !== null) return step;
    }
    return { do: 'wait', until: null };
  }

  #gather(): { readonly asked: readonly PlacedTile[]; readonly step: DownloadStep | null } {
    const most = Math.min(MOST_PER_CALL, Math.ceil(this.options.limits.inFlight / MOST_CALLS));
    const asked: PlacedTile[] = [];
    while (asked.length < most) {
      const step = this.#download.next(this.options.clock());
      if (step.do !== 'ask') return { asked, step };
      asked.push({ ordinal: step.ordinal, tile: step.tile });
    }
    return { asked, step: null };
  }

  async #send(asked: readonly PlacedTile[]): Promise<void> {
    const call = `${this.options.record.pack}-${asked[0]?.ordinal ?? 0}-${this.options.clock()}`;
    this.#calls.add(call);
    const tiles = asked.map(({ tile }) => tile);
    const answers = await this.options.ask(tiles, call);
    this.#calls.delete(call);
    asked.forEach((placed, at) => this.#settle(placed, answers[at]));
    this.#wake();
  }

  #settle({ ordinal, tile }: PlacedTile, answered: AskedTile | undefined): void {
    const now = this.options.clock();
    if (!answered) return this.#download.settle(ordinal, { kind: 'failing', why: 'network' }, now);
    const { answer, bytes, reply } = answered;
    if (answer.kind !== 'image') return this.#download.settle(ordinal, answer, now);
    if (!mayKeepAnswerFrom(reply.url))
      return this.#download.settle(ordinal, { kind: 'refused' }, now);
    this.#images.push({ ordinal, tile: { tile, bytes } });
    this.#download.settle(ordinal, answer, now);
  }

  #isTimeToWrite(): boolean {
    const since = this.options.clock() - this.#wroteAt;
    return this.#images.length >= BATCH || (this.#images.length > 0 && since >= WRITE_EVERY);
  }

  /** One write at a time. */
  #write(): Promise<void> {
    this.#writing ??= this.#writeBatch().finally(() => {
      this.#writing = null;
      this.#wroteAt = this.options.clock();
      this.#wake();
    });
    return this.#writing;
  }

  async #writeBatch(): Promise<void> {
    const batch = this.#images.splice(0, BATCH);
    const ordinals = batch.map(({ ordinal }) => ordinal);
    const written = await this.options.write(
      batch.map(({ tile }) => tile),
      this.#recordWith(ordinals, null),
    );
    if (written.ok) return this.#download.stored(ordinals);
    this.#notice = written.error;
    this.#download.giveBack([...ordinals, ...this.#images.map(({ ordinal }) => ordinal)]);
    this.#images = [];
    this.#download.stop(written.error.code);
  }

  async #rest(until: number | null): Promise<void> {
    const wait = until === null ? LONGEST_REST : until - this.options.clock();
    const ms = Math.max(SHORTEST_REST, Math.min(LONGEST_REST, wait));
    await new Promise<void>((done) => {
      const callOff = this.options.wakeAfter(ms, done);
      this.#wake = () => {
        callOff();
        done();
      };
    });
  }

  /** What is under way comes in, what is held is written, then the record says how it stands. */
  async #end(why: PackDownload['stopped']): Promise<DownloadEnd> {
    const { abort, wakeAfter } = this.options;
    const callOff = wakeAfter(GRACE, () => this.#calls.forEach((call) => abort(call)));
    while (this.#calls.size > 0) await this.#rest(null);
    callOff();
    while (this.#images.length > 0 || this.#writing) await this.#write();
    const stopped = this.#download.progress().stopped ?? why;
    return { record: this.#recordWith([], stopped), notice: this.#notice };
  }

  #recordWith(ordinals: readonly number[], stopped: PackDownload['stopped']): PackDownload {
    const { record, clock } = this.options;
    return {
      ...record,
      outcomes: this.#download.outcomesWith(ordinals),
      stopped,
      spent: record.spent + Math.round(clock() - this.#began),
    };
  }
}
