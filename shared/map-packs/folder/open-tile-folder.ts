import type { ByteSource } from '../../bytes/byte-source.ts';
import { readExactly } from '../../bytes/byte-source.ts';
import { FileFault } from '../../bytes/file-fault.ts';
import { gunzipWithin, isGzip } from '../../bytes/gunzip-within.ts';
import type { Result } from '../../kernel/result.ts';
import { fail, succeed } from '../../kernel/result.ts';
import { flipRow, isTile } from '../../tiles/tile.ts';
import { listedExtent } from '../listed-extent.ts';
import { lookAtTiles } from '../look-at-tiles.ts';
import type { MapPackNotice } from '../map-pack-notice.ts';
import { packNotice } from '../map-pack-notice.ts';
import { tileId, tileOfId } from '../pmtiles/tile-id.ts';
import { readJsonObject, readWords } from '../read-metadata.ts';
import type { ArchiveTile, TileArchive, TileFormat } from '../tile-archive.ts';
import { LARGEST_TILE, orNotice, tileOrNotice } from '../tile-archive.ts';

/** A file of a folder, with its path below that folder in forward slashes. */
export interface FolderFile {
  readonly path: string;
  readonly source: ByteSource;
}

const TILE = /(?:^|\/)(\d{1,2})\/(\d{1,8})\/(\d{1,8})(?:@[23]x)?\.(png|jpe?g|webp|pbf|mvt)$/iu;
const WORDS = /(?:^|\/)(?:metadata|tilejson|tile)\.json$/iu;
/** gdal2tiles writes this beside tiles whose rows it counts from the south. */
const TMS_MARK = /(?:^|\/)tilemapresource\.xml$/iu;
const LARGEST_WORDS = 1024 * 1024;

/**
 * Opens a folder of z/x/y files (SPEC.md K10). Rows are counted from the north unless `scheme` says
 * otherwise or the mark of a TMS folder stands among the files.
 */
export async function openTileFolder(
  files: readonly FolderFile[],
  scheme?: 'xyz' | 'tms',
): Promise<Result<TileArchive, MapPackNotice>> {
  if (files.length === 0) return fail(packNotice('pack-empty', 'error'));
  const marked = files.some(({ path }) => TMS_MARK.test(path)) ? 'tms' : 'xyz';
  const { byId, said, doubled } = list(files, (scheme ?? marked) === 'tms');
  if (said === null) return fail(packNotice('pack-not-recognised', 'error'));
  const ids = Float64Array.from(byId.keys()).sort();
  const read = async (id: number): Promise<Uint8Array | null> => {
    const source = byId.get(id);
    return source ? readTile(source) : null;
  };
  const tiles = (): ReturnType<TileArchive['tiles']> => allTiles(ids, read);
  const look = await lookAtTiles(tiles(), said);
  if (!look.ok) return look;
  return succeed({
    ...(await readFolderWords(files)),
    ...listedExtent(ids),
    ...look.value,
    kind: 'folder',
    count: ids.length,
    notices: doubled > 0 ? [packNotice('pack-tiles-doubled', 'warning', { count: doubled })] : [],
    tile: (z, x, y) =>
      tileOrNotice({ z, x, y }, () =>
        isTile({ z, x, y }) ? read(tileId({ z, x, y })) : Promise.resolve(null),
      ),
    tiles,
  });
}

interface Listed {
  readonly byId: ReadonlyMap<number, ByteSource>;
  /** The format the first name tells. */
  readonly said: TileFormat | null;
  readonly doubled: number;
}

function list(files: readonly FolderFile[], fromSouth: boolean): Listed {
  const byId = new Map<number, ByteSource>();
  let said: TileFormat | null = null;
  let doubled = 0;
  for (const { path, source } of files) {
    const match = TILE.exec(path);
    if (match === null) continue;
    const [z = 0, x = 0, row = 0] = match.slice(1, 4).map(Number);
    const tile = { z, x, y: fromSouth ? flipRow(z, row) : row };
    if (!isTile(tile)) continue;
    said ??= formatOf((match[4] ?? '').toLowerCase());
    if (byId.has(tileId(tile))) doubled += 1;
    else byId.set(tileId(tile), source);
  }
  return { byId, said, doubled };
}

function formatOf(extension: string): TileFormat {
  if (extension === 'png' || extension === 'webp') return extension;
  return extension.startsWith('j') ? 'jpeg' : 'pbf';
}

async function readTile(source: ByteSource): Promise<Uint8Array | null> {
  if (source.size > LARGEST_TILE) throw new FileFault('too-large', 'tile');
  const bytes = await readExactly(source, 0, source.size, 'tile');
  const content = isGzip(bytes) ? gunzipWithin(bytes, LARGEST_TILE, 'tile') : bytes;
  return content.length > 0 ? content : null;
}

async function* allTiles(
  ids: Float64Array,
  read: (id: number) => Promise<Uint8Array | null>,
): AsyncGenerator<Result<ArchiveTile, MapPackNotice>> {
  for (const id of ids) {
    const tile = tileOfId(id);
    const bytes = await tileOrNotice(tile, () => read(id));
    if (!bytes.ok) yield bytes;
    else if (bytes.value) yield succeed({ ...tile, bytes: bytes.value });
  }
}

async function readFolderWords(
  files: readonly FolderFile[],
): Promise<ReturnType<typeof readWords>> {
  const file = files.find(({ path, source }) => WORDS.test(path) && source.size < LARGEST_WORDS);
  const text =
    file && (await orNotice(() => readExactly(file.source, 0, file.source.size, 'metadata')));
  return readWords((text?.ok ? readJsonObject(text.value) : null) ?? {});
}
