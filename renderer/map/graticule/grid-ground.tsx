import { useCallback } from 'react';
import { PALETTES } from '../city/palette.ts';
import type { MapTheme } from '../map-props.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import { paintGraticule } from './paint-graticule.ts';

/** A plain labelled grid of degrees, for points that have no map under them yet. */
export function GridGround({ theme }: { readonly theme: MapTheme }) {
  const paint = useCallback<Paint>(
    (context, view) => paintGraticule(context, view, PALETTES[theme]),
    [theme],
  );
  useViewCanvas('tilePane', paint, { live: true });
  return null;
}
