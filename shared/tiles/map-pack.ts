import type { Datum } from '../geo/position.ts';
import type { DownloadPlan } from './download-plan.ts';
import type { DownloadStop } from './download-step.ts';
import type { DegreeBox } from './tile-arithmetic.ts';
import type { TileSource } from './tile-source.ts';
import type { ZoomRange } from './tile.ts';

/** How a pack's tiles are kept: rows in IndexedDB, or a file that is only appended to. */
export type PackLayout = 'rows' | 'file';

/** Beyond this many tiles rows are slower to write, read, count and remove (measured), so such packs are files. */
export const MOST_ROWS = 2_000;

export const layoutFor = (tiles: number): PackLayout => (tiles > MOST_ROWS ? 'file' : 'rows');

/** What a map needs to draw the tiles of a pack, wherever they came from. */
export interface PackLook {
  /** A label layer lies over a base, transparent. */
  readonly role: TileSource['role'];
  /** Pictures, or vector tiles (MVT, their compression taken off). */
  readonly format: 'raster' | 'vector';
  /** Where the map draws what lies at a WGS-84 position; `bounds` is in it too. */
  readonly datum: Datum;
  /** Pixels of a tile's side; 512 for vector tiles. */
  readonly tileSize: number;
  readonly bounds: DegreeBox;
  /** Shown in the map's corner. */
  readonly attribution: string;
  readonly licence: string;
  /** What a vector archive tells of its layers (TileJSON `vector_layers`). */
  readonly vectorLayers: string | null;
}

/** What a source sends within those bounds, as a map draws it. */
export function lookOfSource(source: TileSource, bounds: DegreeBox): PackLook {
  const { role, datum, tileSize, attribution, licence } = source;
  return {
    ...{ role, datum, tileSize, attribution, licence, bounds },
    format: 'raster',
    vectorLayers: null,
  };
}

/** Where a pack came from. It never holds a key. */
export type PackOrigin =
  | { readonly kind: 'download'; readonly source: TileSource }
  /** What was looked at of a source while there was a network (SPEC.md T30). */
  | { readonly kind: 'viewed'; readonly source: TileSource }
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly archive: 'pmtiles' | 'mbtiles' | 'folder';
      /** Of the file or folder as it was (map-packs/content-digest.ts). */
      readonly fingerprint: string;
      /** Of its tiles; null until all of them were read: then choosing the file again goes on. */
      readonly contentId: string | null;
      /** Tiles the archive has but that could not be read. */
      readonly damaged: number;
    };

/** An offline map installed on this laptop. */
export interface MapPack {
  readonly id: string;
  readonly name: string;
  readonly layout: PackLayout;
  readonly look: PackLook;
  readonly origin: PackOrigin;
  readonly zooms: ZoomRange;
  readonly tiles: number;
  readonly bytes: number;
  /** ms since 1970 UTC. */
  readonly madeAt: number;
  readonly usedAt: number;
  /** Taken off the list at that time (ms since 1970), its tiles still there: it can be brought back. */
  readonly leftAt?: number;
  /** No longer there for anyone; its tiles are being cleared away. */
  readonly removed?: true;
}

/** How far the making of a pack by download is; kept apart from the pack, so that lists stay light. */
export interface PackDownload {
  readonly pack: string;
  readonly plan: DownloadPlan;
  /** See outcomes.ts. */
  readonly outcomes: Uint8Array;
  /** Null while it runs or is done; given up: what is there is kept, and nobody waits for more. */
  readonly stopped: DownloadStop | 'given-up' | null;
  /** ms it has run so far, pauses left out. */
  readonly spent: number;
}
