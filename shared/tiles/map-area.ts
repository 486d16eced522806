import type { DegreeBox, Spot } from './tile-arithmetic.ts';

/** Closed or open, three corners or more; edges are straight on the map. */
export type Ring = readonly Spot[];

/**
 * What is to be downloaded: boxes (a drawn rectangle, squares about points), or a drawn or imported
 * polygon, inside where an odd number of rings lie around (so holes and islands need no order).
 */
export type MapArea =
  | { readonly kind: 'boxes'; readonly boxes: readonly DegreeBox[] }
  | { readonly kind: 'polygon'; readonly rings: readonly Ring[] };

/** Metres in a degree of latitude on the mean sphere. */
const METRES_PER_DEGREE = 111_195;

/** A rectangle by two opposite corners' degrees; `west` > `east` reaches over the date line. */
export function boxArea({ west, south, east, north }: DegreeBox): MapArea {
  const [low, high] = south <= north ? [south, north] : [north, south];
  if (west <= east) return { kind: 'boxes', boxes: [{ west, south: low, east, north: high }] };
  return {
    kind: 'boxes',
    boxes: [
      { west, south: low, east: 180, north: high },
      { west: -180, south: low, east, north: high },
    ],
  };
}

/** A square about each point, its sides `metres` away from it. */
export function areaAroundPoints(points: readonly Spot[], metres: number): MapArea {
  return {
    kind: 'boxes',
    boxes: points.map(({ longitude, latitude }) => {
      const up = metres / METRES_PER_DEGREE;
      const aside = up / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
      return {
        west: longitude - aside,
        east: longitude + aside,
        south: latitude - up,
        north: latitude + up,
      };
    }),
  };
}

/** The smallest box around all of an area; null for an area of nothing. */
export function boundsOfArea(area: MapArea): DegreeBox | null {
  const boxes =
    area.kind === 'boxes'
      ? area.boxes
      : area.rings.flat().map(({ longitude, latitude }) => ({
          west: longitude,
          east: longitude,
          south: latitude,
          north: latitude,
        }));
  const [first, ...rest] = boxes;
  if (!first) return null;
  return rest.reduce(
    (all, box) => ({
      west: Math.min(all.west, box.west),
      east: Math.max(all.east, box.east),
      south: Math.min(all.south, box.south),
      north: Math.max(all.north, box.north),
    }),
    first,
  );
}
