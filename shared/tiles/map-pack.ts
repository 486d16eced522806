import type { DownloadPlan } from './download-plan.ts';
import type { DownloadStop } from './download-step.ts';
import type { TileSource } from './tile-source.ts';
import type { ZoomRange } from './tile.ts';

/** How a pack's tiles are kept: rows in IndexedDB, or a file that is only appended to. */
export type PackLayout = 'rows' | 'file';

/** Beyond this many tiles rows grow slow to count and remove (measured), so such packs are files. */
export const MOST_ROWS = 50_000;

export const layoutFor = (tiles: number): PackLayout => (tiles > MOST_ROWS ? 'file' : 'rows');

/** An offline map installed on this laptop. */
export interface MapPack {
  readonly id: string;
  readonly name: string;
  readonly layout: PackLayout;
  /** Where the tiles are from: datum, tile size, licence. It never holds a key. */
  readonly source: TileSource;
  readonly zooms: ZoomRange;
  readonly tiles: number;
  readonly bytes: number;
  /** ms since 1970 UTC. */
  readonly madeAt: number;
  readonly usedAt: number;
  /** No longer there for anyone; its tiles are being cleared away. */
  readonly removed?: true;
}

/** How far the making of a pack by download is; kept apart from the pack, so that lists stay light. */
export interface PackDownload {
  readonly pack: string;
  readonly plan: DownloadPlan;
  /** See outcomes.ts. */
  readonly outcomes: Uint8Array;
  /** Null while it runs or is done. */
  readonly stopped: DownloadStop | null;
}
