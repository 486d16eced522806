import { LatLngBounds } from 'leaflet';
import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useMap } from 'react-leaflet';
import type { DrawnCity } from '../city/decode-city.ts';
import type { DegreeBox } from '../../../shared/tiles/tile-arithmetic.ts';
import type { MapPoint, SurveyMapProps } from '../map-props.ts';
import { FIT_OPTIONS, pointsBounds } from './bounds.ts';

interface FitViewProps {
  readonly points: readonly MapPoint[];
  readonly selectedId: string | undefined;
  readonly fit: NonNullable<SurveyMapProps['fit']>;
  readonly fitKey: SurveyMapProps['fitKey'];
  readonly fitBox: NonNullable<SurveyMapProps['fitBox']> | null;
  readonly extent: DrawnCity['extent'] | undefined;
  /** The map began with a view of its own: nothing is fitted until something else is asked for. */
  readonly begun: boolean;
}

/** Close enough to see which side of the street a point is on. */
const POINT_ZOOM = 17;

/** Brings the asked-for part into view once it is known, and keeps the selected point in sight. */
export function FitView(props: FitViewProps) {
  const { points, selectedId, fit, fitKey, fitBox, extent, begun } = props;
  const map = useMap();
  const asked = `${fit} ${fitKey ?? ''}`;
  const done = useRef<string | null>(begun ? asked : null);
  const selected = points.find((point) => point.id === selectedId);
  const { longitude, latitude } = selected?.position ?? {};
  const touched = useTouched(map, begun);
  const size = useRef<string | null>(null);

  useEffect(() => {
    const bringIntoView = (): void => {
      if (done.current === asked || map.getSize().x === 0) return;
      if (show(map, fit, fitBox ? cornersOf(fitBox) : points, selected, extent))
        done.current = asked;
    };
    // A map in a hidden or growing pane has no size yet: try again when it has.
    // A view nobody has moved yet fits the new size of the window too.
    const observer = new ResizeObserver(([entry]) => {
      map.invalidateSize({ animate: false });
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      const now = `${width} ${height}`;
      if (size.current !== null && size.current !== now && !touched.current) done.current = null;
      size.current = now;
      bringIntoView();
    });
    observer.observe(map.getContainer());
    bringIntoView();
    return () => observer.disconnect();
  }, [map, asked, fit, fitBox, points, selected, extent, touched]);

  useEffect(() => {
    if (longitude === undefined || latitude === undefined) return;
    if (!map.getBounds().pad(-0.08).contains([latitude, longitude]))
      map.panTo([latitude, longitude]);
  }, [map, longitude, latitude]);
  return null;
}

const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

/** Whether a hand was laid on the map: from then on only a person moves it. */
function useTouched(map: LeafletMap, begun: boolean): RefObject<boolean> {
  const touched = useRef(begun);
  useEffect(() => {
    const container = map.getContainer();
    const onTouch = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Tab') touched.current = true;
    };
    for (const kind of TOUCHES)
      container.addEventListener(kind, onTouch, { capture: true, passive: true });
    return () => {
      for (const kind of TOUCHES) container.removeEventListener(kind, onTouch, { capture: true });
    };
  }, [map]);
  return touched;
}

const cornersOf = ({ west, south, east, north }: DegreeBox) => [
  { position: { longitude: west, latitude: south } },
  { position: { longitude: east, latitude: north } },
];

/** False while what was asked for is not known yet. */
function show(
  map: LeafletMap,
  fit: FitViewProps['fit'],
  points: readonly Pick<MapPoint, 'position'>[],
  selected: MapPoint | undefined,
  extent: DrawnCity['extent'] | undefined,
): boolean {
  if (fit === 'selected' && selected) {
    map.setView([selected.position.latitude, selected.position.longitude], POINT_ZOOM, {
      animate: false,
    });
    return true;
  }
  if (fit === 'ground' && extent) {
    const [west, south, east, north] = extent;
    map.fitBounds(new LatLngBounds([south, west], [north, east]), { animate: false });
    return true;
  }
  const bounds = fit === 'points' ? pointsBounds(points) : null;
  if (bounds) map.fitBounds(bounds, { ...FIT_OPTIONS, animate: false });
  return bounds !== null;
}
