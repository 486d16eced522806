import type { MapArea } from '../../../shared/tiles/map-area.ts';
import { areaAroundPoints, boxArea } from '../../../shared/tiles/map-area.ts';
import type { DegreeBox, Spot } from '../../../shared/tiles/tile-arithmetic.ts';

export const AREA_KINDS = ['points', 'units', 'box', 'polygon'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];
export type BoxSide = keyof DegreeBox;

/** A point that may be asked a map for. */
export interface PlacedPoint {
  readonly position: Spot;
  readonly district: string;
  readonly subdistrict: string;
}

/** What is chosen of an area, each kind's own choice kept while another is looked at. */
export interface AreaDraft {
  readonly kind: AreaKind;
  /** Metres around points. */
  readonly margin: number;
  /** As `unitOf` names them. */
  readonly units: readonly string[];
  readonly box: Readonly<Record<BoxSide, number | null>>;
  /** The first corner of a box, before the other is pressed. */
  readonly corner: Spot | null;
  readonly polygon: readonly Spot[];
}

const NO_BOX = { west: null, south: null, east: null, north: null } as const;

export const newAreaDraft = (hasPoints: boolean): AreaDraft => ({
  kind: hasPoints ? 'points' : 'box',
  margin: 500,
  units: [],
  box: NO_BOX,
  corner: null,
  polygon: [],
});

/** A district, or a subdistrict in it. */
export const unitOf = (district: string, subdistrict = ''): string =>
  subdistrict === '' ? district : `${district} / ${subdistrict}`;

/** The area in WGS-84; null while it is not chosen. */
export function areaOf(draft: AreaDraft, points: readonly PlacedPoint[]): MapArea | null {
  switch (draft.kind) {
    case 'points':
    case 'units': {
      const chosen = draft.kind === 'points' ? points : pointsOfUnits(draft.units, points);
      const spots = chosen.map(({ position }) => position);
      return spots.length === 0 ? null : areaAroundPoints(spots, draft.margin);
    }
    case 'box':
      return boxOf(draft.box);
    case 'polygon':
      return draft.polygon.length < 3 ? null : { kind: 'polygon', rings: [draft.polygon] };
  }
}

function pointsOfUnits(
  units: readonly string[],
  points: readonly PlacedPoint[],
): readonly PlacedPoint[] {
  const wanted = new Set(units);
  return points.filter(
    ({ district, subdistrict }) =>
      wanted.has(unitOf(district)) || wanted.has(unitOf(district, subdistrict)),
  );
}

function boxOf({ west, south, east, north }: AreaDraft['box']): MapArea | null {
  if (west === null || south === null || east === null || north === null) return null;
  // Typed the wrong way round: no survey reaches over the date line.
  return boxArea({ west: Math.min(west, east), east: Math.max(west, east), south, north });
}

/** A press on the map: the next corner of what is being drawn. */
export function withPress(draft: AreaDraft, spot: Spot): AreaDraft {
  if (draft.kind === 'polygon') return { ...draft, polygon: [...draft.polygon, spot] };
  if (draft.kind !== 'box') return draft;
  if (draft.corner === null) return { ...draft, corner: spot, box: NO_BOX };
  return { ...draft, corner: null, box: boxBetween(draft.corner, spot) };
}

export function withoutLastPress(draft: AreaDraft): AreaDraft {
  return draft.kind === 'polygon'
    ? { ...draft, polygon: draft.polygon.slice(0, -1) }
    : { ...draft, corner: null };
}

export const cleared = (draft: AreaDraft): AreaDraft => ({
  ...draft,
  box: NO_BOX,
  corner: null,
  polygon: [],
});

/** Between two presses; degrees to the metre. */
function boxBetween(a: Spot, b: Spot): DegreeBox {
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return {
    west: round(Math.min(a.longitude, b.longitude)),
    east: round(Math.max(a.longitude, b.longitude)),
    south: round(Math.min(a.latitude, b.latitude)),
    north: round(Math.max(a.latitude, b.latitude)),
  };
}

/** The presses as the map marks them. */
export function pressesOf(draft: AreaDraft): readonly Spot[] {
  if (draft.kind === 'polygon') return draft.polygon;
  return draft.kind === 'box' && draft.corner !== null ? [draft.corner] : [];
}

/** An area as the map draws it. */
export function shapesOf(area: MapArea | null): readonly (readonly Spot[])[] {
  if (area === null) return [];
  if (area.kind === 'polygon') return area.rings;
  return area.boxes.map(({ west, south, east, north }) => [
    { longitude: west, latitude: north },
    { longitude: east, latitude: north },
    { longitude: east, latitude: south },
    { longitude: west, latitude: south },
  ]);
}
