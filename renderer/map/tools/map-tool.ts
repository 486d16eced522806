import type { MapPosition } from '../map-props.ts';

/** What a click on the map does instead of choosing a point. With the keyboard, Enter takes the middle of the map. */
export interface MapTool {
  /** A way over the ground, a point and where it is to go, or an area that is being chosen. */
  readonly kind: 'measure' | 'place' | 'area';
  /** The spots taken so far; joined by a line but for an area's. */
  readonly spots: readonly MapPosition[];
  /** What an area covers. */
  readonly shapes?: readonly (readonly MapPosition[])[];
  readonly onSpot: (spot: MapPosition) => void;
  /** Backspace, or Escape. */
  readonly onBack: () => void;
  readonly onEnd: () => void;
}
