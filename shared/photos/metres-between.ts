import type { Wgs84 } from '../geo/position.ts';

/** Mean Earth radius in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/** Great-circle distance in metres (haversine; within 0.6 % of the ellipsoid). */
export function metresBetween(a: Wgs84, b: Wgs84): number {
  const rad = Math.PI / 180;
  const halfLatitude = Math.sin(((b.latitude - a.latitude) * rad) / 2);
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * rad) / 2);
  const h =
    halfLatitude ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
