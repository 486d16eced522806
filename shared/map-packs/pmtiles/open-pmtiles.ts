import { strFromU8 } from 'fflate';
import type { ByteSource } from '../../bytes/byte-source.ts';
import { readExactly } from '../../bytes/byte-source.ts';
import { FileFault } from '../../bytes/file-fault.ts';
import { gunzipWithin, isGzip } from '../../bytes/gunzip-within.ts';
import type { Result } from '../../kernel/result.ts';
import { fail, succeed } from '../../kernel/result.ts';
import { isTile, MAX_ZOOM } from '../../tiles/tile.ts';
import type { MapPackNotice } from '../map-pack-notice.ts';
import { packNotice } from '../map-pack-notice.ts';
import { lookAtTiles } from '../look-at-tiles.ts';
import { readBounds, readJsonObject, readWords, WORLD } from '../read-metadata.ts';
import type { ArchiveTile, TileArchive } from '../tile-archive.ts';
import { LARGEST_TILE, orNotice, tileOrNotice } from '../tile-archive.ts';
import type { PmtilesHeader, Section } from './header.ts';
import { HEADER_BYTES, parseHeader, PMTILES_MAGIC } from './header.ts';
import type { Directories } from './read-directories.ts';
import { readDirectories, readSection } from './read-directories.ts';
import { tileId, tileOfId } from './tile-id.ts';

const LARGEST_METADATA = 16 * 1024 * 1024;
const FORMATS = [null, 'pbf', 'png', 'jpeg', 'webp'] as const;
const AVIF = 5;

/** Opens a PMTiles v3 archive in place (SPEC.md K3–K5); the source should be cached (`cacheBlocks`). */
export async function openPmtiles(source: ByteSource): Promise<Result<TileArchive, MapPackNotice>> {
  const opened = await orNotice(async () => {
    const header = parseHeader(await readExactly(source, 0, HEADER_BYTES, 'header'));
    for (const kind of [header.internalCompression, header.tileCompression]) {
      if (kind > 2) throw new FileFault('unsupported', kind === 3 ? 'Brotli' : 'Zstandard');
    }
    return { header, directories: await readDirectories(source, header) };
  });
  if (!opened.ok) return opened;
  const { header, directories } = opened.value;
  if (header.tileType === AVIF) {
    return fail(packNotice('pack-format', 'error', { format: 'AVIF' }));
  }
  const read = readerOf(source, header);
  const tiles = (): ReturnType<TileArchive['tiles']> => allTiles(directories, read);
  const look = await lookAtTiles(tiles(), FORMATS[header.tileType] ?? null);
  if (!look.ok) return look;
  const words = await readWordsOf(source, header);
  const notices = [...words.notices];
  if (header.data.offset + header.data.length > source.size) {
    notices.push(packNotice('pack-truncated', 'warning', { part: 'tiles' }));
  }
  const { west, south, east, north } = header.bounds;
  return succeed({
    ...words.words,
    ...look.value,
    kind: 'pmtiles',
    minZoom: Math.min(header.minZoom, MAX_ZOOM),
    maxZoom: Math.min(header.maxZoom, MAX_ZOOM),
    bounds: readBounds([west, south, east, north]) ?? WORLD,
    count: header.addressed > 0 ? header.addressed : null,
    notices,
    tile: (z, x, y) =>
      tileOrNotice({ z, x, y }, async () => {
        const span = isTile({ z, x, y }) ? await directories.find(tileId({ z, x, y })) : null;
        return span && read(span);
      }),
    tiles,
  });
}

/** Which version a file that begins like PMTiles is; null when it does not. */
export function pmtilesVersion(head: Uint8Array): number | null {
  if (strFromU8(head.subarray(0, 7), true) === PMTILES_MAGIC) return head[7] ?? 0;
  const old = head[0] === 0x50 && head[1] === 0x4d && (head[2] === 1 || head[2] === 2);
  return old && head[3] === 0 ? (head[2] ?? 0) : null;
}

type Read = (span: Section) => Promise<Uint8Array>;

function readerOf(source: ByteSource, header: PmtilesHeader): Read {
  return async ({ offset, length }) => {
    if (length > LARGEST_TILE) throw new FileFault('too-large', 'tile');
    const at = header.data.offset + offset;
    const bytes = await readExactly(source, at, length, 'tile');
    // Headers are wrong about this often enough, and no picture begins as gzip does.
    return isGzip(bytes) ? gunzipWithin(bytes, LARGEST_TILE, 'tile') : bytes;
  };
}

async function* allTiles(
  directories: Directories,
  read: Read,
): AsyncGenerator<Result<ArchiveTile, MapPackNotice>> {
  for await (const span of directories.all()) {
    if (!span.ok) {
      yield span;
      continue;
    }
    const tile = tileOfId(span.value.id);
    const bytes = await tileOrNotice(tile, () => read(span.value));
    if (!bytes.ok) yield bytes;
    else if (bytes.value.length > 0) yield succeed({ ...tile, bytes: bytes.value });
  }
}

/** Words are not worth losing a map over: metadata that cannot be read is a warning. */
async function readWordsOf(
  source: ByteSource,
  header: PmtilesHeader,
): Promise<{ words: ReturnType<typeof readWords>; notices: readonly MapPackNotice[] }> {
  const read = await orNotice(() => readSection(source, header, header.metadata, LARGEST_METADATA));
  const metadata = read.ok ? readJsonObject(read.value) : null;
  const odd = packNotice('pack-damaged', 'warning', { part: 'metadata' });
  return { words: readWords(metadata ?? {}), notices: metadata ? [] : [odd] };
}
