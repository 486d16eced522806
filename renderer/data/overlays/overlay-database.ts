import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { PackedShapes } from '../../../shared/overlays/pack-shapes.ts';
import type { MapOverlay } from '../../../shared/overlays/map-overlay.ts';

/** The shapes of an overlay, apart from what lists show of it. */
interface ShapesRow {
  readonly id: string;
  readonly shapes: PackedShapes;
}

/**
 * What is drawn over maps has a database of its own, beside the tiles': a lost one can be imported again, and no
 * transaction spans it and survey records. Versions only ever grow; each has an upgrade test.
 */
export type OverlayDatabase = Dexie & {
  readonly overlays: Table<MapOverlay, string>;
  readonly shapes: Table<ShapesRow, string>;
};

const OVERLAY_DATABASE = 'dianwei-overlays';

const VERSION_1 = { overlays: 'id', shapes: 'id' } as const;

export function openOverlayDatabase(name: string = OVERLAY_DATABASE): OverlayDatabase {
  const db = new Dexie(name);
  db.version(1).stores(VERSION_1);
  return db as OverlayDatabase;
}
