import { useCallback } from 'react';
import type { Here, MapTheme } from '../map-props.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import { paintHere } from './paint-here.ts';

interface HereLayerProps {
  readonly here: Here | undefined;
  readonly theme: MapTheme;
}

/** Own position on a canvas of its own, for it changes every second and the rest does not. */
export function HereLayer({ here, theme }: HereLayerProps) {
  const paint = useCallback<Paint>(
    (context, view) => {
      if (here) paintHere(context, view, here, theme);
    },
    [here, theme],
  );
  useViewCanvas('markerPane', paint);
  return null;
}
