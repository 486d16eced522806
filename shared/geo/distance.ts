import type { Wgs84 } from './position.ts';

/** Mean radius of the earth in metres (IUGG R1); the sphere is within 0.6 % of the ellipsoid. */
const EARTH_RADIUS = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres between two WGS-84 positions (haversine, exact for near points). */
export function metresBetween(a: Wgs84, b: Wgs84): number {
  const south = radians(a.latitude);
  const north = radians(b.latitude);
  const halfLatitude = Math.sin((north - south) / 2);
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = halfLatitude ** 2 + Math.cos(south) * Math.cos(north) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Direction of travel from `a` to `b` at the start, degrees clockwise from true north, 0 ≤ x < 360; 0 when they are the same. */
export function bearingDegrees(a: Wgs84, b: Wgs84): number {
  const from = radians(a.latitude);
  const to = radians(b.latitude);
  const turn = radians(b.longitude - a.longitude);
  const east = Math.sin(turn) * Math.cos(to);
  const north = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn);
  const degrees = (Math.atan2(east, north) * 180) / Math.PI;
  return (degrees + 360) % 360;
}
