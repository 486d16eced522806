import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { useCallback } from 'react';
import { useMapEvents } from 'react-leaflet';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { DrawnCity } from '../city/decode-city.ts';
import { PALETTES } from '../city/palette.ts';
import { cityLabels } from '../labels/city-labels.ts';
import { LabelSpace } from '../labels/label-space.ts';
import { paintLabels } from '../labels/paint-labels.ts';
import type { MapTheme } from '../map-props.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import { findPoint } from './find-point.ts';
import { arrangePoints, paintPoints } from './paint-points.ts';
import type { WorldPoint } from './paint-points.ts';

interface PointsLayerProps {
  readonly points: readonly WorldPoint[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly theme: MapTheme;
  readonly language: Language;
  /** Whose names are set below the points. */
  readonly city: DrawnCity | null;
}

/** A click this near to a marker means it, CSS pixels: half a thumb. */
const REACH = 20;

/** The markers with their names, and the names of the ground that leave room for them. */
export function PointsLayer(props: PointsLayerProps) {
  const { points, selectedId, onSelect, theme, language, city } = props;
  const paint = useCallback<Paint>(
    (context, view) => {
      const space = new LabelSpace();
      const arranged = arrangePoints(context, view, points, selectedId, space);
      if (city) {
        // A point named after the place it stands on is named once.
        const said = new Set(arranged.labels.map(({ text }) => text));
        const wishes = cityLabels(city, view, language).filter(({ name }) => !said.has(name));
        paintLabels(context, wishes, space, PALETTES[theme]);
      }
      paintPoints(context, arranged, theme);
    },
    [points, selectedId, theme, language, city],
  );
  useViewCanvas('overlayPane', paint);
  const map = useMapEvents({
    click: (event) => {
      const found = pointUnder(map, points, event);
      if (found) onSelect(found);
    },
    mousemove: (event) => {
      const over = pointUnder(map, points, event) !== null;
      map.getContainer().classList.toggle('survey-map-over-point', over);
    },
  });
  return null;
}

function pointUnder(
  map: LeafletMap,
  points: readonly WorldPoint[],
  { containerPoint }: LeafletMouseEvent,
): string | null {
  const corner = map.getPixelBounds().getTopLeft();
  const scale = 2 ** map.getZoom();
  const placed = points.map(({ id, world }) => ({
    id,
    x: world.x * scale - corner.x,
    y: world.y * scale - corner.y,
  }));
  return findPoint(placed, containerPoint.x, containerPoint.y, REACH)?.id ?? null;
}
