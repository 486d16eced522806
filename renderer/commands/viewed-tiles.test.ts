import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeSource } from '../../shared/tiles/testing/office-source.ts';
import type { TileAnswer } from '../../shared/tiles/judge-answer.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import { MOST_VIEWED } from '../../shared/tiles/viewed-pack.ts';
import { SpaceGuard } from '../data/tiles/guard-space.ts';
import { livePack } from '../data/tiles/pack-records.ts';
import { RowTileStore } from '../data/tiles/row-tile-store.ts';
import { openTileDatabase } from '../data/tiles/tile-database.ts';
import type { TileDatabase } from '../data/tiles/tile-database.ts';
import { answeredTile } from './testing/answered-tile.ts';
import { ViewedTiles } from './viewed-tiles.ts';

const OSM = officeSource({
  id: 'osm',
  address: { scheme: 'xyz', template: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png' },
  mayPrefetch: false,
});
const IMAGE: TileAnswer = { kind: 'image' };
const MINUTE = 60_000;
const tile = (x: number): Tile => ({ z: 10, x, y: 5 });

describe('looking at a source', () => {
  let db: TileDatabase;
  let store: RowTileStore;
  let calls: (readonly number[])[];
  let answer: TileAnswer;
  let online: boolean;
  let now: number;
  let viewing: ViewedTiles;
  let pack: string;

  beforeEach(async () => {
    db = openTileDatabase('viewed tiles');
    const room = () => Promise.resolve({ usage: 0, quota: 1e12 });
    store = new RowTileStore(db, new SpaceGuard(room, 1000));
    [calls, answer, online, now] = [[], IMAGE, true, 1_800_000_000_000];
    viewing = new ViewedTiles({
      maps: { db, store },
      ask: (_, tiles) => {
        calls.push(tiles.map(({ x }) => x));
        return Promise.resolve(
          tiles.map(() => answeredTile(answer, 'https://tile.openstreetmap.org/')),
        );
      },
      online: () => online,
      now: () => now,
    });
    viewing.use([{ source: OSM, key: '' }]);
    pack = await viewing.begin(OSM, '街道图（在线）');
  });
  afterEach(() => db.delete());

  const look = (...xs: readonly number[]) =>
    Promise.all(xs.map(async (x) => (await viewing.read(pack, tile(x))) !== null));

  it('T30 asks for what is shown alone, sixteen a call, and never again for what came', async () => {
    const xs = Array.from({ length: 20 }, (_, x) => x);
    expect(await look(...xs)).toEqual(xs.map(() => true));
    expect(calls.map((one) => one.length)).toEqual([16, 4]);
    expect(new Set(calls.flat())).toEqual(new Set(xs));
    expect(await look(3, 4)).toEqual([true, true]);
    expect(calls).toHaveLength(2);
  });

  it('T30 what was looked at is there without a network, and nothing else is asked for', async () => {
    await look(1);
    online = false;
    expect(await look(1, 2)).toEqual([true, false]);
    expect(calls).toEqual([[1]]);
  });

  it('T30 what the source does not have is not asked for again for a minute', async () => {
    answer = { kind: 'missing' };
    expect(await look(1)).toEqual([false]);
    expect(await look(1)).toEqual([false]);
    expect(calls).toHaveLength(1);
    now += MINUTE + 1;
    answer = IMAGE;
    expect(await look(1)).toEqual([true]);
  });

  it('T30 where nobody answers it rests', async () => {
    answer = { kind: 'failing', why: 'network' };
    expect(await look(1)).toEqual([false]);
    expect(await look(2)).toEqual([false]);
    expect(calls).toEqual([[1]]);
    now += MINUTE;
    answer = IMAGE;
    expect(await look(2)).toEqual([true]);
  });

  it('T30 too many, or too old, it begins anew with the next that comes', async () => {
    await look(1, 2);
    await db.packs.update(pack, { tiles: MOST_VIEWED });
    expect(await look(3)).toEqual([true]);
    expect((await livePack(db, pack))?.tiles).toBe(1);
    online = false;
    expect(await look(1, 3)).toEqual([false, true]);
  });

  it('T30 begun again as another source than it was, nothing of the other is left; as the same, all is', async () => {
    await look(1);
    await viewing.begin(OSM, '街道图（在线）');
    expect((await livePack(db, pack))?.tiles).toBe(1);
    await viewing.begin({ ...OSM, datum: 'GCJ-02' }, '街道图（在线）');
    expect(await livePack(db, pack)).toMatchObject({ tiles: 0, look: { datum: 'GCJ-02' } });
  });

  it('T30 nothing is asked of a source whose key is missing, that was removed, or of another pack', async () => {
    const address = { scheme: 'xyz', template: 'http://gis/{z}/{x}/{y}?tk={key}' } as const;
    viewing.use([{ source: { ...OSM, address }, key: '' }]);
    expect(await look(1)).toEqual([false]);
    viewing.use([]);
    expect(await look(1)).toEqual([false]);
    expect(await viewing.read('another', tile(1))).toBeNull();
    expect(calls).toEqual([]);
  });

  it('T30 tiles that were scrolled past are not asked for', async () => {
    const xs = Array.from({ length: 300 }, (_, x) => x);
    const seen = await look(...xs);
    expect(seen.filter((there) => there)).toHaveLength(200);
    expect(seen.slice(100).every((there) => there)).toBe(true);
  });
});
