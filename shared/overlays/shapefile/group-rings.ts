import type { LonLat } from '../feature.ts';

type Ring = readonly LonLat[];

/**
 * Rings as polygons with their holes: in a Shapefile outer rings run clockwise, holes the other way, in
 * any order. A hole goes to the smallest outer ring around it; one without is taken as an outer ring.
 */
export function groupRings(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const polygons: { area: number; rings: Ring[] }[] = [];
  const holes: Ring[] = [];
  for (const ring of rings) {
    const area = signedArea(ring);
    if (area <= 0) polygons.push({ area: -area, rings: [ring] });
    else holes.push(ring);
  }
  const outers = [...polygons].sort((a, b) => a.area - b.area);
  for (const hole of holes) {
    const around = outers.find(({ rings: [outer] }) => outer && holds(outer, hole));
    if (around) around.rings.push(hole);
    else polygons.push({ area: 0, rings: [hole] });
  }
  return polygons.map((polygon) => polygon.rings);
}

/** Positive when the ring runs against the clock. */
function signedArea(ring: Ring): number {
  let twice = 0;
  for (let at = 0; at < ring.length; at += 1) {
    const [x, y] = ring[at] as LonLat;
    const [nextX, nextY] = ring[(at + 1) % ring.length] as LonLat;
    twice += x * nextY - nextX * y;
  }
  return twice / 2;
}

/** Whether most corners of the inner ring, some of which may touch the outer one, lie within it. */
function holds(outer: Ring, inner: Ring): boolean {
  const corners = inner.slice(0, 9);
  return corners.filter((corner) => isWithin(corner, outer)).length * 2 > corners.length;
}

function isWithin([x, y]: LonLat, ring: Ring): boolean {
  let within = false;
  for (let at = 0; at < ring.length; at += 1) {
    const [ax, ay] = ring[at] as LonLat;
    const [bx, by] = ring[(at + 1) % ring.length] as LonLat;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  }
  return within;
}
