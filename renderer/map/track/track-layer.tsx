import { useCallback, useMemo } from 'react';
import type { TrackPart } from '../../../shared/positioning/my-track.ts';
import type { MapTheme } from '../map-props.ts';
import { toWorld } from '../view/mercator.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import { paintTrack } from './paint-track.ts';

interface TrackLayerProps {
  readonly track: readonly TrackPart[];
  readonly theme: MapTheme;
}

/** The inspector's own way, under the points. */
export function TrackLayer({ track, theme }: TrackLayerProps) {
  const placed = useMemo(() => track.map((part) => part.map(toWorld)), [track]);
  const paint = useCallback<Paint>(
    (context, view) => paintTrack(context, view, placed, theme),
    [placed, theme],
  );
  useViewCanvas('overlayPane', paint);
  return null;
}
