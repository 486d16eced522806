import type { FeatureClass, FeatureName } from '../city-format.ts';
import type { Line } from '../plane/spot.ts';

/** A feature of the town in metres, before it is encoded; shapes of one class and name go together. */
export interface ModelFeature {
  readonly class: FeatureClass;
  readonly name?: FeatureName;
  readonly shapes: readonly Line[];
}

export const feature = (
  kind: FeatureClass,
  shapes: readonly Line[],
  name?: FeatureName,
): ModelFeature => ({ class: kind, shapes, ...(name ? { name } : {}) });

/** All features of a class. */
export const ofClass = (
  features: readonly ModelFeature[],
  ...classes: readonly FeatureClass[]
): readonly ModelFeature[] => features.filter((f) => classes.includes(f.class));
