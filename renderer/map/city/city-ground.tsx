import { useCallback, useEffect } from 'react';
import type { MapTheme } from '../map-props.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import type { DrawnCity } from './decode-city.ts';
import { loadCity } from './load-city.ts';
import { paintCity } from './paint-city.ts';
import { PALETTES } from './palette.ts';

interface CityGroundProps {
  readonly city: DrawnCity | null;
  readonly onLoaded: (city: DrawnCity) => void;
  readonly theme: MapTheme;
}

/** The sample city under the points; plain paper until its file is read. */
export function CityGround({ city, onLoaded, theme }: CityGroundProps) {
  useEffect(() => {
    let current = true;
    void loadCity().then((loaded) => {
      if (current) onLoaded(loaded);
    });
    return () => {
      current = false;
    };
  }, [onLoaded]);
  const paint = useCallback<Paint>(
    (context, view) => {
      const palette = PALETTES[theme];
      if (city) {
        paintCity(context, view, city, palette);
        return;
      }
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, view.width, view.height);
    },
    [city, theme],
  );
  useViewCanvas('tilePane', paint);
  return null;
}
