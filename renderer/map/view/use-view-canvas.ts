import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import { ViewCanvas } from './view-canvas.ts';
import type { Paint } from './view-canvas.ts';

/** Keeps one canvas on the map for a component's life; a new `paint` (memoise it) paints anew. */
export function useViewCanvas(
  pane: 'tilePane' | 'overlayPane' | 'markerPane',
  paint: Paint,
  { live = false, level = 0 }: { readonly live?: boolean; readonly level?: number } = {},
): void {
  const map = useMap();
  const [canvas] = useState(
    () => new ViewCanvas({ pane, margin: live ? 0 : 0.25, live, level }, paint),
  );
  useEffect(() => {
    canvas.addTo(map);
    return () => {
      canvas.remove();
    };
  }, [canvas, map]);
  useEffect(() => canvas.setPaint(paint), [canvas, paint]);
}
