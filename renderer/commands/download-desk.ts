import type { Notice } from '../../shared/kernel/notice.ts';
import { limitsFor } from '../../shared/tiles/download-step.ts';
import type { DownloadProgress } from '../../shared/tiles/download-step.ts';
import type { PackDownload } from '../../shared/tiles/map-pack.ts';
import { reopenOutcomes } from '../../shared/tiles/outcomes.ts';
import { recentRate, withSample } from '../../shared/tiles/recent-rate.ts';
import type { RateSample } from '../../shared/tiles/recent-rate.ts';
import { reconcileOutcomes } from '../../shared/tiles/reconcile-outcomes.ts';
import { refusePrefetch } from '../../shared/tiles/prefetch-policy.ts';
import type { TileSource } from '../../shared/tiles/tile-source.ts';
import { addressText } from '../../shared/tiles/tile-source.ts';
import { needsKey } from '../../shared/tiles/lift-key.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import { tileNotice } from '../../shared/tiles/tile-notice.ts';
import { nameTileFailure } from '../data/tiles/name-tile-failure.ts';
import type { Maps } from '../data/tiles/open-maps.ts';
import { keepDownload, noteStopped, readDownload } from '../data/tiles/pack-records.ts';
import type { AskedTile } from './ask-tiles.ts';
import { DownloadRun } from './download-run.ts';
import { WatchedState } from './watched-state.ts';

/** A source as it is to be asked now, with its key. */
export interface KeyedSource {
  readonly source: TileSource;
  readonly key: string;
}

/** One download that waits its turn or is at work. */
export interface DownloadUnderWay {
  readonly pack: string;
  /** False while it waits for the one before it. */
  readonly begun: boolean;
  /** Null before it begins, and while its record is first held against the pack. */
  readonly progress: DownloadProgress | null;
  /** Tiles a second of late; null before it is known. */
  readonly perSecond: number | null;
  /** ms for which the source is left alone: it throttles, or is not there. */
  readonly heldFor: number;
  readonly pausing: boolean;
  /** Nobody asked for it since the start: it went on by itself. */
  readonly byItself: boolean;
}

/** Asked for by a person; a repair, which also asks again for what failed; or nobody's word (SPEC.md T29). */
export type GoingOn = 'asked' | 'repair' | 'by-itself';

export interface DownloadDeskState {
  readonly underWay: readonly DownloadUnderWay[];
  /** Why a pack's download ended early, as told in this window. */
  readonly notices: Readonly<Record<string, Notice>>;
}

export interface DownloadDeskOptions {
  readonly maps: Pick<Maps, 'db'> & {
    readonly store: Pick<Maps['store'], 'write' | 'numbers'>;
  };
  readonly ask: (
    from: KeyedSource,
    tiles: readonly Tile[],
    call: string,
  ) => Promise<readonly AskedTile[]>;
  readonly abort: (call: string) => void;
  /** One window at a time downloads a pack: null when another does. */
  readonly lock: (pack: string) => Promise<(() => void) | null>;
  readonly clock: () => number;
  readonly wakeAfter: (ms: number, done: () => void) => () => void;
}

/** Progress is told this often at most. */
const TELL_EVERY = 250;
/** Tiles that are gone again and again as soon as they are stored: the disk is ill, and a person must know. */
const MOST_CHECKS = 3;

interface Job extends KeyedSource {
  readonly pack: string;
  readonly how: GoingOn;
}

/** The downloads of this window, one after the other; they go on while other screens are open. */
export class DownloadDesk {
  readonly state = new WatchedState<DownloadDeskState>({ underWay: [], notices: {} });
  #waiting: Job[] = [];
  #current: { readonly pack: string; run: DownloadRun | null; paused: boolean } | null = null;
  #samples: RateSample[] = [];
  #toldAt = -Infinity;

  constructor(private readonly options: DownloadDeskOptions) {}

  /** Goes on with a pack's download where its record stands. */
  go(pack: string, from: KeyedSource, how: GoingOn = 'asked'): void {
    if (this.state.current().underWay.some((one) => one.pack === pack)) return;
    this.#waiting.push({ pack, ...from, how });
    // A window closed while it waits its turn must not leave the word that a person paused it.
    this.#note(pack, null);
    const { underWay, notices } = this.state.current();
    const waiting = {
      pack,
      begun: false,
      progress: null,
      perSecond: null,
      heldFor: 0,
      pausing: false,
      byItself: how === 'by-itself',
    };
    this.state.set({ underWay: [...underWay, waiting], notices: without(notices, pack) });
    void this.#next();
  }

  /** What is under way is still taken; resolves when nothing of it is. */
  async pause(pack: string): Promise<void> {
    if (this.#current?.pack === pack) {
      this.#current.paused = true;
      this.#current.run?.pause();
      this.#change(pack, { pausing: true });
      await this.#gone(pack);
      return;
    }
    if (!this.#waiting.some((job) => job.pack === pack)) return;
    this.#waiting = this.#waiting.filter((job) => job.pack !== pack);
    this.#note(pack, 'paused');
    this.#leave(pack, null);
  }

  /** No more is wanted of it; what is there stays. A repair takes it up again. */
  async giveUp(pack: string): Promise<void> {
    await this.pause(pack);
    const { db } = this.options.maps;
    const release = await this.options.lock(pack);
    if (release === null) return this.#leave(pack, tileNotice('tiles-pack-busy', { pack }));
    const record = await readDownload(db, pack);
    if (record) await keepDownload(db, { ...record, stopped: 'given-up' });
    release();
    this.#leave(pack, null);
  }

  async #next(): Promise<void> {
    const job = this.#waiting[0];
    if (this.#current !== null || job === undefined) return;
    this.#waiting = this.#waiting.slice(1);
    this.#current = { pack: job.pack, run: null, paused: false };
    this.#change(job.pack, { begun: true });
    const notice = await this.#locked(job).catch(nameTileFailure);
    this.#current = null;
    this.#leave(job.pack, notice);
    await this.#next();
  }

  async #locked(job: Job): Promise<Notice | null> {
    const release = await this.options.lock(job.pack);
    // Another window that is at it already is no fault of a download nobody asked for here.
    if (release === null)
      return job.how === 'by-itself' ? null : tileNotice('tiles-pack-busy', { pack: job.pack });
    try {
      return await this.#work(job);
    } finally {
      release();
    }
  }

  /** Runs until nothing is asked for any more and all that is said to be stored is there (SPEC.md T27). */
  async #work(job: Job): Promise<Notice | null> {
    const refusal = refuseToAsk(job);
    if (refusal) return refusal;
    const { db, store } = this.options.maps;
    const kept = await readDownload(db, job.pack);
    if (!kept) return tileNotice('tiles-pack-unknown', { pack: job.pack });
    let record =
      job.how === 'repair'
        ? { ...kept, outcomes: reopenOutcomes(kept.outcomes, kept.plan.total) }
        : kept;
    for (let check = 0; check < MOST_CHECKS; check += 1) {
      const numbers = await store.numbers(job.pack);
      const { outcomes, absent } = reconcileOutcomes(record.plan, record.outcomes, numbers);
      if (check > 0 && absent === 0) return null;
      record = { ...record, outcomes, stopped: null };
      // A kill before the first tile is stored must not leave the word that a person paused it.
      await keepDownload(db, record);
      const end = await this.#run(job, record);
      ({ record } = end);
      await keepDownload(db, record);
      if (record.stopped !== null) return end.notice ?? noticeOf(record.stopped);
    }
    return tileNotice('tiles-store-failed', { why: 'tiles are lost once they are stored' });
  }

  #run(job: Job, record: PackDownload): ReturnType<DownloadRun['run']> {
    const { maps, ask, abort, clock, wakeAfter } = this.options;
    this.#samples = [];
    const run = new DownloadRun({
      record,
      limits: limitsFor(job.source.perSecond),
      ask: (tiles, call) => ask(job, tiles, call),
      abort,
      write: (tiles, now) => maps.store.write(job.pack, tiles, now),
      clock,
      wakeAfter,
      onProgress: (progress, heldFor) => this.#tell(job.pack, progress, heldFor),
    });
    if (this.#current) this.#current.run = run;
    if (this.#current?.paused) run.pause();
    return run.run();
  }

  #tell(pack: string, progress: DownloadProgress, heldFor: number): void {
    const now = this.options.clock();
    if (now - this.#toldAt < TELL_EVERY) return;
    this.#toldAt = now;
    const done = progress.total - progress.counts.pending + progress.held;
    this.#samples = withSample(this.#samples, { at: now, done });
    this.#change(pack, { progress, heldFor, perSecond: recentRate(this.#samples) });
  }

  /** Where it cannot be noted the next start asks a person: nothing is lost by it. */
  #note(pack: string, stopped: PackDownload['stopped']): void {
    void noteStopped(this.options.maps.db, pack, stopped).catch(() => undefined);
  }

  #change(pack: string, part: Partial<DownloadUnderWay>): void {
    const { underWay, ...rest } = this.state.current();
    this.state.set({
      ...rest,
      underWay: underWay.map((one) => (one.pack === pack ? { ...one, ...part } : one)),
    });
  }

  #leave(pack: string, notice: Notice | null): void {
    const { underWay, notices } = this.state.current();
    this.state.set({
      underWay: underWay.filter((one) => one.pack !== pack),
      notices: { ...without(notices, pack), ...(notice === null ? {} : { [pack]: notice }) },
    });
  }

  #gone(pack: string): Promise<void> {
    return new Promise((done) => {
      const unsubscribe = this.state.subscribe(() => {
        if (this.state.current().underWay.some((one) => one.pack === pack)) return;
        unsubscribe();
        done();
      });
    });
  }
}

const without = (notices: DownloadDeskState['notices'], pack: string): typeof notices =>
  Object.fromEntries(Object.entries(notices).filter(([of]) => of !== pack));

/** The office may have taken its leave or the key back since the download was planned. */
function refuseToAsk({ source, key }: KeyedSource): Notice | null {
  const refusal = refusePrefetch(source);
  if (refusal || !needsKey(addressText(source.address)) || key !== '') return refusal;
  return tileNotice('tiles-key-missing', { source: source.name });
}

/** A pause is no fault; all else that stopped it is said. */
const noticeOf = (stopped: NonNullable<PackDownload['stopped']>): Notice | null =>
  stopped === 'paused' || stopped === 'given-up' ? null : { code: stopped, severity: 'error' };
