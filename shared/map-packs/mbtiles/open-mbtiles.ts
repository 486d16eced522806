import type { ByteSource } from '../../bytes/byte-source.ts';
import type { FileFault } from '../../bytes/file-fault.ts';
import { gunzipWithin, isGzip } from '../../bytes/gunzip-within.ts';
import { placeOf } from '../../bytes/growing-numbers.ts';
import type { Result } from '../../kernel/result.ts';
import { fail, succeed } from '../../kernel/result.ts';
import type { PageFile } from '../../sqlite-file/page-file.ts';
import { openPageFile } from '../../sqlite-file/page-file.ts';
import { readSchema } from '../../sqlite-file/read-schema.ts';
import { isTile } from '../../tiles/tile.ts';
import { listedExtent } from '../listed-extent.ts';
import { lookAtTiles } from '../look-at-tiles.ts';
import type { MapPackNotice } from '../map-pack-notice.ts';
import { noticeOfFault, packNotice } from '../map-pack-notice.ts';
import { tileId, tileOfId } from '../pmtiles/tile-id.ts';
import type { ArchiveTile, TileArchive } from '../tile-archive.ts';
import { LARGEST_TILE, orNotice, tileOrNotice } from '../tile-archive.ts';
import { DATA, findTileTables } from './find-tables.ts';
import type { TileListing } from './list-tiles.ts';
import { listTiles } from './list-tiles.ts';
import { readMbtilesFacts } from './read-facts.ts';
import { readRow } from './scan-table.ts';

/** Opens an MBTiles archive in place (SPEC.md K7); the source should be cached (`cacheBlocks`). */
export async function openMbtiles(source: ByteSource): Promise<Result<TileArchive, MapPackNotice>> {
  const faults: FileFault[] = [];
  const opened = await orNotice(async () => {
    const file = await openPageFile(source);
    const tables = await readSchema(file);
    const found = findTileTables(tables);
    if (found === null) return null;
    const facts = await readMbtilesFacts(file, tables, (fault) => faults.push(fault));
    return { file, facts, listing: await listTiles(file, found, facts.rowsFromSouth) };
  });
  if (!opened.ok) return opened;
  if (opened.value === null) return fail(packNotice('pack-no-tables', 'error'));
  const { file, facts, listing } = opened.value;
  if (listing.ids.length === 0) {
    const { fault } = listing;
    return fail(fault ? noticeOfFault(fault, 'error') : packNotice('pack-no-tiles', 'error'));
  }
  const tiles = (): ReturnType<TileArchive['tiles']> => allTiles(file, listing);
  const look = await lookAtTiles(tiles(), facts.format);
  if (!look.ok) return look;
  const extent = listedExtent(listing.ids);
  return succeed({
    ...extent,
    ...look.value,
    ...facts.words,
    bounds: facts.bounds ?? extent.bounds,
    kind: 'mbtiles',
    count: listing.ids.length,
    notices: oddities(file, listing, faults),
    tile: (z, x, y) =>
      tileOrNotice({ z, x, y }, async () => {
        const place = isTile({ z, x, y }) ? placeOf(listing.ids, tileId({ z, x, y })) : -1;
        return place < 0 ? null : readTile(file, listing, place);
      }),
    tiles,
  });
}

/** NULL and empty contents are tiles that are not there. */
async function readTile(
  file: PageFile,
  { contents, refs }: TileListing,
  place: number,
): Promise<Uint8Array | null> {
  const bytes = await readRow(file, contents, refs[place] as number, DATA, LARGEST_TILE);
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return null;
  const content = isGzip(bytes) ? gunzipWithin(bytes, LARGEST_TILE, 'tile') : bytes;
  return content.length > 0 ? content : null;
}

async function* allTiles(
  file: PageFile,
  listing: TileListing,
): AsyncGenerator<Result<ArchiveTile, MapPackNotice>> {
  for (const [place, id] of listing.ids.entries()) {
    const tile = tileOfId(id);
    const read = await tileOrNotice(tile, () => readTile(file, listing, place));
    if (!read.ok) yield read;
    else if (read.value) yield succeed({ ...tile, bytes: read.value });
  }
}

function oddities(
  file: PageFile,
  listing: TileListing,
  faults: readonly FileFault[],
): readonly MapPackNotice[] {
  const notices: MapPackNotice[] = [];
  const fault = listing.fault ?? faults[0];
  if (file.cutShort) notices.push(packNotice('pack-truncated', 'warning', { part: 'tiles' }));
  else if (fault) notices.push(noticeOfFault(fault, 'warning'));
  if (file.writeAhead) notices.push(packNotice('pack-write-ahead', 'info'));
  const { odd, doubled } = listing;
  if (odd > 0) notices.push(packNotice('pack-rows-odd', 'warning', { count: odd }));
  if (doubled > 0) notices.push(packNotice('pack-tiles-doubled', 'warning', { count: doubled }));
  return notices;
}
