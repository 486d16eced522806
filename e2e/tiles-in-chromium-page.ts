import type { Tile } from '../shared/tiles/tile.ts';
import type { TileBytes } from '../renderer/data/tiles/tile-store.ts';
import type { PackLayout } from '../shared/tiles/map-pack.ts';
import { estimateBy } from '../renderer/data/tiles/estimate-space.ts';
import { openTileStore } from '../renderer/data/tiles/open-tile-store.ts';
import { listPacks, makePack } from '../renderer/data/tiles/pack-records.ts';
import { openTileDatabase } from '../renderer/data/tiles/tile-database.ts';
import {
  MADE_UP,
  runTileStoreCase,
  square,
} from '../renderer/data/tiles/testing/tile-store-case.ts';
import { TILE_STORE_SUITE } from '../renderer/data/tiles/testing/tile-store-suite.ts';

async function runCase(title: string, layout: PackLayout): Promise<void> {
  const one = TILE_STORE_SUITE.find((each) => each.title === title);
  if (one === undefined) throw new Error(`no case ${title}`);
  await runTileStoreCase(one, layout, openTileStore);
}

/** The database that both tabs, and the tab after its reload, have in common. */
const db = openTileDatabase('tabs');
let freeOnDisk = 100 * 1024 ** 3;
const store = openTileStore(
  db,
  estimateBy(() => Promise.resolve(freeOnDisk)),
);

/** Bytes that do not compress (LevelDB would make little of others), told by their tile. */
function noisyTile(tile: Tile, length: number): TileBytes {
  let state = tile.x * 7919 + tile.y * 104729 + 1;
  const bytes = new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  return { tile, bytes };
}

/** Makes the pack where it is not there yet and adds 100 tiles from `first` on; the code of what refused it, or the tiles there are. */
async function addTiles(layout: PackLayout, first: number, length = 100): Promise<string | number> {
  const zooms = { min: 0, max: 18 };
  await makePack(db, { id: layout, name: layout, ...MADE_UP, zooms, madeAt: 1 }, 0, layout);
  const tiles = square(9, 500).slice(first, first + 100);
  const result = await store.write(
    layout,
    tiles.map((tile) => noisyTile(tile, length)),
  );
  return result.ok ? result.value.tiles : result.error.code;
}

/** How many of the first `count` tiles are there with the bytes they were given. */
async function countWhole(layout: PackLayout, count: number, length = 100): Promise<number> {
  const tiles = square(9, 500).slice(0, count);
  const read = await Promise.all(tiles.map((tile) => store.read(layout, tile)));
  return read.filter((bytes, at) => {
    const wanted = noisyTile(tiles[at]!, length).bytes;
    return bytes?.length === length && bytes.every((byte, index) => byte === wanted[index]);
  }).length;
}

const tilesInChromium = {
  runCase,
  addTiles,
  countWhole,
  setFreeOnDisk: (bytes: number) => void (freeOnDisk = bytes),
  packs: () => listPacks(db),
  remove: (pack: string) => store.remove(pack),
};

export type TilesInChromium = typeof tilesInChromium;

Object.assign(window, { tilesInChromium });
