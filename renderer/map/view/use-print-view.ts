import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect } from 'react';
import { useMap } from 'react-leaflet';

const PRINTED = 'survey-map-printed';

/**
 * Printing gives the map the size of a sheet, with the same middle and zoom; afterwards it is as it was. The way
 * of this function waits for tiles and paints beforehand, so that pictures go to paper; printing begun by the
 * browser's own key paints at once, with the tiles that are at hand.
 */
export function usePrintView(): () => Promise<void> {
  const map = useMap();
  useEffect(() => {
    const before = (): void => resize(map, true);
    const after = (): void => resize(map, false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [map]);
  return useCallback(async () => {
    resize(map, true);
    await new Promise((painted) => setTimeout(painted, PAINTED_MS));
    window.print();
    resize(map, false);
  }, [map]);
}

/** Enough for the tiles of a sheet to be read and decoded. */
const PAINTED_MS = 600;

export const isPrinted = (map: LeafletMap): boolean =>
  map.getContainer().closest(`.${PRINTED}`) !== null;

function resize(map: LeafletMap, printed: boolean): void {
  if (isPrinted(map) === printed) return;
  const [center, zoom] = [map.getCenter(), map.getZoom()];
  map.getContainer().closest('.survey-map')?.classList.toggle(PRINTED, printed);
  map.invalidateSize({ animate: false, pan: false });
  map.setView(center, zoom, { animate: false });
}
