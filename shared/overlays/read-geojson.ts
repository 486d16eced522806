import { readDatum } from '../geo/read-datum.ts';
import type { Datum } from '../geo/position.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { RawFeature, RawOverlay, Unproject } from './feature.ts';
import { isObject } from './json-object.ts';
import type { OverlayNotice } from './overlay-notice.ts';
import { damagedAt, overlayNotice } from './overlay-notice.ts';
import { unprojectWebMercator } from './unproject.ts';

/** Reads a FeatureCollection, a Feature or a bare geometry, by RFC 7946 or the older form with `crs`. */
export function readGeojson(
  root: Readonly<Record<string, unknown>>,
): Result<RawOverlay, OverlayNotice> {
  const crs = readCrs(root['crs']);
  if (!crs.ok) return crs;
  const list = root['type'] === 'FeatureCollection' ? root['features'] : [root];
  if (!Array.isArray(list)) return fail(damagedAt('features'));
  return succeed({
    format: 'geojson',
    name: typeof root['name'] === 'string' ? root['name'] : '',
    ...crs.value,
    features: (list as readonly unknown[]).map(rawFeature),
    notices: [],
  });
}

/** A thing that is no feature becomes one without a geometry, and is counted as odd later. */
function rawFeature(value: unknown): RawFeature {
  const one = isObject(value) ? value : {};
  const bare = one['type'] !== 'Feature';
  const geometry = bare ? one : isObject(one['geometry']) ? one['geometry'] : {};
  const type = typeof geometry['type'] === 'string' ? geometry['type'] : '';
  return {
    type,
    coordinates: type === 'GeometryCollection' ? geometry['geometries'] : geometry['coordinates'],
    properties: !bare && isObject(one['properties']) ? one['properties'] : {},
  };
}

interface Crs {
  readonly datum: Datum | null;
  readonly unproject: Unproject | null;
}

const DEGREES = /CRS:?84$|EPSG:+(?:4326|4490|4979|4480)$/iu;
const WEB_MERCATOR = /EPSG:+(?:3857|900913|3785)$/iu;

/** Names as QGIS, ArcGIS and GDAL write them (`urn:ogc:def:crs:EPSG::4490`); most files have none. */
function readCrs(crs: unknown): Result<Crs, OverlayNotice> {
  const properties = isObject(crs) && isObject(crs['properties']) ? crs['properties'] : {};
  const name = properties['name'];
  if (typeof name !== 'string') return succeed({ datum: null, unproject: null });
  if (DEGREES.test(name)) return succeed({ datum: 'WGS-84', unproject: null });
  if (WEB_MERCATOR.test(name)) return succeed({ datum: 'WGS-84', unproject: unprojectWebMercator });
  const datum = readDatum(name);
  if (datum !== null) return succeed({ datum, unproject: null });
  return fail(overlayNotice('overlay-projection', 'error', { projection: name.slice(0, 100) }));
}
