import type { Notice } from '../kernel/notice.ts';
import { hostsOfAddress } from './hosts-of-address.ts';
import type { SourceNoticeCode } from './tile-notice.ts';
import { tileNotice } from './tile-notice.ts';
import type { AskedSource, TileAddress, TileSource } from './tile-source.ts';
import { addressText } from './tile-source.ts';
import { MAX_ZOOM } from './tile.ts';

const NEEDED: Readonly<Record<TileAddress['scheme'], readonly string[]>> = {
  xyz: ['{z}', '{x}', '{y}'],
  tms: ['{z}', '{x}', '{y}'],
  'wmts-rest': ['{TileMatrix}', '{TileRow}', '{TileCol}'],
  'wmts-kvp': [],
};

/** What may stand in an XYZ address in a placeholder's stead. */
const OTHER_WAYS: Readonly<Record<string, readonly string[]>> = {
  '{z}': ['{q}'],
  '{x}': ['{q}'],
  '{y}': ['{-y}', '{q}'],
};

/** All that is wrong with a source as a person entered it; empty when it can be asked (SPEC.md T11). */
export function checkTileSource(source: TileSource): Notice<SourceNoticeCode>[] {
  const notices = checkAddress(source);
  if (!zoomsRight(source)) notices.push(tileNotice('tiles-zooms-wrong', { highest: MAX_ZOOM }));
  if (![256, 512].includes(source.tileSize)) notices.push(tileNotice('tiles-size-wrong'));
  return notices;
}

/** Why no tile can be asked for at its address; empty when one can. */
export function checkAddress(source: AskedSource): Notice<SourceNoticeCode>[] {
  const address = addressText(source.address);
  const notices: Notice<SourceNoticeCode>[] = [];
  if (hostsOfAddress(address, source.subdomains) === null) {
    notices.push(tileNotice('tiles-address-unreadable'));
  }
  const has = (placeholder: string): boolean =>
    address.toLowerCase().includes(placeholder.toLowerCase());
  const others = source.address.scheme === 'xyz' ? OTHER_WAYS : {};
  for (const placeholder of NEEDED[source.address.scheme]) {
    if (![placeholder, ...(others[placeholder] ?? [])].some(has)) {
      notices.push(tileNotice('tiles-placeholder-missing', { placeholder }));
    }
  }
  if (/\{s\}/iu.test(address) && source.subdomains.length === 0) {
    notices.push(tileNotice('tiles-subdomains-missing'));
  }
  return notices;
}

function zoomsRight({ minZoom, maxZoom }: TileSource): boolean {
  const whole = [minZoom, maxZoom].every((zoom) => Number.isInteger(zoom) && zoom >= 0);
  return whole && minZoom <= maxZoom && maxZoom <= MAX_ZOOM;
}
