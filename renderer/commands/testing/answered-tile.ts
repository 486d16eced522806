import type { TileAnswer } from '../../../shared/tiles/judge-answer.ts';
import { pngTile } from '../../../shared/tiles/testing/tile-images.ts';
import type { AskedTile } from '../ask-tiles.ts';

/** What the host brings of a tile that came to this, from the address the asking ended at. */
export function answeredTile(answer: TileAnswer, url: string): AskedTile {
  const reply = {
    url,
    status: 200,
    type: 'image/png',
    retryAfter: null,
    failure: null,
    reason: '',
    length: 64,
  };
  return { answer, bytes: pngTile(256), reply };
}
