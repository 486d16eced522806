import { readDatum } from '../../geo/read-datum.ts';
import type { Datum } from '../../geo/position.ts';
import type { Result } from '../../kernel/result.ts';
import { fail, succeed } from '../../kernel/result.ts';
import type { Unproject } from '../feature.ts';
import type { OverlayNotice } from '../overlay-notice.ts';
import { overlayNotice } from '../overlay-notice.ts';
import { unprojectTransverseMercator, unprojectWebMercator } from '../unproject.ts';

export interface Projection {
  readonly datum: Datum | null;
  readonly unproject: Unproject | null;
}

/** ITRF and CGCS2000 are WGS-84 within a metre. */
const WGS84_LIKE =
  /wgs_?(?:19)?_?84|china_?(?:geodetic_?coordinate_?system_?)?2000|cgcs_?2000|itrf/iu;

/**
 * Reads a .prj (well-known text): degrees, web Mercator, or a transverse Mercator from the equator, as
 * Gauss–Krüger zones of CGCS2000 and UTM are. Other datums and projections are refused by name.
 */
export function readProjection(wkt: string): Result<Projection, OverlayNotice> {
  const text = wkt.trim();
  const name = /DATUM\s*\[\s*"([^"]*)"/iu.exec(text)?.[1] ?? '';
  const datum = WGS84_LIKE.test(name) ? 'WGS-84' : readDatum(name);
  if (datum === null) {
    const shown = name === '' ? text.slice(0, 60) : name;
    return fail(overlayNotice('overlay-datum-unknown', 'error', { datum: shown }));
  }
  if (/^GEOG/iu.test(text)) return succeed({ datum, unproject: null });
  const projection = /PROJECTION\s*\[\s*"([^"]*)"/iu.exec(text)?.[1] ?? '';
  if (/mercator_auxiliary_sphere|popular_visualisation|pseudo.mercator/iu.test(text)) {
    return succeed({ datum, unproject: unprojectWebMercator });
  }
  const transverse = /^(?:transverse_mercator|gauss_kruger)$/iu.test(projection);
  const unproject = transverse ? readTransverse(text) : null;
  if (unproject) return succeed({ datum, unproject });
  const shown = projection === '' ? text.slice(0, 60) : projection;
  return fail(overlayNotice('overlay-projection', 'error', { projection: shown }));
}

function readTransverse(text: string): Unproject | null {
  const parameter = (key: string, usual: number): number => {
    const match = new RegExp(`PARAMETER\\s*\\[\\s*"${key}"\\s*,\\s*([-+\\d.eE]+)`, 'iu').exec(text);
    return match ? Number(match[1]) : usual;
  };
  const spheroid = /SPHEROID\s*\[\s*"[^"]*"\s*,\s*([\d.]+)\s*,\s*([\d.]+)/iu.exec(text);
  // The last UNIT is that of the projection; the one before belongs to its degrees.
  const unit = Number([...text.matchAll(/UNIT\s*\[\s*"[^"]*"\s*,\s*([\d.eE+-]+)/giu)].at(-1)?.[1]);
  const centralMeridian = parameter('central_meridian', NaN);
  const numbers = [Number(spheroid?.[1]), Number(spheroid?.[2]), centralMeridian];
  if (!numbers.every(Number.isFinite) || unit !== 1) return null;
  if (parameter('latitude_of_origin', 0) !== 0) return null;
  return unprojectTransverseMercator({
    semiMajor: Number(spheroid?.[1]),
    inverseFlattening: Number(spheroid?.[2]),
    centralMeridian,
    scale: parameter('scale_factor', 1),
    falseEasting: parameter('false_easting', 0),
    falseNorthing: parameter('false_northing', 0),
  });
}
