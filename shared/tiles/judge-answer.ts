import { sniffFormat } from '../photos/sniff-format.ts';
import { isWholeImage, readTileSize } from './read-tile-size.ts';

/** What came of asking for a tile once. */
export type TileAnswer =
  | { readonly kind: 'image' }
  /** The source has nothing there: 404, 410, or an answer without bytes. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused' }
  /** Asked too fast; `retryAfter` is ms from the answer, null when the server does not say. */
  | { readonly kind: 'throttled'; readonly retryAfter: number | null }
  /** Success claimed, but no tile in it: an error page, an image of another size, half an image. */
  | { readonly kind: 'wrong'; readonly why: 'not-image' | 'other-size' | 'cut-short' }
  /** May be better another time: no answer at all, or the server's own failure. */
  | { readonly kind: 'failing'; readonly why: 'network' | 'server' };

/** An answer as it came over the wire; `retryAfter` is that header's text, null when absent. */
export interface RawAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly retryAfter: string | null;
}

/** Judged by status, first bytes and size in pixels; the claimed media type is not believed (SPEC.md T16, T17). */
export function judgeAnswer(
  { status, bytes, retryAfter }: RawAnswer,
  tileSize: number,
): TileAnswer {
  if (status >= 200 && status < 300) return judgeBytes(bytes, tileSize);
  if (status === 429) return { kind: 'throttled', retryAfter: readRetryAfter(retryAfter) };
  if (status === 503 && retryAfter !== null) {
    return { kind: 'throttled', retryAfter: readRetryAfter(retryAfter) };
  }
  if (status === 404 || status === 410) return { kind: 'missing' };
  if (status >= 500 || status === 408) return { kind: 'failing', why: 'server' };
  return { kind: 'refused' };
}

function judgeBytes(bytes: Uint8Array, tileSize: number): TileAnswer {
  if (bytes.length === 0) return { kind: 'missing' };
  if (sniffFormat(bytes) === null) return { kind: 'wrong', why: 'not-image' };
  const size = readTileSize(bytes);
  if (size === null) return { kind: 'wrong', why: 'not-image' };
  if (size.width !== tileSize || size.height !== tileSize) {
    return { kind: 'wrong', why: 'other-size' };
  }
  return isWholeImage(bytes) ? { kind: 'image' } : { kind: 'wrong', why: 'cut-short' };
}

/** Whole seconds only; a date would need the server's clock to be right. */
function readRetryAfter(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/u.test(text.trim()) ? Number(text) * 1000 : null;
}
