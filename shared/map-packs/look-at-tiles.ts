import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { MapPackNotice } from './map-pack-notice.ts';
import { packNotice } from './map-pack-notice.ts';
import type { TileLook } from './sniff-tile.ts';
import { sniffTile } from './sniff-tile.ts';
import type { ArchiveTile, TileFormat } from './tile-archive.ts';

/** The first tiles may be damaged or cut off; a map is not given up for a few. */
const TRIES = 20;

/**
 * What the tiles are, by the first that tells; else by what the archive says. Refused are archives
 * without a tile and those whose tiles cannot be drawn (SPEC.md K2).
 */
export async function lookAtTiles(
  tiles: AsyncGenerator<Result<ArchiveTile, MapPackNotice>>,
  said: TileFormat | null,
): Promise<Result<TileLook, MapPackNotice>> {
  let tries = 0;
  let damage: MapPackNotice | null = null;
  let other: string | null = null;
  let read = 0;
  for await (const tile of tiles) {
    if (tile.ok) {
      read += 1;
      const look = sniffTile(tile.value.bytes);
      if (look !== null && typeof look === 'object') return succeed(look);
      other ??= look;
    } else damage ??= tile.error;
    tries += 1;
    if (tries >= TRIES) break;
  }
  if (read > 0) {
    return fail(packNotice('pack-format', 'error', other === null ? {} : { format: other }));
  }
  if (damage === null) return fail(packNotice('pack-no-tiles', 'error'));
  if (said === null || damage.severity === 'error') return fail({ ...damage, severity: 'error' });
  return succeed({ format: said, tileSize: said === 'pbf' ? 512 : 256 });
}
