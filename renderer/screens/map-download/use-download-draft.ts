import { useDeferredValue, useMemo, useState } from 'react';
import type { Notice } from '../../../shared/kernel/notice.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { DownloadPlan } from '../../../shared/tiles/download-plan.ts';
import { planDownload } from '../../../shared/tiles/download-plan.ts';
import type { MapArea } from '../../../shared/tiles/map-area.ts';
import { refusePrefetch } from '../../../shared/tiles/prefetch-policy.ts';
import { keyFor } from '../../../shared/tiles/source-key.ts';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import type { ZoomRange } from '../../../shared/tiles/tile.ts';
import type { ZoomCount } from '../../../shared/tiles/tiles-of-area.ts';
import { useTileSources } from '../../commands/use-tile-sources.ts';
import type { AreaDraft, PlacedPoint } from './area-draft.ts';
import { areaOf, newAreaDraft } from './area-draft.ts';

/** Streets of a town, to what is seen of a house. */
const USUAL_ZOOMS: ZoomRange = { min: 12, max: 17 };

export type Planned = Result<DownloadPlan & { readonly counts: readonly ZoomCount[] }, Notice>;

export interface DownloadDraft {
  readonly source: TileSource | null;
  readonly choose: (id: string) => void;
  readonly area: AreaDraft;
  readonly changeArea: (change: (draft: AreaDraft) => AreaDraft) => void;
  /** As drawn, in WGS-84. */
  readonly drawn: MapArea | null;
  readonly zooms: ZoomRange;
  readonly changeZooms: (zooms: ZoomRange) => void;
  /** Null while source or area are not chosen; `counting` while it is not of what is chosen now. */
  readonly planned: Planned | null;
  readonly counting: boolean;
}

/** What is chosen of a download, and what comes of it. */
export function useDownloadDraft(points: readonly PlacedPoint[]): DownloadDraft {
  const { sources, keys } = useTileSources();
  const [chosen, choose] = useState<string | null>(null);
  const [area, changeArea] = useState(() => newAreaDraft(points.length > 0));
  const [wanted, changeZooms] = useState<ZoomRange>(USUAL_ZOOMS);
  const allowed = sources.filter((one) => refusePrefetch(one) === null);
  const only = allowed.length === 1 ? allowed[0] : undefined;
  const source = allowed.find(({ id }) => id === chosen) ?? only ?? null;
  const drawn = useMemo(() => areaOf(area, points), [area, points]);
  const zooms = useMemo(() => (source ? within(wanted, source) : wanted), [wanted, source]);
  const asked = useMemo(() => ({ source, drawn, zooms, keys }), [source, drawn, zooms, keys]);
  const counted = useDeferredValue(asked);
  const planned = useMemo(() => {
    if (!counted.source || !counted.drawn) return null;
    const key = keyFor(counted.source, counted.keys);
    return planDownload(counted.source, counted.drawn, counted.zooms, key);
  }, [counted]);
  const counting = counted !== asked;
  return { source, choose, area, changeArea, drawn, zooms, changeZooms, planned, counting };
}

function within({ min, max }: ZoomRange, { minZoom, maxZoom }: TileSource): ZoomRange {
  const held = (zoom: number): number => Math.max(minZoom, Math.min(maxZoom, zoom));
  return { min: held(min), max: held(max) };
}
