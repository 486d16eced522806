import { LatLngBounds } from 'leaflet';
import type { MapPoint } from '../map-props.ts';

/** The box round all points; null when there are none. */
export function pointsBounds(points: readonly Pick<MapPoint, 'position'>[]): LatLngBounds | null {
  if (points.length === 0) return null;
  return points.reduce(
    (bounds, { position }) => bounds.extend([position.latitude, position.longitude]),
    new LatLngBounds([]),
  );
}

/** Room for markers and names at the window's edge, and no closer than one street's length. */
export const FIT_OPTIONS = { padding: [44, 44] as [number, number], maxZoom: 17 };
