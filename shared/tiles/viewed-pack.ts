import { sameJson } from '../kernel/json.ts';
import type { MapPack } from './map-pack.ts';
import type { TileSource } from './tile-source.ts';

/** So many tiles of a source are kept from looking at it. */
export const MOST_VIEWED = 5_000;
const KEPT_FOR_MS = 30 * 86_400_000;

const PREFIX = 'viewed-';
/** The whole of web Mercator. */
export const WORLD = { west: -180, south: -85.05, east: 180, north: 85.05 };

/** The pack of what was looked at of a source. */
export const viewedPackId = (source: string): string => PREFIX + source;

/** Whose pack of looked-at tiles it is: the source's id, or null for any other pack. */
export const sourceOfViewed = (pack: string): string | null =>
  pack.startsWith(PREFIX) ? pack.slice(PREFIX.length) : null;

/** Whether the kept tiles are to begin anew before another comes: too many, too old, or of a source that was changed (SPEC.md T30). */
export function beginsAnew(
  { tiles, madeAt, origin }: Pick<MapPack, 'tiles' | 'madeAt' | 'origin'>,
  source: TileSource,
  now: number,
): boolean {
  const old = now - madeAt > KEPT_FOR_MS;
  const other = origin.kind === 'viewed' && !sendsTheSame(origin.source, source);
  return tiles >= MOST_VIEWED || old || other;
}

const sendsTheSame = (one: TileSource, other: TileSource): boolean =>
  one.datum === other.datum &&
  one.tileSize === other.tileSize &&
  sameJson({ ...one.address }, { ...other.address }) &&
  sameJson(one.subdomains, other.subdomains);
