import { strFromU8 } from 'fflate';
import type { ByteSource } from '../bytes/byte-source.ts';
import { readExactly } from '../bytes/byte-source.ts';
import { cacheBlocks } from '../bytes/cache-blocks.ts';
import type { Result } from '../kernel/result.ts';
import { fail } from '../kernel/result.ts';
import { SQLITE_MAGIC } from '../sqlite-file/page-file.ts';
import type { MapPackNotice } from './map-pack-notice.ts';
import { packNotice } from './map-pack-notice.ts';
import { openMbtiles } from './mbtiles/open-mbtiles.ts';
import { openPmtiles, pmtilesVersion } from './pmtiles/open-pmtiles.ts';
import type { TileArchive } from './tile-archive.ts';
import { orNotice } from './tile-archive.ts';

/** Opens a file of map tiles by what its first bytes say, whatever it is called (SPEC.md K1, K2). */
export async function openTileArchive(
  file: ByteSource,
): Promise<Result<TileArchive, MapPackNotice>> {
  if (file.size === 0) return fail(packNotice('pack-empty', 'error'));
  const head = await orNotice(() => readExactly(file, 0, Math.min(16, file.size), 'header'));
  if (!head.ok) return head;
  const version = pmtilesVersion(head.value);
  if (version === 3) return openPmtiles(cacheBlocks(file));
  if (version !== null) return fail(packNotice('pack-version', 'error', { version }));
  if (strFromU8(head.value, true) === SQLITE_MAGIC) return openMbtiles(cacheBlocks(file));
  return fail(packNotice('pack-not-recognised', 'error'));
}
