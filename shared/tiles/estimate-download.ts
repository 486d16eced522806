/** Bytes of a street map's tile by its side in pixels, until the source's own tiles are known (measured: 4–26 KB at 256). */
const USUAL_BYTES = { 256: 16_000, 512: 45_000 } as const;
/** Space a store takes beyond the bytes themselves: keys, directory, not yet compacted files. */
const STORE_SHARE = 1.1;

export interface DownloadEstimate {
  readonly tiles: number;
  readonly bytes: number;
  readonly seconds: number;
}

/**
 * Size and time of `tiles` tiles: by the mean of what came from this source before where enough did, else by
 * what is usual; the time is the rate limit's, or the server's where it was slower.
 */
export function estimateDownload(
  tiles: number,
  tileSize: 256 | 512,
  perSecond: number,
  seen: { readonly tiles: number; readonly bytes: number; readonly seconds: number } | null,
): DownloadEstimate {
  const known = seen !== null && seen.tiles >= 20 ? seen : null;
  const mean = known ? known.bytes / known.tiles : USUAL_BYTES[tileSize];
  const rate = known && known.seconds > 0 ? known.tiles / known.seconds : perSecond;
  return {
    tiles,
    bytes: Math.ceil(tiles * mean * STORE_SHARE),
    seconds: Math.ceil(tiles / Math.min(perSecond, rate)),
  };
}
