import type { Datum } from '../geo/position.ts';

/**
 * How a source is asked. Addresses may hold {s} (subdomain, in the host only) and {key}: the office's key is
 * kept in the settings of the installation, put in last, and never part of a source, so it is never exported.
 */
export type TileAddress =
  /** {z}, {x}, {y}, rows from the north; or {-y}, rows from the south; or {q}, the quadkey, in their place. */
  | { readonly scheme: 'xyz'; readonly template: string }
  /** {z}, {x}, {y}; rows from the south. */
  | { readonly scheme: 'tms'; readonly template: string }
  /** WMTS by query; `endpoint` may have a query of its own. */
  | ({ readonly scheme: 'wmts-kvp'; readonly endpoint: string } & WmtsLayer)
  /** WMTS by path: {TileMatrix}, {TileRow}, {TileCol}, and {Layer}, {Style}, {TileMatrixSet} where it has them. */
  | ({ readonly scheme: 'wmts-rest'; readonly template: string } & WmtsLayer);

interface WmtsLayer {
  readonly layer: string;
  readonly style: string;
  /** On the grid of web Mercator (EPSG:3857, 天地图's `w`, GoogleMapsCompatible). */
  readonly matrixSet: string;
  /** What stands before the zoom in a TileMatrix's name, `EPSG:3857:` say; mostly nothing. */
  readonly matrixPrefix?: string;
  /** As the server calls it: image/png, image/jpeg, tiles. */
  readonly format: string;
}

export interface TileSource {
  readonly id: string;
  readonly name: string;
  /** A label layer lies over a base, transparent. */
  readonly role: 'base' | 'label';
  readonly address: TileAddress;
  /** What {s} stands for, in turns. */
  readonly subdomains: readonly string[];
  /** Where the map draws what lies at a WGS-84 position; CGCS2000 counts as WGS-84. */
  readonly datum: Datum;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Pixels of a tile's side as the server sends it. */
  readonly tileSize: 256 | 512;
  /** Shown in the map's corner. */
  readonly attribution: string;
  /** The licence, or what the office agreed with the owner. */
  readonly licence: string;
  /** Set by the office: the licence allows an area to be saved. */
  readonly mayPrefetch: boolean;
  /** Tiles a second at most, set by an office for its own server; else the usual limit. */
  readonly perSecond?: number;
}

/** What is needed to ask for a tile. */
export type AskedSource = Pick<TileSource, 'address' | 'subdomains'>;

/** The part of the address a person types. */
export function addressText(address: TileAddress): string {
  return address.scheme === 'wmts-kvp' ? address.endpoint : address.template;
}
