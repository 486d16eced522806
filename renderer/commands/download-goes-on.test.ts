import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { officeSource } from '../../shared/tiles/testing/office-source.ts';
import { boxArea } from '../../shared/tiles/map-area.ts';
import { tileBounds } from '../../shared/tiles/tile-arithmetic.ts';
import { noteStopped, packsToGoOn, readDownload } from '../data/tiles/pack-records.ts';
import { openTileDatabase } from '../data/tiles/tile-database.ts';
import type { TileDatabase } from '../data/tiles/tile-database.ts';
import { DownloadDesk } from './download-desk.ts';
import { makeDownload } from './make-download.ts';

const SOURCE = officeSource({ perSecond: 1000 });
const PLAN = {
  area: boxArea(tileBounds({ z: 4, x: 12, y: 6 })),
  zooms: { min: 4, max: 5 },
  total: 5,
};
const FROM = { source: SOURCE, key: '' };

let db: TileDatabase;
let locked: () => void;
/** A desk beside another window that is at every pack already. */
let desk: DownloadDesk;

beforeEach(async () => {
  db = openTileDatabase('download goes on');
  for (const [at, id] of ['b', 'a', 'paused'].entries())
    await makeDownload({ db }, { name: id, source: SOURCE, plan: PLAN }, id, at);
  for (const id of ['a', 'b']) await noteStopped(db, id, null);
  const busy = new Promise<null>((settle) => {
    locked = () => settle(null);
  });
  const none = (): never => {
    throw new Error('nothing is asked for');
  };
  const maps = { db, store: { write: none, numbers: none } };
  const clock = (): number => 0;
  desk = new DownloadDesk({
    ...{ maps, ask: none, abort: none, clock, wakeAfter: none },
    lock: () => busy,
  });
});
afterEach(() => db.delete());

const rest = async (): Promise<void> => {
  locked();
  while (desk.state.current().underWay.length > 0) await new Promise((done) => setTimeout(done, 1));
};
const stoppedOf = async (pack: string) => (await readDownload(db, pack))?.stopped;

it('T29 at a start the cut-off ones go on, the oldest first; one that a person paused does not', async () => {
  expect((await packsToGoOn(db)).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('T29 another window that is at it already is no fault of what nobody asked for', async () => {
  desk.go('a', FROM, 'by-itself');
  desk.go('b', FROM);
  await rest();
  const { notices } = desk.state.current();
  expect([notices['a'], notices['b']?.code]).toEqual([undefined, 'tiles-pack-busy']);
});

it('T29 one that waits its turn goes on after the window is closed, unless a person pauses it', async () => {
  desk.go('a', FROM);
  desk.go('paused', FROM);
  await expect.poll(() => stoppedOf('paused')).toBeNull();
  await desk.pause('paused');
  await expect.poll(() => stoppedOf('paused')).toBe('paused');
  await rest();
});
