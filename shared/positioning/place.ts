import { metresBetween } from '../geo/distance.ts';
import type { Wgs84 } from '../geo/position.ts';
import type { Notice } from '../kernel/notice.ts';

/** Where a position came from: a receiver by cable, the system, a recorded walk played again, or the person's own word. */
export const PLACE_SOURCES = ['receiver', 'system', 'replay', 'word'] as const;
export type PlaceSource = (typeof PLACE_SOURCES)[number];

/** Where the inspector stood at one moment: WGS-84, radius in metres within which about two of three fixes lie. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
  readonly accuracy: number;
  readonly source: PlaceSource;
  /** ISO 8601 UTC by this laptop's clock. */
  readonly at: string;
}

/** Farther from its point than the limit, the circle of error granted; params `metres`, `accuracy`, `limit`. Warning. */
export type PlaceNoticeCode = 'place-far-from-point';

/** A position older than this, in ms, is no longer where one stands (rule N10). */
const STALE_AFTER = 30_000;

/** Whether a position of age `ms` has grown old. One's own word lasts until one says otherwise. */
export function isStale(source: PlaceSource, ms: number): boolean {
  return source !== 'word' && ms > STALE_AFTER;
}

/** Whether a place may stand as evidence of where a visit was made (rule N11). */
export function isEvidence(source: PlaceSource): boolean {
  return source !== 'replay';
}

/** A Notice when someone scores from farther away than `limit` metres (rule N12). */
export function doubtPlace(
  place: Pick<Place, 'longitude' | 'latitude' | 'accuracy'>,
  point: Wgs84,
  limit: number,
): Notice<PlaceNoticeCode> | null {
  const metres = metresBetween(place, point);
  if (metres - place.accuracy <= limit) return null;
  const params = {
    metres: Math.round(metres),
    accuracy: Math.round(place.accuracy),
    limit,
  };
  return { code: 'place-far-from-point', severity: 'warning', params };
}
