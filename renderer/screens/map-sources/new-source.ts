import type { TileAddress, TileSource } from '../../../shared/tiles/tile-source.ts';
import { addressText } from '../../../shared/tiles/tile-source.ts';

/** An empty XYZ source, as most intranet servers are. */
export function newSource(id: string, name: string): TileSource {
  return {
    id,
    name,
    role: 'base',
    address: { scheme: 'xyz', template: '' },
    subdomains: [],
    datum: 'WGS-84',
    minZoom: 0,
    maxZoom: 18,
    tileSize: 256,
    attribution: '',
    licence: '',
    mayPrefetch: false,
  };
}

const WMTS = {
  layer: '',
  style: 'default',
  matrixSet: 'GoogleMapsCompatible',
  format: 'image/png',
} as const;

/** The same address for another kind of service; what a person typed stays. */
export function addressAs(address: TileAddress, scheme: TileAddress['scheme']): TileAddress {
  const text = addressText(address);
  const wmts = 'layer' in address ? wmtsOf(address) : WMTS;
  switch (scheme) {
    case 'xyz':
    case 'tms':
      return { scheme, template: text };
    case 'wmts-kvp':
      return { scheme, endpoint: text, ...wmts };
    case 'wmts-rest':
      return { scheme, template: text, ...wmts };
  }
}

export function withText(address: TileAddress, text: string): TileAddress {
  return address.scheme === 'wmts-kvp'
    ? { ...address, endpoint: text }
    : { ...address, template: text };
}

function wmtsOf(address: Extract<TileAddress, { readonly layer: string }>) {
  const { layer, style, matrixSet, format } = address;
  return { layer, style, matrixSet, format };
}

/** `0, 1，2` → 0, 1, 2. */
export const splitSubdomains = (text: string): string[] =>
  text.split(/[\s,，、;；]+/u).filter((part) => part !== '');
