import type { AskedSource, TileAddress } from './tile-source.ts';
import type { Tile } from './tile.ts';
import { flipRow, quadKey } from './tile.ts';

/** The address of one tile, key and all: for the request only, never shown or kept (SPEC.md T9, T10). */
export function buildTileUrl(source: AskedSource, tile: Tile, key: string): string {
  const { subdomains } = source;
  const subdomain = subdomains[(tile.x + tile.y) % subdomains.length] ?? '';
  return fillIn(withTile(source.address, tile), {
    '{s}': subdomain,
    '{key}': encodeURIComponent(key),
  });
}

function withTile(address: TileAddress, tile: Tile): string {
  const { z, x, y } = tile;
  switch (address.scheme) {
    case 'xyz':
      return fillIn(address.template, {
        '{z}': z,
        '{x}': x,
        '{y}': y,
        '{-y}': flipRow(z, y),
        '{q}': quadKey(tile),
      });
    case 'tms':
      return fillIn(address.template, { '{z}': z, '{x}': x, '{y}': flipRow(z, y) });
    case 'wmts-rest':
      return fillIn(address.template, {
        '{layer}': encodeURIComponent(address.layer),
        '{style}': encodeURIComponent(address.style),
        '{tilematrixset}': encodeURIComponent(address.matrixSet),
        '{tilematrix}': encodeURIComponent(`${address.matrixPrefix ?? ''}${z}`),
        '{tilerow}': y,
        '{tilecol}': x,
      });
    case 'wmts-kvp':
      return withQuery(address.endpoint, {
        SERVICE: 'WMTS',
        REQUEST: 'GetTile',
        VERSION: '1.0.0',
        LAYER: address.layer,
        STYLE: address.style,
        TILEMATRIXSET: address.matrixSet,
        FORMAT: address.format,
        TILEMATRIX: `${address.matrixPrefix ?? ''}${z}`,
        TILEROW: String(y),
        TILECOL: String(x),
      });
  }
}

/** Placeholders are known in any case: WMTS documents write {TileMatrix}, people {Z}. Text put in is not looked through again. */
function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{-?[a-z]+\}/giu, (name) => String(values[name.toLowerCase()] ?? name));
}

/** Adds what the endpoint's own query does not say already; names of a query are the same in any case. */
function withQuery(endpoint: string, values: Readonly<Record<string, string>>): string {
  const [path = '', query = ''] = endpoint.split('?');
  const given = query.split('&').filter((part) => part !== '');
  const named = new Set(given.map((part) => part.split('=')[0]?.toUpperCase()));
  const added = Object.entries(values)
    .filter(([name]) => !named.has(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${path}?${[...given, ...added].join('&')}`;
}
