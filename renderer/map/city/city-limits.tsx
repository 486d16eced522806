import { LatLngBounds } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { DrawnCity } from './decode-city.ts';

/** Farther out than this the town is a smudge. */
const LEAST_ZOOM = 12.5;

/** Keeps the window at the town. Comes after FitView in the tree: limits set first would start moves of their own. */
export function CityLimits({ extent }: { readonly extent: DrawnCity['extent'] }) {
  const map = useMap();
  useEffect(() => {
    const [west, south, east, north] = extent;
    map.setMaxBounds(new LatLngBounds([south, west], [north, east]).pad(0.2));
    map.setMinZoom(LEAST_ZOOM);
    return () => {
      map.setMaxBounds();
      map.setMinZoom(3);
    };
  }, [map, extent]);
  return null;
}
