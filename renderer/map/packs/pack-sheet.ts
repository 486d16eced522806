import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import type { Tile } from '../../../shared/tiles/tile.ts';
import type { MapTheme } from '../map-props.ts';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { MapView } from '../view/mercator.ts';

/** The bytes of a tile of a pack; null when the pack has none there. */
export type ReadTile = (pack: string, tile: Tile) => Promise<Uint8Array | null>;

/** How a pack is drawn: pictures or vector tiles, on one canvas. */
export interface PackSheet {
  /** Paints what is at hand; what has to be read first is asked for, and `onArrive` calls for another painting. */
  paint(context: CanvasRenderingContext2D, view: MapView): void;
  /** The pack has grown: what was missing may be there now. */
  askAgain(): void;
  /** Gives the memory back; the next painting reads anew. */
  clear(): void;
}

export interface SheetOptions {
  readonly pack: MapPack;
  readonly read: ReadTile;
  readonly theme: MapTheme;
  readonly language: Language;
  readonly onArrive: () => void;
}
