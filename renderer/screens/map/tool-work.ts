import { metresBetween } from '../../../shared/geo/distance.ts';
import type { Wgs84 } from '../../../shared/geo/position.ts';
import type { MapLine } from './map-lines.ts';

/** What a tool has taken so far. */
export type ToolWork =
  | { readonly kind: 'measure'; readonly spots: readonly Wgs84[] }
  | { readonly kind: 'place'; readonly moved: MapLine; readonly spots: readonly Wgs84[] };

/** A way grows; a point that is moved has one target, the last one pressed. */
export function withSpot(work: ToolWork, spot: Wgs84): ToolWork {
  const kept = work.kind === 'measure' ? work.spots : startOf(work);
  return { ...work, spots: [...kept, spot] };
}

/** The last spot is taken back; where a point that is moved stands now is no spot. */
export function withoutLast(work: ToolWork): ToolWork {
  const fixed = work.kind === 'measure' ? 0 : startOf(work).length;
  return { ...work, spots: work.spots.slice(0, Math.max(fixed, work.spots.length - 1)) };
}

function startOf(work: Extract<ToolWork, { kind: 'place' }>): readonly Wgs84[] {
  return work.moved.line.point.values.position ? work.spots.slice(0, 1) : [];
}

/** Where a point that is being moved would go; null before a spot is chosen. */
export function targetOf(work: ToolWork): Wgs84 | null {
  if (work.kind === 'measure') return null;
  return work.spots.length > startOf(work).length ? (work.spots.at(-1) ?? null) : null;
}

/** Metres along the spots. */
export function lengthOf(spots: readonly Wgs84[]): number {
  let metres = 0;
  spots.forEach((spot, index) => {
    const before = spots[index - 1];
    if (before) metres += metresBetween(before, spot);
  });
  return metres;
}
