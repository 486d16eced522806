import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeSource } from '../../shared/tiles/testing/office-source.ts';
import { boxArea } from '../../shared/tiles/map-area.ts';
import type { TileAnswer } from '../../shared/tiles/judge-answer.ts';
import { countOutcomes } from '../../shared/tiles/outcomes.ts';
import { pngTile } from '../../shared/tiles/testing/tile-images.ts';
import { tileBounds } from '../../shared/tiles/tile-arithmetic.ts';
import { tileOfNumber } from '../../shared/tiles/tile.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import { SpaceGuard } from '../data/tiles/guard-space.ts';
import { livePack, markRemoved, readDownload } from '../data/tiles/pack-records.ts';
import { RowTileStore } from '../data/tiles/row-tile-store.ts';
import { openTileDatabase } from '../data/tiles/tile-database.ts';
import type { TileDatabase } from '../data/tiles/tile-database.ts';
import type { TileStore } from '../data/tiles/tile-store.ts';
import type { AskedTile } from './ask-tiles.ts';
import { answeredTile } from './testing/answered-tile.ts';
import { DownloadDesk } from './download-desk.ts';
import { makeDownload } from './make-download.ts';

const SOURCE = officeSource({ perSecond: 1000 });
const TOTAL = 1 + 4 + 16 + 64 + 256;
const PLAN = {
  area: boxArea(tileBounds({ z: 4, x: 12, y: 6 })),
  zooms: { min: 4, max: 8 },
  total: TOTAL,
};
const IMAGE: TileAnswer = { kind: 'image' };
/** What hangs for ever once its window is killed. */
interface Dying {
  readonly write?: TileStore['write'];
  readonly wait?: () => Promise<void>;
}

const named = ({ z, x, y }: Tile): string => `${z}/${x}/${y}`;

describe('the download desk', () => {
  let db: TileDatabase;
  let quota: number;
  let store: RowTileStore;
  let asked: string[];
  let answer: (tile: Tile, times: number) => TileAnswer;
  let endsAt: string;
  let locks: Set<string>;
  let desk: DownloadDesk;

  beforeEach(async () => {
    db = openTileDatabase('download desk');
    quota = 1e12;
    store = new RowTileStore(db, new SpaceGuard(() => Promise.resolve({ usage: 0, quota }), 1000));
    asked = [];
    answer = () => IMAGE;
    endsAt = 'http://gis/1.png';
    locks = new Set();
    desk = openDesk();
    await makeDownload({ db }, { name: '城区', source: SOURCE, plan: PLAN }, 'p', 7);
  });
  afterEach(() => db.delete());

  const openDesk = (dying: Dying = {}): DownloadDesk =>
    new DownloadDesk({
      maps: {
        db,
        store: {
          write: dying.write ?? ((...given) => store.write(...given)),
          numbers: (pack) => store.numbers(pack),
        },
      },
      ask: async (_, tiles) => {
        await new Promise((done) => setTimeout(done, 1));
        await dying.wait?.();
        return tiles.map((tile) => replyTo(tile));
      },
      abort: () => undefined,
      lock: (pack) => {
        if (locks.has(pack)) return Promise.resolve(null);
        locks.add(pack);
        return Promise.resolve(() => locks.delete(pack));
      },
      clock: () => performance.now(),
      wakeAfter: (ms, done) => {
        const timer = setTimeout(done, ms);
        return () => clearTimeout(timer);
      },
    });

  function replyTo(tile: Tile): AskedTile {
    const name = named(tile);
    const times = asked.filter((one) => one === name).length;
    asked.push(name);
    const came = answer(tile, times);
    return answeredTile(came, endsAt);
  }

  const from = { source: SOURCE, key: '' };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((done) => setTimeout(done, 5));
  };
  const rest = (): Promise<void> => until(() => desk.state.current().underWay.length === 0);
  const notice = (): string | undefined => desk.state.current().notices['p']?.code;
  const counts = async () => {
    const record = await readDownload(db, 'p');
    const all = Object.entries(countOutcomes(record!.outcomes, TOTAL));
    return Object.fromEntries(all.filter(([, count]) => count > 0));
  };

  it('T19 stores all tiles of the plan, and its pack says what a map needs', async () => {
    desk.go('p', from);
    await rest();
    expect(notice()).toBeUndefined();
    expect(await counts()).toEqual({ stored: TOTAL });
    expect(await store.numbers('p')).toHaveLength(TOTAL);
    expect(new Set(asked).size).toBe(TOTAL);
    expect(asked).toHaveLength(TOTAL);
    expect(await livePack(db, 'p')).toMatchObject({
      tiles: TOTAL,
      name: '城区',
      zooms: { min: 4, max: 8 },
      origin: { kind: 'download' },
      look: { format: 'raster', bounds: tileBounds({ z: 4, x: 12, y: 6 }) },
    });
    expect((await readDownload(db, 'p'))?.stopped).toBeNull();
  });

  it('T21 a pause keeps what came, and it goes on with the rest alone', async () => {
    desk.go('p', from);
    await until(() => asked.length > 60);
    await desk.pause('p');
    expect((await readDownload(db, 'p'))?.stopped).toBe('paused');
    expect(await store.numbers('p')).toHaveLength(asked.length);
    expect(asked.length).toBeLessThan(TOTAL);
    desk.go('p', from);
    await rest();
    expect(asked).toHaveLength(TOTAL);
    expect(await counts()).toEqual({ stored: TOTAL });
  });

  it('T21 a window that is killed: the next one asks for nothing that was stored', async () => {
    let killed = false;
    const never = new Promise<never>(() => undefined);
    const first = openDesk({
      write: (...given) => (killed ? never : store.write(...given)),
      wait: () => (killed ? never : Promise.resolve()),
    });
    first.go('p', from);
    await until(() => asked.length > 260);
    killed = true;
    const there = [...(await store.numbers('p'))];
    expect(there.length).toBeGreaterThanOrEqual(200);
    expect(there.length).toBeLessThan(TOTAL);
    asked = [];
    locks.clear();
    desk.go('p', from);
    await rest();
    const stored = new Set(there.map((number) => named(tileOfNumber(number))));
    expect(asked.filter((name) => stored.has(name))).toEqual([]);
    expect(asked).toHaveLength(TOTAL - there.length);
    expect(await counts()).toEqual({ stored: TOTAL });
  });

  it('T21 under way its record says so from the first moment', async () => {
    answer = () => ({ kind: 'throttled', retryAfter: 60_000 });
    desk.go('p', from);
    await until(() => asked.length > 0);
    expect((await readDownload(db, 'p'))?.stopped).toBeNull();
    await desk.pause('p');
    expect((await readDownload(db, 'p'))?.stopped).toBe('paused');
  });

  it('T27 a tile that is said to be stored and is not there is asked for again', async () => {
    desk.go('p', from);
    await rest();
    await db.tiles.delete(['p', 4, 12, 6]);
    await db.packs.update('p', { tiles: TOTAL - 1 });
    asked = [];
    desk.go('p', from);
    await rest();
    expect(asked).toEqual(['4/12/6']);
    expect(await store.numbers('p')).toHaveLength(TOTAL);
  });

  it('T27 a tile that is there without its record is not asked for', async () => {
    await store.write('p', [{ tile: { z: 4, x: 12, y: 6 }, bytes: pngTile(256) }]);
    desk.go('p', from);
    await rest();
    expect(asked).not.toContain('4/12/6');
    expect(await counts()).toEqual({ stored: TOTAL });
  });

  it('T18 a repair asks for what failed and leaves what the source does not have', async () => {
    answer = (tile) => {
      if (named(tile) === '8/200/100') return { kind: 'missing' };
      return named(tile) === '8/201/100' ? { kind: 'wrong', why: 'other-size' } : IMAGE;
    };
    desk.go('p', from);
    await rest();
    expect(await counts()).toEqual({ stored: TOTAL - 2, missing: 1, 'other-size': 1 });
    asked = [];
    answer = () => IMAGE;
    desk.go('p', from, 'repair');
    await rest();
    expect(asked).toEqual(['8/201/100']);
    expect(await counts()).toEqual({ stored: TOTAL - 1, missing: 1 });
  });

  it('T22 a disk that gets full: it stops with the reason, and goes on when there is room', async () => {
    quota = 500;
    desk.go('p', from);
    await rest();
    expect(notice()).toBe('tiles-space-low');
    expect(await counts()).toEqual({ pending: TOTAL });
    quota = 1e12;
    desk.go('p', from);
    await rest();
    expect(notice()).toBeUndefined();
    expect(await counts()).toEqual({ stored: TOTAL });
  });

  it('T21 a server that refuses stops it with the reason, kept for the next start', async () => {
    answer = () => ({ kind: 'refused' });
    desk.go('p', from);
    await rest();
    expect(notice()).toBe('download-source-refuses');
    expect((await readDownload(db, 'p'))?.stopped).toBe('download-source-refuses');
    expect(await counts()).toEqual({ pending: TOTAL });
  });

  it('T13 T14 nothing is asked where the leave or the key is gone', async () => {
    desk.go('p', { source: { ...SOURCE, mayPrefetch: false }, key: '' });
    await rest();
    expect(notice()).toBe('tiles-source-not-allowed');
    const address = { scheme: 'xyz', template: 'http://gis/{z}/{x}/{y}?tk={key}' } as const;
    desk.go('p', { source: { ...SOURCE, address }, key: '' });
    await rest();
    expect(notice()).toBe('tiles-key-missing');
    expect(asked).toEqual([]);
  });

  it('T15 an image that came from who forbids saving is not kept', async () => {
    endsAt = 'https://tile.openstreetmap.org/4/12/6.png';
    desk.go('p', from);
    await rest();
    expect(notice()).toBe('download-source-refuses');
    expect(await store.numbers('p')).toHaveLength(0);
  });

  it('T21 another window at the same pack: this one says so and asks for nothing', async () => {
    locks.add('p');
    desk.go('p', from);
    await rest();
    expect(notice()).toBe('tiles-pack-busy');
    await desk.giveUp('p');
    expect((await readDownload(db, 'p'))?.stopped).toBeNull();
    expect(asked).toEqual([]);
    locks.clear();
    await desk.giveUp('p');
    expect([(await readDownload(db, 'p'))?.stopped, notice()]).toEqual(['given-up', undefined]);
  });

  it('T21 a pack that is removed meanwhile ends its download', async () => {
    answer = () => {
      if (asked.length === 100) void markRemoved(db, 'p');
      return IMAGE;
    };
    desk.go('p', from);
    await rest();
    expect(notice()).toBe('tiles-pack-unknown');
    expect(await readDownload(db, 'p')).toBeNull();
  });

  it('T21 given up it is kept as it is; packs wait for each other', async () => {
    await makeDownload({ db }, { name: '第二个', source: SOURCE, plan: PLAN }, 'q', 8);
    desk.go('p', from);
    desk.go('q', from);
    await until(() => asked.length > 30);
    expect(desk.state.current().underWay.map(({ begun }) => begun)).toEqual([true, false]);
    await desk.giveUp('q');
    await desk.giveUp('p');
    expect((await readDownload(db, 'p'))?.stopped).toBe('given-up');
    expect((await readDownload(db, 'q'))?.stopped).toBe('given-up');
    expect((await counts())['stored']).toBe((await store.numbers('p')).length);
    expect(desk.state.current().underWay).toEqual([]);
  });
});
