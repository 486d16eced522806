import type { MapOverlay } from '../../../shared/overlays/map-overlay.ts';
import type { PackedShapes } from '../../../shared/overlays/pack-shapes.ts';

/** An overlay as the map is given it. */
export interface DrawnOverlay extends Pick<MapOverlay, 'id' | 'look'> {
  readonly shapes: PackedShapes;
}
