import { tileNumber } from '../tiles/tile.ts';
import { digestContent } from './content-digest.ts';
import type { MapPackNotice } from './map-pack-notice.ts';
import { packNotice } from './map-pack-notice.ts';
import type { ArchiveTile } from './tile-archive.ts';
import type { TilesToWrite } from './write-archive.ts';
import { MOST_NOTICES } from './write-archive.ts';

/** What went into an archive. */
export interface TakenTiles {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly contentId: string;
  readonly notices: readonly MapPackNotice[];
}

/**
 * Hands each tile with its SHA-256 to `put`, once each and never an empty one, in the order they come;
 * gathers what could not be read (SPEC.md K8).
 */
export async function takeTiles(
  tiles: TilesToWrite,
  put: (tile: ArchiveTile, hash: Uint8Array) => Promise<void>,
): Promise<TakenTiles> {
  const digest = digestContent();
  const seen = new Set<number>();
  const notices: MapPackNotice[] = [];
  let doubled = 0;
  let minZoom = Infinity;
  let maxZoom = 0;
  for await (const tile of tiles) {
    if (!tile.ok) {
      if (notices.length < MOST_NOTICES) notices.push(tile.error);
      continue;
    }
    if (tile.value.bytes.length === 0) continue;
    const number = tileNumber(tile.value);
    if (seen.has(number)) {
      doubled += 1;
      continue;
    }
    seen.add(number);
    minZoom = Math.min(minZoom, tile.value.z);
    maxZoom = Math.max(maxZoom, tile.value.z);
    await put(tile.value, digest.add(tile.value));
  }
  if (doubled > 0) notices.push(packNotice('pack-tiles-doubled', 'warning', { count: doubled }));
  return {
    minZoom: Math.min(minZoom, maxZoom),
    maxZoom,
    contentId: digest.contentId(),
    notices,
  };
}
