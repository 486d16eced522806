import type { LonLat, Unproject } from './feature.ts';

const MERCATOR_RADIUS = 6_378_137;
const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** From metres of web Mercator (EPSG:3857). */
export const unprojectWebMercator: Unproject = (x, y) => [
  degrees(x / MERCATOR_RADIUS),
  degrees(Math.atan(Math.sinh(y / MERCATOR_RADIUS))),
];

/** A transverse Mercator projection from the equator, as Gauss–Krüger zones and UTM are. */
export interface TransverseMercator {
  /** Half the longer axis in metres, and the flattening's inverse (298.257…). */
  readonly semiMajor: number;
  readonly inverseFlattening: number;
  /** Degrees. */
  readonly centralMeridian: number;
  readonly scale: number;
  /** Metres; a zone's number may stand before the easting (34 500 000). */
  readonly falseEasting: number;
  readonly falseNorthing: number;
}

/**
 * The inverse by Krüger's series to the third power of n (Karney 2011, *Transverse Mercator with an
 * accuracy of a few nanometers*, §3): better than a millimetre within a zone.
 */
export function unprojectTransverseMercator(projection: TransverseMercator): Unproject {
  const f = 1 / projection.inverseFlattening;
  const n = f / (2 - f);
  const rectifying = (projection.semiMajor / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const unit = projection.scale * rectifying;
  const beta = [
    n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
    n ** 2 / 48 + n ** 3 / 15,
    (17 / 480) * n ** 3,
  ];
  const delta = [
    2 * n - (2 / 3) * n ** 2 - 2 * n ** 3,
    (7 / 3) * n ** 2 - (8 / 5) * n ** 3,
    (56 / 15) * n ** 3,
  ];
  return (x, y): LonLat => {
    const xi = (y - projection.falseNorthing) / unit;
    const eta = (x - projection.falseEasting) / unit;
    let xiPrime = xi;
    let etaPrime = eta;
    for (const [index, term] of beta.entries()) {
      const turn = 2 * (index + 1);
      xiPrime -= term * Math.sin(turn * xi) * Math.cosh(turn * eta);
      etaPrime -= term * Math.cos(turn * xi) * Math.sinh(turn * eta);
    }
    const chi = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime));
    let latitude = chi;
    for (const [index, term] of delta.entries()) {
      latitude += term * Math.sin(2 * (index + 1) * chi);
    }
    const east = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime));
    return [projection.centralMeridian + degrees(east), degrees(latitude)];
  };
}
