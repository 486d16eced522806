import type { Tile } from '../../../shared/tiles/tile.ts';
import type { MapView } from '../view/mercator.ts';
import { hatch } from './hatch.ts';
import type { PackSheet, SheetOptions } from './pack-sheet.ts';
import { TilePictures } from './tile-pictures.ts';
import { tilesInView } from './tiles-in-view.ts';
import type { PlacedTile } from './tiles-in-view.ts';

/** Zooms up to which a wider tile stands in for one that is missing. */
const STAND_IN = 3;

/** Draws a pack of pictures. Where a tile is missing, what a wider one shows is drawn, hatched (SPEC.md V3). */
export class RasterSheet implements PackSheet {
  readonly #pictures: TilePictures;

  constructor(private readonly options: SheetOptions) {
    const { pack, read, onArrive } = options;
    this.#pictures = new TilePictures((tile) => read(pack.id, tile), onArrive);
  }

  paint(context: CanvasRenderingContext2D, view: MapView): void {
    const { pack, theme } = this.options;
    for (const placed of tilesInView(view, pack, window.devicePixelRatio || 1)) {
      const picture = this.#pictures.get(placed.tile);
      if (picture instanceof ImageBitmap) {
        draw(context, picture, placed, { across: 1, x: 0, y: 0 });
        continue;
      }
      this.#standIn(context, placed, picture === 'awaited');
      // A label layer has gaps by nature; what lies under it says what is missing.
      if (picture !== 'awaited' && pack.look.role === 'base') hatch(context, placed, theme);
    }
  }

  askAgain(): void {
    this.#pictures.askAgain();
  }

  clear(): void {
    this.#pictures.clear();
  }

  /** Draws the part of the nearest wider tile; only one that is at hand while the tile itself is on its way. */
  #standIn(context: CanvasRenderingContext2D, placed: PlacedTile, awaited: boolean): void {
    const { z, x, y } = placed.tile;
    const { min } = this.options.pack.zooms;
    for (let up = 1; up <= STAND_IN && z - up >= min; up++) {
      const across = 2 ** up;
      const wide: Tile = { z: z - up, x: Math.floor(x / across), y: Math.floor(y / across) };
      const picture = awaited ? this.#pictures.peek(wide) : this.#pictures.get(wide);
      if (!(picture instanceof ImageBitmap)) continue;
      draw(context, picture, placed, { across, x: x % across, y: y % across });
      return;
    }
  }
}

/** One of `across` × `across` parts of a picture. */
interface Part {
  readonly across: number;
  readonly x: number;
  readonly y: number;
}

function draw(
  context: CanvasRenderingContext2D,
  picture: ImageBitmap,
  { left, top, width, height }: PlacedTile,
  { across, x, y }: Part,
): void {
  const [wide, high] = [picture.width / across, picture.height / across];
  context.drawImage(picture, x * wide, y * high, wide, high, left, top, width, height);
}
