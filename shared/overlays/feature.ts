import type { Datum } from '../geo/position.ts';
import type { OverlayNotice } from './overlay-notice.ts';

/** Longitude and latitude in decimal degrees. */
export type LonLat = readonly [number, number];

/** As in RFC 7946; collections of geometries are taken apart into features of their own. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly LonLat[] }
  | {
      readonly type: 'MultiLineString' | 'Polygon';
      readonly coordinates: readonly (readonly LonLat[])[];
    }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly LonLat[])[])[];
    };

/** What a feature says of itself, without markup; `name` is what to write beside it, often empty. */
export interface FeatureWords {
  readonly name: string;
  readonly [key: string]: string | number | boolean | null;
}

export interface Feature {
  readonly type: 'Feature';
  readonly geometry: Geometry;
  readonly properties: FeatureWords;
}

/** Features in WGS-84; a GeoJSON object as it stands. */
export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature[];
}

/** From the coordinates of a file to degrees in its datum. */
export type Unproject = (x: number, y: number) => LonLat;

/** What a reader made of a file, coordinates as they stand in it. */
export interface RawOverlay {
  readonly format: OverlayFormat;
  readonly name: string;
  /** The datum the file or its format names, null when neither does. */
  readonly datum: Datum | null;
  readonly unproject: Unproject | null;
  readonly features: readonly RawFeature[];
  readonly notices: readonly OverlayNotice[];
}

export type OverlayFormat = 'geojson' | 'topojson' | 'kml' | 'gpx' | 'shapefile';

/** A feature nobody has checked: coordinates nested as its type wants, or not. */
export interface RawFeature {
  readonly type: string;
  readonly coordinates: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}
