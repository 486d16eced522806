import type { Tile } from '../../../shared/tiles/tile.ts';
import { tileNumber } from '../../../shared/tiles/tile.ts';

/** Missing: the pack has none there. Damaged: it has one that cannot be drawn. */
export type Picture = ImageBitmap | 'awaited' | 'missing' | 'damaged';

/** Decoded pictures kept for coming back, bytes: a large window in view holds a third of it. */
const MOST_BYTES = 128 * 2 ** 20;

/** Decoded tiles of one pack, the longest unseen given up first. */
export class TilePictures {
  readonly #pictures = new Map<number, Picture>();
  #bytes = 0;

  /** `onArrive` is called for each tile that is no longer awaited. */
  constructor(
    private readonly read: (tile: Tile) => Promise<Uint8Array | null>,
    private readonly onArrive: () => void,
  ) {}

  /** What is there of a tile; one never asked for before is read. */
  get(tile: Tile): Picture {
    const number = tileNumber(tile);
    const known = this.#pictures.get(number);
    if (known !== undefined) {
      this.#pictures.delete(number);
      this.#pictures.set(number, known);
      return known;
    }
    this.#pictures.set(number, 'awaited');
    void this.#load(tile, number);
    return 'awaited';
  }

  /** The picture of a tile if it is at hand; nothing is read. */
  peek(tile: Tile): ImageBitmap | null {
    const known = this.#pictures.get(tileNumber(tile));
    return known instanceof ImageBitmap ? known : null;
  }

  /** The pack has grown: what was missing may be there now. */
  askAgain(): void {
    for (const [number, picture] of this.#pictures) {
      if (picture === 'missing' || picture === 'damaged') this.#pictures.delete(number);
    }
  }

  /** Gives the memory back; whoever asks again reads anew. */
  clear(): void {
    for (const picture of this.#pictures.values()) close(picture);
    this.#pictures.clear();
    this.#bytes = 0;
  }

  async #load(tile: Tile, number: number): Promise<void> {
    const picture = await this.read(tile).then(decode, (): Picture => 'damaged');
    if (this.#pictures.get(number) !== 'awaited') {
      close(picture);
      return;
    }
    this.#pictures.set(number, picture);
    this.#bytes += sizeOf(picture);
    this.#giveUp();
    this.onArrive();
  }

  #giveUp(): void {
    for (const [number, picture] of this.#pictures) {
      if (this.#bytes <= MOST_BYTES) return;
      if (!(picture instanceof ImageBitmap)) continue;
      this.#pictures.delete(number);
      this.#bytes -= sizeOf(picture);
      close(picture);
    }
  }
}

async function decode(bytes: Uint8Array | null): Promise<Picture> {
  if (bytes === null) return 'missing';
  return createImageBitmap(new Blob([bytes.slice()])).catch((): Picture => 'damaged');
}

const sizeOf = (picture: Picture): number =>
  picture instanceof ImageBitmap ? picture.width * picture.height * 4 : 0;

function close(picture: Picture): void {
  if (picture instanceof ImageBitmap) picture.close();
}
