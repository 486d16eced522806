import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { MapTexts } from '../map-props.ts';

/** Tells screen readers what the map is and how the keys move it. */
export function MapNames({ texts }: { readonly texts: MapTexts }) {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'application');
    container.setAttribute('aria-label', texts.map);
    container.setAttribute('aria-description', texts.keys);
  }, [map, texts.map, texts.keys]);
  return null;
}
