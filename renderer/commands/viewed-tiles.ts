import { addressText } from '../../shared/tiles/tile-source.ts';
import type { TileSource } from '../../shared/tiles/tile-source.ts';
import { needsKey } from '../../shared/tiles/lift-key.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import { tileNumber } from '../../shared/tiles/tile.ts';
import { lookOfSource } from '../../shared/tiles/map-pack.ts';
import {
  beginsAnew,
  MOST_VIEWED,
  sourceOfViewed,
  viewedPackId,
  WORLD,
} from '../../shared/tiles/viewed-pack.ts';
import type { Maps } from '../data/tiles/open-maps.ts';
import { livePack, makePack } from '../data/tiles/pack-records.ts';
import type { TileStore } from '../data/tiles/tile-store.ts';
import type { AskedTile } from './ask-tiles.ts';
import type { KeyedSource } from './download-desk.ts';

export interface ViewedTilesOptions {
  readonly maps: Pick<Maps, 'db'> & {
    readonly store: Pick<TileStore, 'read' | 'write' | 'remove'>;
  };
  /** Sixteen at most; never rejects. */
  readonly ask: (
    from: KeyedSource,
    tiles: readonly Tile[],
    call: string,
  ) => Promise<readonly AskedTile[]>;
  /** Whether the browser says that there is a network. */
  readonly online: () => boolean;
  /** ms since 1970 UTC. */
  readonly now: () => number;
}

interface Wanted {
  readonly pack: string;
  readonly tile: Tile;
  readonly settle: (bytes: Uint8Array | null) => void;
}

const MOST_PER_CALL = 16;
/** A window shows fewer; what waits longer than that was scrolled past. */
const MOST_WAITING = 200;
const NOT_AGAIN_MS = 60_000;
const REST_MS = 30_000;

/** Reads tiles for the map: what is kept, and of a source that is looked at also what it sends (shared/tiles/SPEC.md T30). */
export class ViewedTiles {
  #sources: readonly KeyedSource[] = [];
  #waiting: Wanted[] = [];
  #asking = false;
  #restUntil = 0;
  #calls = 0;
  readonly #failedAt = new Map<string, number>();

  constructor(private readonly options: ViewedTilesOptions) {}

  /** The sources as the office has them now. */
  use(sources: readonly KeyedSource[]): void {
    this.#sources = sources;
  }

  /** Makes the pack of a source that is to be looked at, under that name, where there is none or it begins anew. */
  async begin(source: TileSource, name: string): Promise<string> {
    const { db, store } = this.options.maps;
    const id = viewedPackId(source.id);
    const there = await livePack(db, id);
    if (there !== null && beginsAnew(there, source, this.options.now())) await store.remove(id);
    await makePack(
      db,
      {
        id,
        name,
        look: lookOfSource(source, WORLD),
        origin: { kind: 'viewed', source },
        zooms: { min: source.minZoom, max: source.maxZoom },
        madeAt: this.options.now(),
      },
      MOST_VIEWED,
    );
    return id;
  }

  async read(pack: string, tile: Tile): Promise<Uint8Array | null> {
    const kept = await this.options.maps.store.read(pack, tile);
    if (kept !== null || !this.#mayAsk(pack, tile)) return kept;
    return new Promise((settle) => {
      // What was asked for last is what is in view.
      this.#waiting.unshift({ pack, tile, settle });
      for (const passed of this.#waiting.splice(MOST_WAITING)) passed.settle(null);
      void this.#goOn();
    });
  }

  #mayAsk(pack: string, tile: Tile): boolean {
    const { now, online } = this.options;
    if (this.#sourceOf(pack) === null || !online() || now() < this.#restUntil) return false;
    const failedAt = this.#failedAt.get(keyOf(pack, tile));
    return failedAt === undefined || now() - failedAt > NOT_AGAIN_MS;
  }

  #sourceOf(pack: string): KeyedSource | null {
    const id = sourceOfViewed(pack);
    const found = this.#sources.find(({ source }) => source.id === id);
    const lacksKey = found && needsKey(addressText(found.source.address)) && found.key === '';
    return found && !lacksKey ? found : null;
  }

  async #goOn(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    // The whole window asks at once: a moment later all of it is here.
    await new Promise((later) => setTimeout(later, 20));
    while (this.#waiting.length > 0) await this.#askSome();
    this.#asking = false;
  }

  async #askSome(): Promise<void> {
    const [first] = this.#waiting;
    if (first === undefined) return;
    const { pack } = first;
    const some = this.#waiting.filter((one) => one.pack === pack).slice(0, MOST_PER_CALL);
    this.#waiting = this.#waiting.filter((one) => !some.includes(one));
    const from = this.#sourceOf(pack);
    if (from === null || !this.options.online() || this.options.now() < this.#restUntil)
      return some.forEach(({ settle }) => settle(null));
    this.#calls += 1;
    const tiles = some.map(({ tile }) => tile);
    const answers = await this.options.ask(from, tiles, `view-${pack}-${this.#calls}`);
    const came = some.flatMap(({ tile }, at) => {
      const answered = answers[at];
      return answered?.answer.kind === 'image' ? [{ tile, bytes: answered.bytes.slice() }] : [];
    });
    if (came.length > 0) await this.#keep(pack, from, came);
    else if (answers.every(({ answer }) => answer.kind !== 'missing'))
      this.#restUntil = this.options.now() + REST_MS;
    const bytesOf = new Map(came.map(({ tile, bytes }) => [tileNumber(tile), bytes]));
    for (const { tile, settle } of some) {
      const bytes = bytesOf.get(tileNumber(tile)) ?? null;
      if (bytes === null) this.#failedAt.set(keyOf(pack, tile), this.options.now());
      settle(bytes);
    }
  }

  /** What cannot be kept is seen all the same. */
  async #keep(
    pack: string,
    from: KeyedSource,
    came: Parameters<TileStore['write']>[1],
  ): Promise<void> {
    const { db, store } = this.options.maps;
    try {
      const there = await livePack(db, pack);
      if (there === null) return;
      await this.begin(from.source, there.name);
      await store.write(pack, came);
    } catch {
      return;
    }
  }
}

const keyOf = (pack: string, tile: Tile): string => `${pack} ${tileNumber(tile)}`;
