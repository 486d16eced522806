import type { ByteSink } from '../../bytes/byte-source.ts';
import { growingNumbers, orderOf } from '../../bytes/growing-numbers.ts';
import { firstPage } from '../../sqlite-file/first-page.ts';
import type { SchemaLine } from '../../sqlite-file/first-page.ts';
import { PAGE_SIZE, writePages } from '../../sqlite-file/write-pages.ts';
import { recordBytes } from '../../sqlite-file/write-record.ts';
import { writeIndex, writeTable } from '../../sqlite-file/write-tree.ts';
import { flipRow, tileNumber, tileOfNumber } from '../../tiles/tile.ts';
import { gzipPlainly } from '../pmtiles/pack-directories.ts';
import { takeTiles } from '../take-tiles.ts';
import type { FactsToWrite, TilesToWrite, WrittenArchive } from '../write-archive.ts';
import { wordsToWrite } from '../write-archive.ts';

/** "MPBX": the mark of an MBTiles file among SQLite databases. */
const APPLICATION_ID = 0x4d504258;
const SQL = {
  metadata: 'CREATE TABLE metadata (name text, value text)',
  tiles:
    'CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)',
  tile_index: 'CREATE UNIQUE INDEX tile_index on tiles (zoom_level, tile_column, tile_row)',
} as const;

/** Writes an MBTiles 1.3 archive in one pass, indexed (SPEC.md K8). Rejects when the sink does. */
export async function writeMbtiles(
  facts: FactsToWrite,
  tiles: TilesToWrite,
  sink: ByteSink,
): Promise<WrittenArchive> {
  const pages = writePages(sink);
  const table = writeTable(pages);
  const sorting = growingNumbers();
  const taken = await takeTiles(tiles, async ({ z, x, y, bytes }) => {
    const data = facts.format === 'pbf' ? gzipPlainly(bytes) : bytes;
    const row = flipRow(z, y);
    // Turned about its diagonal a tile's number rises by zoom, column, row: the order of the index.
    sorting.push(tileNumber({ z, x: row, y: x }));
    await table.add(recordBytes([z, x, row, data]));
  });
  const root = await table.finish();
  const numbers = sorting.view();
  const order = orderOf(numbers);
  const index = await writeIndex(pages, order.length, (at) => {
    const place = order[at] as number;
    const { z, x: row, y: column } = tileOfNumber(numbers[place] as number);
    return recordBytes([z, column, row, place + 1]);
  });
  const words = writeTable(pages);
  for (const line of metadataOf(facts, taken)) await words.add(recordBytes(line));
  const lines: readonly SchemaLine[] = [
    {
      type: 'table',
      name: 'metadata',
      table: 'metadata',
      root: await words.finish(),
      sql: SQL.metadata,
    },
    { type: 'table', name: 'tiles', table: 'tiles', root, sql: SQL.tiles },
    { type: 'index', name: 'tile_index', table: 'tiles', root: index, sql: SQL.tile_index },
  ];
  await pages.finish(firstPage(lines, pages.count, APPLICATION_ID));
  const { contentId, notices } = taken;
  return { tiles: order.length, bytes: pages.count * PAGE_SIZE, contentId, notices };
}

function metadataOf(
  facts: FactsToWrite,
  zooms: { readonly minZoom: number; readonly maxZoom: number },
): readonly (readonly [string, string])[] {
  const { west, south, east, north } = facts.bounds;
  return [
    ['format', facts.format === 'jpeg' ? 'jpg' : facts.format],
    ['bounds', [west, south, east, north].join(',')],
    ['minzoom', String(zooms.minZoom)],
    ['maxzoom', String(zooms.maxZoom)],
    ...Object.entries(wordsToWrite(facts)),
    ...(facts.vectorLayers === null
      ? []
      : ([['json', `{"vector_layers":${facts.vectorLayers}}`]] as const)),
  ];
}
