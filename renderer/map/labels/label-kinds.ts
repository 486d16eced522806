import type { FeatureClass } from '../../../resources/sample-city/city-format.ts';

export const LABEL_KINDS = [
  'district', 'road', 'street', 'lane', 'water', 'green', 'institution', 'estate', 'place', 'peak',
  'bridge', 'grid',
] as const; // prettier-ignore
export type LabelKind = (typeof LABEL_KINDS)[number];

/** How a kind of name is set: from which zoom, how large, and who gives way (the lower rank is placed first). */
export interface LabelStyle {
  readonly from: number;
  readonly until: number;
  readonly rank: number;
  /** CSS pixels at its first zoom, growing by `grow` with each further one up to `most`. */
  readonly size: number;
  readonly grow: number;
  readonly most: number;
  readonly weight: 400 | 500 | 600;
  /** Between letters, as a share of the size. */
  readonly spacing: number;
  readonly italic: boolean;
}

const style = (
  from: number,
  rank: number,
  size: number,
  more: Partial<LabelStyle> = {},
): LabelStyle => ({
  from, rank, size, until: 99, grow: 0.8, most: size + 4, weight: 400, spacing: 0, italic: false, ...more,
}); // prettier-ignore

export const LABEL_STYLES: Readonly<Record<LabelKind, LabelStyle>> = {
  district: style(11, 1, 12, { until: 15.4, weight: 600, spacing: 0.22, grow: 1.2 }),
  water: style(12.5, 2, 12, { italic: true, spacing: 0.2, grow: 1, weight: 500 }),
  peak: style(13, 3, 11),
  road: style(13.4, 4, 11, { weight: 500, spacing: 0.12 }),
  green: style(13.8, 5, 11, { weight: 500 }),
  institution: style(14.5, 6, 11),
  street: style(14.7, 8, 10.5, { spacing: 0.08 }),
  bridge: style(15.2, 7, 10.5),
  estate: style(15.2, 9, 11),
  lane: style(16, 11, 10, { spacing: 0.04 }),
  place: style(16, 10, 10.5),
  grid: style(0, 0, 11, { grow: 0 }),
};

/** Which features are named, and as what; the others carry no name on the map. */
export const LABEL_KIND_OF: Readonly<Partial<Record<FeatureClass, LabelKind>>> = {
  district: 'district',
  'river-name': 'water',
  stream: 'water',
  water: 'water',
  peak: 'peak',
  'road-major': 'road',
  'road-minor': 'street',
  'shopping-street': 'street',
  lane: 'lane',
  bridge: 'bridge',
  park: 'green',
  square: 'green',
  scenic: 'green',
  school: 'institution',
  hospital: 'institution',
  civic: 'institution',
  culture: 'institution',
  market: 'institution',
  landmark: 'institution',
  construction: 'estate',
  estate: 'estate',
  community: 'place',
  service: 'place',
  hotel: 'place',
  shop: 'place',
  'internet-cafe': 'place',
  toilet: 'place',
  stop: 'place',
};

/** Text size in CSS pixels at a zoom; null where the kind is not named. */
export function labelSize(kind: LabelKind, zoom: number): number | null {
  const { from, until, size, grow, most } = LABEL_STYLES[kind];
  return zoom < from || zoom > until ? null : Math.min(most, size + grow * (zoom - from));
}
