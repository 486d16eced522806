import {
  getBlobByKey,
  getStorageLength,
  getTileImageSource,
  hasTile,
  saveTile,
  truncate,
} from 'leaflet.offline';
import type { MapPack, PackLayout } from '../../shared/tiles/map-pack.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import { openTileStore } from '../../renderer/data/tiles/open-tile-store.ts';
import { makePack } from '../../renderer/data/tiles/pack-records.ts';
import { openTileDatabase } from '../../renderer/data/tiles/tile-database.ts';
import type { TileStore } from '../../renderer/data/tiles/tile-store.ts';

const TEMPLATE = 'http://gis/{z}/{x}/{y}.png';
const TILE_BYTES = 12_000;
/** Different tiles' bytes; more would only fill memory. */
const POOL = 1_000;
const READ_IN_FLIGHT = 12;
const DATABASE = 'bench-tiles';

/** A tile's bytes in hand, or an object URL for an <img>, whose making costs more than the reading. */
export type ReadAs = 'bytes' | 'object URL';

const MADE_UP: Pick<MapPack, 'look' | 'origin'> = {
  look: {
    role: 'base',
    format: 'raster',
    datum: 'WGS-84',
    tileSize: 256,
    bounds: { west: -180, south: -85, east: 180, north: 85 },
    attribution: '',
    licence: '',
    vectorLayers: null,
  },
  origin: {
    kind: 'file',
    file: 'made-up.mbtiles',
    archive: 'mbtiles',
    fingerprint: '',
    contentId: null,
    damaged: 0,
  },
};

const pool = Array.from({ length: POOL }, () => crypto.getRandomValues(new Uint8Array(TILE_BYTES)));
const bytesOf = (n: number): Uint8Array<ArrayBuffer> => pool[n % POOL]!;
const tileOf = (n: number): Tile => ({
  z: 17,
  x: 100_000 + (n % 500),
  y: 50_000 + Math.floor(n / 500),
});

const urlOf = ({ z, x, y }: Tile): string => `http://gis/${z}/${x}/${y}.png`;

/** Runs `each` for 0 … count−1, `inFlight` at a time; milliseconds in all. */
async function timed(
  count: number,
  inFlight: number,
  each: (n: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await each(n);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  return performance.now() - began;
}

/** The same seeming-random tiles for both. */
function drawn(count: number, among: number): number[] {
  let state = 20_261_123;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % among;
  });
}

/** leaflet.offline stores tiles: its own functions, as its own control calls them, `inFlight` at a time. */
async function peerWrite(count: number, inFlight: number): Promise<number> {
  await truncate();
  const took = await timed(count, inFlight, (n) => {
    const { z, x, y } = tileOf(n);
    const url = urlOf({ z, x, y });
    const info = { key: url, url, urlTemplate: TEMPLATE, x, y, z, createdAt: 0 };
    return saveTile(info, new Blob([bytesOf(n)], { type: 'image/png' }));
  });
  if ((await getStorageLength()) !== count) throw new Error('the peer lost tiles');
  return took;
}

/** A tile's bytes by leaflet.offline's own functions, as its layer calls them: hasTile, then getBlobByKey. */
async function peerBytes(n: number): Promise<void> {
  const key = urlOf(tileOf(n));
  if (!(await hasTile(key))) throw new Error('the peer missed a tile');
  const bytes = await (await getBlobByKey(key)).arrayBuffer();
  if (bytes.byteLength !== TILE_BYTES) throw new Error('the peer lost bytes');
}

/** What its layer hands to an <img>. */
async function peerImage(n: number): Promise<void> {
  const key = urlOf(tileOf(n));
  const image = await getTileImageSource(key, key);
  if (!image.startsWith('blob:')) throw new Error('the peer missed a tile');
  URL.revokeObjectURL(image);
}

function peerRead(reads: number, among: number, as: ReadAs): Promise<number> {
  const order = drawn(reads, among);
  const each = as === 'bytes' ? peerBytes : peerImage;
  return timed(reads, READ_IN_FLIGHT, (n) => each(order[n] ?? 0));
}

const db = openTileDatabase(DATABASE);
const openStore = (): TileStore =>
  openTileStore(db, () => Promise.resolve({ usage: 0, quota: 1e12 }));
let store = openStore();

/** Stores tiles `from` … `from + count` − 1, `batch` to a write, two writes under way as while downloading or importing. */
async function write(
  pack: string,
  layout: PackLayout,
  from: number,
  count: number,
  batch: number,
): Promise<number> {
  const zooms = { min: 0, max: 18 };
  await makePack(db, { id: pack, name: pack, ...MADE_UP, zooms, madeAt: 1 }, count, layout);
  const took = await timed(Math.ceil(count / batch), 2, async (n) => {
    const size = Math.min(batch, count - n * batch);
    const tiles = Array.from({ length: size }, (_, at) => {
      const number = from + n * batch + at;
      return { tile: tileOf(number), bytes: bytesOf(number) };
    });
    const result = await store.write(pack, tiles);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  });
  if ((await db.packs.get(pack))?.tiles !== count) throw new Error('tiles were lost');
  return took;
}

/** The same rows in a database of their own, put bare, `batch` at a time: what the disk and the browser allow. */
async function bareWrite(count: number, batch: number): Promise<number> {
  const bare = openTileDatabase(`${DATABASE}-bare`);
  await bare.delete();
  await bare.open();
  const took = await timed(Math.ceil(count / batch), 2, (n) =>
    bare.tiles.bulkPut(
      Array.from({ length: Math.min(batch, count - n * batch) }, (_, at) => {
        const number = n * batch + at;
        return { pack: 'bare', ...tileOf(number), bytes: bytesOf(number) };
      }),
    ),
  );
  await bare.delete();
  return took;
}

async function bytesFrom(pack: string, n: number): Promise<Uint8Array> {
  const bytes = await store.read(pack, tileOf(n));
  if (bytes?.length !== TILE_BYTES || bytes[7] !== bytesOf(n)[7]) throw new Error(`tile ${n}`);
  return bytes;
}

async function imageFrom(pack: string, n: number): Promise<void> {
  const bytes = await bytesFrom(pack, n);
  const image = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'image/png' }));
  URL.revokeObjectURL(image);
}

function read(pack: string, reads: number, among: number, as: ReadAs): Promise<number> {
  const order = drawn(reads, among);
  const each = as === 'bytes' ? bytesFrom : imageFrom;
  return timed(reads, READ_IN_FLIGHT, (n) => each(pack, order[n] ?? 0));
}

/** Milliseconds of each of `reads` tiles, one after the other. */
async function readSingly(
  pack: string,
  reads: number,
  from: number,
  among: number,
): Promise<number[]> {
  const took: number[] = [];
  for (const n of drawn(reads, among)) {
    const began = performance.now();
    await bytesFrom(pack, from + n);
    took.push(performance.now() - began);
  }
  return took;
}

/** From a store just made (worker and all) to the first tile of the pack. */
async function open(pack: string): Promise<number> {
  await store.close();
  const began = performance.now();
  store = openStore();
  await bytesFrom(pack, 1);
  return performance.now() - began;
}

async function remove(pack: string): Promise<number> {
  const began = performance.now();
  await store.remove(pack);
  return performance.now() - began;
}

const tileBench = { bareWrite, peerWrite, peerRead, write, read, readSingly, open, remove };

export type TileBench = typeof tileBench;

Object.assign(window, { tileBench });
