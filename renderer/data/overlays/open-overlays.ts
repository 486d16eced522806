import { estimateBy } from '../tiles/estimate-space.ts';
import type { EstimateSpace } from '../tiles/guard-space.ts';
import type { OverlayDatabase } from './overlay-database.ts';
import { openOverlayDatabase } from './overlay-database.ts';
import { clearLeftOverlays } from './overlay-records.ts';

/** What this window draws over maps, and how much space there is for more. */
export interface Overlays {
  readonly db: OverlayDatabase;
  readonly estimate: EstimateSpace;
}

/** What was taken off the list is cleared away meanwhile. A database that cannot be opened stops nobody from scoring. */
export function openOverlays(freeOnDisk: () => Promise<number | null>): Overlays {
  const db = openOverlayDatabase();
  void clearLeftOverlays(db).catch(() => undefined);
  return { db, estimate: estimateBy(freeOnDisk) };
}
