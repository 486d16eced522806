import { centreOf, contains } from '../plane/area.ts';
import { distance, minus } from '../plane/spot.ts';
import type { Area, Spot } from '../plane/spot.ts';
import { HILL, OLD_WALL, RING, STATION, VILLAGES } from './land.ts';
import { EAST_BANK } from './main-roads.ts';

export type Quarter = 'old' | 'middle' | 'new' | 'works' | 'yard' | 'village' | 'hill' | 'fields';

/** How the ground of a quarter is cut into blocks; sizes in square metres, jitter as a share of the side. */
export interface Cutting {
  readonly largest: number;
  readonly jitter: number;
  /** How far a street bends off the straight, as a share of its length. */
  readonly bend: number;
  /** Cuts longer than this become named streets, shorter ones lanes. */
  readonly streetFrom: number;
}

export const CUTTING: Readonly<Record<Quarter, Cutting>> = {
  old: { largest: 5_600, jitter: 0.16, bend: 0.05, streetFrom: 9_999 },
  middle: { largest: 21_000, jitter: 0.1, bend: 0.02, streetFrom: 260 },
  new: { largest: 38_000, jitter: 0.03, bend: 0, streetFrom: 240 },
  works: { largest: 52_000, jitter: 0.08, bend: 0, streetFrom: 200 },
  yard: { largest: 16_000, jitter: 0.1, bend: 0, streetFrom: 300 },
  village: { largest: 4_200, jitter: 0.18, bend: 0.06, streetFrom: 9_999 },
  hill: { largest: 60_000, jitter: 0.1, bend: 0.02, streetFrom: 9_999 },
  fields: { largest: 15_000, jitter: 0.17, bend: 0.03, streetFrom: 9_999 },
};

function quarterAt(spot: Spot): Quarter {
  if (contains(OLD_WALL, spot)) return 'old';
  if (!contains(RING, spot)) return outside(spot);
  if (eastOfRiver(spot)) return 'new';
  return spot[0] < -1395 && spot[1] < -420 ? 'works' : 'middle';
}

export const quarterOf = (area: Area): Quarter => quarterAt(centreOf(area));

function outside(spot: Spot): Quarter {
  const [x, y] = minus(spot, HILL);
  if ((x * x) / (760 * 760) + (y * y) / (700 * 700) < 1) return 'hill';
  if (distance(spot, STATION) < 620 && spot[1] > STATION[1] - 60) return 'yard';
  return VILLAGES.some((v) => distance(spot, v.spot) < v.reach) ? 'village' : 'fields';
}

/** East of the east embankment, at the same height. */
function eastOfRiver(spot: Spot): boolean {
  const bank = EAST_BANK.reduce((a, b) =>
    Math.abs(a[1] - spot[1]) < Math.abs(b[1] - spot[1]) ? a : b,
  );
  return spot[0] > bank[0];
}
