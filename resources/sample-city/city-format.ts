/** Names as in shared/kernel/localized.ts; written out, for resources/ is data and imports no code. */
export interface FeatureName {
  readonly zh: string;
  readonly en: string;
}

/** Areas from the ground up, in the order they are drawn. */
export const AREA_CLASSES = [
  'field',
  'orchard',
  'wood',
  'block',
  'industry',
  'village',
  'estate',
  'square',
  'green',
  'park',
  'scenic',
  'school',
  'hospital',
  'market',
  'civic',
  'culture',
  'construction',
  'pitch',
  'water',
  'building',
  'landmark',
] as const;

export const LINE_CLASSES = [
  'contour',
  'stream',
  'path',
  'rail',
  'lane',
  'road-minor',
  'shopping-street',
  'road-major',
  'bridge',
] as const;

export const SPOT_CLASSES = [
  'district',
  'river-name',
  'community',
  'service',
  'stop',
  'hotel',
  'shop',
  'internet-cafe',
  'toilet',
  'peak',
] as const;

export type AreaClass = (typeof AREA_CLASSES)[number];
export type LineClass = (typeof LINE_CLASSES)[number];
export type SpotClass = (typeof SPOT_CLASSES)[number];
export type FeatureClass = AreaClass | LineClass | SpotClass;

/**
 * Shapes of one class and name. Each shape is flat: longitude and latitude of its first spot less the
 * origin, then the steps from spot to spot, in units of `scale` degrees. Rings are not closed.
 */
export interface CityFeature {
  readonly class: FeatureClass;
  readonly name?: FeatureName;
  readonly shapes: readonly (readonly number[])[];
}

/** The sample city's map, WGS-84. */
export interface SampleCity {
  readonly format: 1;
  readonly name: FeatureName;
  readonly origin: readonly [longitude: number, latitude: number];
  readonly scale: number;
  /** West, south, east, north: the sheet's edges; shapes may run beyond and are cut there. */
  readonly extent: readonly [number, number, number, number];
  readonly features: readonly CityFeature[];
}
