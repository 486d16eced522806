import type { CityFeature, SampleCity } from './city-format.ts';
import type { ModelFeature } from './build/model.ts';
import type { Line, Spot } from './plane/spot.ts';
import { CITY_NAME } from './plan/names.ts';

const ORIGIN = [103.8, 25.5] as const;
const SCALE = 1e-6;
/** Metres in a degree at the origin (WGS-84 ellipsoid, 25.5° N). */
const METRES = { longitude: 100_525, latitude: 110_776 } as const;
const HALF_SHEET: Spot = [3200, 2600];

/** Steps from the origin in micro-degrees. */
const microDegrees = (spot: Spot): readonly [number, number] => [
  Math.round(spot[0] / METRES.longitude / SCALE),
  Math.round(spot[1] / METRES.latitude / SCALE),
];

const degrees = (micro: number): number => Math.round(micro) / 1e6;

/** Longitude and latitude (WGS-84) rounded to six decimals, about a tenth of a metre. */
export function positionOf(spot: Spot): { readonly longitude: number; readonly latitude: number } {
  const [x, y] = microDegrees(spot);
  return {
    longitude: degrees(ORIGIN[0] * 1e6 + x),
    latitude: degrees(ORIGIN[1] * 1e6 + y),
  };
}

export function encodeCity(features: readonly ModelFeature[]): SampleCity {
  const low = positionOf([-HALF_SHEET[0], -HALF_SHEET[1]]);
  const high = positionOf(HALF_SHEET);
  return {
    format: 1,
    name: CITY_NAME,
    origin: ORIGIN,
    scale: SCALE,
    extent: [low.longitude, low.latitude, high.longitude, high.latitude],
    features: features.filter((f) => f.shapes.length > 0).map(encodeFeature),
  };
}

const encodeFeature = (f: ModelFeature): CityFeature => ({
  class: f.class,
  ...(f.name ? { name: f.name } : {}),
  shapes: f.shapes.map(stepsOf).filter((steps) => steps.length > 0),
});

/** The first spot, then steps; a spot less than a decimetre from the last adds nothing and is left out. */
function stepsOf(line: Line): number[] {
  const steps: number[] = [];
  let [x, y] = [0, 0];
  for (const spot of line) {
    const [nextX, nextY] = microDegrees(spot);
    if (steps.length > 0 && nextX === x && nextY === y) continue;
    steps.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return steps;
}
