import type { MapPosition } from '../map-props.ts';

/** What a click on the map does instead of choosing a point. With the keyboard, Enter takes the middle of the map. */
export interface MapTool {
  /** A way over the ground, or a point and where it is to go. */
  readonly kind: 'measure' | 'place';
  /** The spots taken so far, joined by a line. */
  readonly spots: readonly MapPosition[];
  readonly onSpot: (spot: MapPosition) => void;
  /** Backspace, or Escape. */
  readonly onBack: () => void;
  readonly onEnd: () => void;
}
