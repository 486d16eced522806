import { hostsOfAddress } from './hosts-of-address.ts';
import { needsKey } from './lift-key.ts';
import type { TileSource } from './tile-source.ts';
import { addressText } from './tile-source.ts';

const TIANDITU = 'tianditu.gov.cn';

/** The name under which a source's key is kept: the layers of 天地图 share one; null when it needs none (SPEC.md T10). */
export function keyNameOf(source: TileSource): string | null {
  const address = addressText(source.address);
  if (!needsKey(address)) return null;
  const hosts = hostsOfAddress(address, source.subdomains) ?? [];
  const isTianditu = hosts.length > 0 && hosts.every((host) => host.endsWith(`.${TIANDITU}`));
  return isTianditu ? 'tianditu' : source.id;
}

/** The key to ask it with, empty when there is none or it needs none. */
export function keyFor(source: TileSource, keys: Readonly<Record<string, string>>): string {
  const name = keyNameOf(source);
  return name === null ? '' : (keys[name] ?? '');
}
