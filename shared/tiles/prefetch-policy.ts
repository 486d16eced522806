import type { Notice } from '../kernel/notice.ts';
import { hostsOfAddress } from './hosts-of-address.ts';
import type { PrefetchRefusalCode } from './tile-notice.ts';
import { tileNotice } from './tile-notice.ts';
import type { TileSource } from './tile-source.ts';
import { addressText } from './tile-source.ts';

/**
 * Domains of OpenStreetMap's own servers (tile., its a., b., c., the osm.org alias, vector.). Their tile policy:
 * "Offline use is not permitted" (operations.osmfoundation.org/policies/tiles, 2025-09-16).
 */
const FORBIDDING = ['openstreetmap.org', 'osm.org', 'osmfoundation.org'];

/** Why an area of this source may not be saved; null when it may (SPEC.md T13–T15). */
export function refusePrefetch(source: TileSource): Notice<PrefetchRefusalCode> | null {
  const hosts = hostsOfAddress(addressText(source.address), source.subdomains);
  const forbidding = hosts?.find(forbidsSaving);
  if (forbidding !== undefined) return tileNotice('tiles-source-forbids', { host: forbidding });
  if (hosts === null || hosts.length === 0 || !source.mayPrefetch) {
    return tileNotice('tiles-source-not-allowed', { source: source.name });
  }
  return null;
}

/** Whether the address a request ended at, after redirects, may be saved: a hop must not lead around the policy. */
export function mayKeepAnswerFrom(url: string): boolean {
  const hosts = hostsOfAddress(url, []);
  return hosts !== null && !hosts.some(forbidsSaving);
}

const forbidsSaving = (host: string): boolean =>
  FORBIDDING.some((domain) => host === domain || host.endsWith(`.${domain}`));
