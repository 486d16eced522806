import { fromWgs84 } from '../geo/convert-datum.ts';
import type { Datum, Wgs84 } from '../geo/position.ts';
import type { MapArea, Ring } from './map-area.ts';
import type { DegreeBox, Spot } from './tile-arithmetic.ts';

/** Corners this close (degrees) follow the offset, which wavers over a third of a degree, to under a metre. */
const STEP = 0.02;
/** A box so large is a mistake or the world: its sides are followed with this many corners at most. */
const MOST_CORNERS = 2_000;

/** Where a position is drawn on a map of that datum. Never stored: positions stay WGS-84. */
export function displayPosition(position: Wgs84, datum: Datum): Spot {
  const { longitude, latitude } = fromWgs84(position, datum);
  return { longitude, latitude };
}

/** An area drawn in WGS-84 as the tiles of another datum lie: what is asked of such a source (SPEC.md T8). */
export function shiftArea(area: MapArea, datum: Datum): MapArea {
  if (datum === 'WGS-84') return area;
  const shift = (spot: Spot): Spot => displayPosition(spot, datum);
  if (area.kind === 'polygon') {
    return { kind: 'polygon', rings: area.rings.map((ring) => denser(ring).map(shift)) };
  }
  return {
    kind: 'boxes',
    boxes: area.boxes.map((box) => boxAbout(denser(corners(box)).map(shift))),
  };
}

const corners = ({ west, south, east, north }: DegreeBox): Ring => [
  { longitude: west, latitude: north },
  { longitude: east, latitude: north },
  { longitude: east, latitude: south },
  { longitude: west, latitude: south },
];

function denser(ring: Ring): Spot[] {
  return ring.flatMap((spot, index) => {
    const next = ring[(index + 1) % ring.length] ?? spot;
    const aside = next.longitude - spot.longitude;
    const up = next.latitude - spot.latitude;
    const length = Math.max(Math.abs(aside), Math.abs(up));
    const steps = Math.min(MOST_CORNERS, Math.max(1, Math.ceil(length / STEP)));
    return Array.from({ length: steps }, (_, step) => ({
      longitude: spot.longitude + (aside * step) / steps,
      latitude: spot.latitude + (up * step) / steps,
    }));
  });
}

function boxAbout(spots: readonly Spot[]): DegreeBox {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { longitude, latitude } of spots) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}
