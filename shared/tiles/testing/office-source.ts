import type { TileSource } from '../tile-source.ts';

/** A tile server of the office, whose area may be saved. */
export function officeSource(other: Partial<TileSource> = {}): TileSource {
  return {
    id: 'office',
    name: '内网',
    role: 'base',
    address: { scheme: 'xyz', template: 'http://gis/{z}/{x}/{y}.png' },
    subdomains: [],
    datum: 'WGS-84',
    minZoom: 0,
    maxZoom: 18,
    tileSize: 256,
    attribution: '',
    licence: '',
    mayPrefetch: true,
    ...other,
  };
}
