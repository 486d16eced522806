import type { Notice } from '../kernel/notice.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { needsKey } from './lift-key.ts';
import type { MapArea } from './map-area.ts';
import { refusePrefetch } from './prefetch-policy.ts';
import { shiftArea } from './shift-area.ts';
import type { PlanNoticeCode } from './tile-notice.ts';
import { tileNotice } from './tile-notice.ts';
import type { TileSource } from './tile-source.ts';
import { addressText } from './tile-source.ts';
import type { ZoomRange } from './tile.ts';
import type { ZoomCount } from './tiles-of-area.ts';
import { countTiles } from './tiles-of-area.ts';

/** A pack holds at most this many: some 30 GB, days of asking; more is a slip of the zoom. */
const MOST_TILES = 2_000_000;

/** What is asked of a source; kept with the pack, for tile ordinals count in its order (SPEC.md T6). */
export interface DownloadPlan {
  /** In the datum of the source. */
  readonly area: MapArea;
  readonly zooms: ZoomRange;
  readonly total: number;
}

/** The plan to download an area drawn in WGS-84, or why it is not to be downloaded. Zooms are cut to the source's. */
export function planDownload(
  source: TileSource,
  drawn: MapArea,
  zooms: ZoomRange,
  key: string,
): Result<DownloadPlan & { readonly counts: readonly ZoomCount[] }, Notice<PlanNoticeCode>> {
  const refusal = refusePrefetch(source);
  if (refusal) return fail(refusal);
  if (needsKey(addressText(source.address)) && key === '') {
    return fail(tileNotice('tiles-key-missing', { source: source.name }));
  }
  const within = {
    min: Math.max(zooms.min, source.minZoom),
    max: Math.min(zooms.max, source.maxZoom),
  };
  const area = shiftArea(drawn, source.datum);
  const counts: ZoomCount[] = [];
  let total = 0;
  for (let zoom = within.min; zoom <= within.max; zoom++) {
    const [count] = countTiles(area, { min: zoom, max: zoom });
    if (count) counts.push(count);
    total += count?.tiles ?? 0;
    // Deeper zooms of what is too much already could take seconds to count.
    if (total > MOST_TILES) {
      return fail(tileNotice('tiles-too-many', { tiles: total, zoom, limit: MOST_TILES }));
    }
  }
  if (total === 0) return fail(tileNotice('tiles-area-empty'));
  return succeed({ area, zooms: within, total, counts });
}
