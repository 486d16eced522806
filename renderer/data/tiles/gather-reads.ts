import type { Tile } from '../../../shared/tiles/tile.ts';
import { tileNumber } from '../../../shared/tiles/tile.ts';

type Bytes = Uint8Array | null;
type ReadMany = (pack: string, tiles: readonly Tile[]) => Promise<readonly Bytes[]>;

interface Waiting {
  readonly tile: Tile;
  readonly promise: Promise<Bytes>;
  readonly settle: (bytes: Bytes) => void;
  readonly reject: (why: unknown) => void;
}

/**
 * Collects what is read in one go (the tiles of a frame, or of several that were awaited together) into one
 * call per pack: a transaction costs more than the tiles in it. The same tile asked twice is read once.
 */
export class GatheredReads {
  private waiting = new Map<string, Map<number, Waiting>>();

  constructor(private readonly readMany: ReadMany) {}

  read(pack: string, tile: Tile): Promise<Bytes> {
    if (this.waiting.size === 0) void this.flushSoon();
    const inPack = this.waiting.get(pack) ?? new Map<number, Waiting>();
    this.waiting.set(pack, inPack);
    const number = tileNumber(tile);
    const there = inPack.get(number);
    if (there) return there.promise;
    const { promise, resolve, reject } = newPromise();
    inPack.set(number, { tile, promise, settle: resolve, reject });
    return promise;
  }

  /** A few turns of the microtask queue: those who awaited the same answer are all heard, and no timer is waited for. */
  private async flushSoon(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) await Promise.resolve();
    const packs = this.waiting;
    this.waiting = new Map();
    for (const [pack, inPack] of packs) void this.answer(pack, [...inPack.values()]);
  }

  private async answer(pack: string, asked: readonly Waiting[]): Promise<void> {
    try {
      const found = await this.readMany(
        pack,
        asked.map(({ tile }) => tile),
      );
      asked.forEach(({ settle }, index) => settle(found[index] ?? null));
    } catch (why) {
      for (const { reject } of asked) reject(why);
    }
  }
}

/** Promise.withResolvers, which Node 20 has not. */
function newPromise(): {
  promise: Promise<Bytes>;
  resolve: (bytes: Bytes) => void;
  reject: (why: unknown) => void;
} {
  let resolve: (bytes: Bytes) => void = () => undefined;
  let reject: (why: unknown) => void = () => undefined;
  const promise = new Promise<Bytes>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  return { promise, resolve, reject };
}
