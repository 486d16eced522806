import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tileAt } from '../shared/tiles/tile-arithmetic.ts';
import type { Tile } from '../shared/tiles/tile.ts';
import { encodePng } from './small-png.ts';

const SIDE = 256;
/** What every tile shows, so that it is known again on the screen: one blue, framed. */
export const TILE_BLUE = [40, 120, 200] as const;

export const TILE = encodePng({
  width: SIDE,
  height: SIDE,
  palette: [...TILE_BLUE, 255, 255, 255],
  pixels: Buffer.from(
    Uint8Array.from({ length: SIDE * SIDE }, (_, n) => (n < SIDE || n % SIDE === 0 ? 1 : 0)),
  ),
});

/**
 * A folder of z/x/y tiles of the journeys' register, zooms 13 to 15; `without` is left out, as is what only it shows
 * more coarsely.
 */
export async function writeTiles(
  folder: string,
  isLeftOut: (tile: Tile) => boolean,
): Promise<number> {
  let written = 0;
  for (let z = 13; z <= 15; z++) {
    const low = tileAt({ longitude: 103.77, latitude: 25.53 }, z);
    const high = tileAt({ longitude: 103.84, latitude: 25.47 }, z);
    for (let x = low.x; x <= high.x; x++) {
      await mkdir(join(folder, String(z), String(x)), { recursive: true });
      for (let y = low.y; y <= high.y; y++) {
        if (isLeftOut({ z, x, y })) continue;
        await writeFile(join(folder, String(z), String(x), `${y}.png`), TILE);
        written += 1;
      }
    }
  }
  return written;
}
