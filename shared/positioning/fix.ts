import type { Wgs84 } from '../geo/position.ts';

/** How a fix was made; better ones have smaller errors of range. */
export type FixQuality = 'autonomous' | 'differential' | 'float' | 'fixed';

/** Where the receiver was at one moment. */
export interface Fix {
  readonly position: Wgs84;
  /** Radius in metres within which about two of three fixes lie. */
  readonly accuracy: number;
  /** Milliseconds since 1970 UTC, by the satellites; without a date, since the midnight the track began after. */
  readonly time: number;
  readonly quality: FixQuality;
  readonly hdop: number | null;
  readonly satellites: number | null;
  /** Metres above mean sea level. */
  readonly altitude: number | null;
  /** Metres per second, and degrees from true north. */
  readonly speed: number | null;
  readonly course: number | null;
}

/**
 * Error of one range in metres (UERE), one sigma, for a street with buildings: between the 3 m of an
 * open field and the 7 m and more of a narrow street. A guess that is printed as one ("±").
 */
const RANGE_ERROR: Readonly<Record<FixQuality, number>> = {
  autonomous: 5,
  differential: 2.5,
  float: 0.6,
  fixed: 0.05,
};
/** Taken where the receiver does not tell: satellites seen between houses. */
const UNKNOWN_HDOP = 3;
/** No screen and no point register is better than this. */
const BEST = 0.5;

/** Estimated radius in metres: HDOP × UERE. */
export function estimateAccuracy(hdop: number | null, quality: FixQuality): number {
  return Math.max(BEST, (hdop ?? UNKNOWN_HDOP) * RANGE_ERROR[quality]);
}
