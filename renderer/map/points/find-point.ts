/** A marker as last painted, CSS pixels in the map's window. */
export interface PlacedPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The marker nearest to a click within reach; of equally near ones the last painted, which lies on top. */
export function findPoint(
  placed: readonly PlacedPoint[],
  x: number,
  y: number,
  reach: number,
): PlacedPoint | null {
  let found: PlacedPoint | null = null;
  let nearest = reach * reach;
  for (const point of placed) {
    const gap = (point.x - x) ** 2 + (point.y - y) ** 2;
    if (gap > nearest) continue;
    [found, nearest] = [point, gap];
  }
  return found;
}
