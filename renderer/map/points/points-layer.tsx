import { LatLngBounds } from 'leaflet';
import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet';
import { useCallback } from 'react';
import { useMapEvents } from 'react-leaflet';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { DrawnCity } from '../city/decode-city.ts';
import { PALETTES } from '../city/palette.ts';
import { cityLabels } from '../labels/city-labels.ts';
import { LabelSpace } from '../labels/label-space.ts';
import { paintLabels } from '../labels/paint-labels.ts';
import type { MapTheme, SurveyMapProps } from '../map-props.ts';
import { FIT_OPTIONS } from '../view/bounds.ts';
import { fromWorld } from '../view/mercator.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import type { MapMark } from './gather-marks.ts';
import type { MarkIndex } from './mark-index.ts';
import { arrangePoints, paintPoints } from './paint-points.ts';

interface PointsLayerProps {
  readonly index: MarkIndex;
  readonly selectedId: string | undefined;
  readonly onSelect: SurveyMapProps['onSelect'];
  readonly onSelectSeveral: SurveyMapProps['onSelectSeveral'];
  /** A tool is at work: clicks are not for the points. */
  readonly quiet: boolean;
  readonly theme: MapTheme;
  readonly language: Language;
  /** Whose names are set below the points. */
  readonly city: DrawnCity | null;
}

/** A click this near to a marker means it, CSS pixels: half a thumb. */
const REACH = 20;
/** A cluster is taken apart at most so near; what is together there is together on the ground. */
const NEAREST_ZOOM = 19;

/** The markers with their names, and the names of the ground that leave room for them. */
export function PointsLayer(props: PointsLayerProps) {
  const { index, selectedId, onSelect, onSelectSeveral, quiet, theme, language, city } = props;
  const paint = useCallback<Paint>(
    (context, view) => {
      const space = new LabelSpace();
      const arranged = arrangePoints(context, view, index, selectedId, space);
      if (city) {
        // A point named after the place it stands on is named once.
        const said = new Set(arranged.labels.map(({ text }) => text));
        const wishes = cityLabels(city, view, language).filter(({ name }) => !said.has(name));
        paintLabels(context, wishes, space, PALETTES[theme]);
      }
      paintPoints(context, arranged, theme);
    },
    [index, selectedId, theme, language, city],
  );
  useViewCanvas('overlayPane', paint);
  const press = ({ points }: MapMark): void => {
    const top = points.at(-1);
    if (points.length > 1 && zoomInto(map, points)) return;
    if (points.length > 1 && onSelectSeveral) onSelectSeveral(points.map(({ id }) => id));
    else if (top) onSelect(top.id);
  };
  const map = useMapEvents({
    click: (event) => {
      const found = quiet ? null : markUnder(map, index, event);
      if (found) press(found);
    },
    mousemove: (event) => {
      const over = !quiet && markUnder(map, index, event) !== null;
      map.getContainer().classList.toggle('survey-map-over-point', over);
    },
  });
  return null;
}

/** Goes as near as shows all of a cluster; false where it is already as near as that can be. */
function zoomInto(map: LeafletMap, points: MapMark['points']): boolean {
  const bounds = new LatLngBounds([]);
  for (const { world } of points) {
    const { latitude, longitude } = fromWorld(world);
    bounds.extend([latitude, longitude]);
  }
  const nearest = map.getBoundsZoom(bounds, false, map.getSize().multiplyBy(0.2));
  const zoom = Math.min(NEAREST_ZOOM, Math.floor(nearest));
  if (zoom <= map.getZoom()) return false;
  map.fitBounds(bounds, { ...FIT_OPTIONS, maxZoom: NEAREST_ZOOM });
  return true;
}

function markUnder(
  map: LeafletMap,
  index: MarkIndex,
  { containerPoint }: LeafletMouseEvent,
): MapMark | null {
  const zoom = map.getZoom();
  const spot = map
    .getPixelBounds()
    .getTopLeft()
    .add(containerPoint)
    .divideBy(2 ** zoom);
  return index.nearest(spot, zoom, REACH);
}
