import { useCallback, useMemo } from 'react';
import { LabelSpace } from '../labels/label-space.ts';
import type { MapTheme } from '../map-props.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import type { DrawnOverlay } from './drawn-overlay.ts';
import { paintOverlayNames } from './paint-overlay-names.ts';
import { paintOverlay } from './paint-overlay.ts';
import type { PlacedShapes } from './placed-shapes.ts';
import { placeShapes } from './placed-shapes.ts';

interface OverlayLayerProps {
  readonly overlays: readonly DrawnOverlay[];
  readonly theme: MapTheme;
}

/** What the office imported, on a canvas of its own under the points. */
export function OverlayLayer({ overlays, theme }: OverlayLayerProps) {
  const placed = useMemo(
    () => overlays.map(({ shapes, look }) => ({ look, placed: placedOnce(shapes) })),
    [overlays],
  );
  const paint = useCallback<Paint>(
    (context, view) => {
      for (const one of placed) paintOverlay(context, view, one.placed, one.look, theme);
      const space = new LabelSpace();
      for (const one of placed)
        paintOverlayNames(context, view, one.placed, one.look, theme, space);
    },
    [placed, theme],
  );
  useViewCanvas('overlayPane', paint);
  return null;
}

const known = new WeakMap<DrawnOverlay['shapes'], PlacedShapes>();

/** Placing millions of positions takes a moment; shown again, or in another colour, they stand where they stood. */
function placedOnce(shapes: DrawnOverlay['shapes']): PlacedShapes {
  const before = known.get(shapes);
  if (before) return before;
  const placed = placeShapes(shapes);
  known.set(shapes, placed);
  return placed;
}
