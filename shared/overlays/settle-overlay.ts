import { toWgs84 } from '../geo/convert-datum.ts';
import type { Datum } from '../geo/position.ts';
import type { JsonValue } from '../kernel/json.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { DegreeBox } from '../tiles/tile-arithmetic.ts';
import type { Feature, FeatureCollection, LonLat, OverlayFormat, RawOverlay } from './feature.ts';
import type { Tally } from './read-geometry.ts';
import { readGeometry } from './read-geometry.ts';
import type { OverlayNotice } from './overlay-notice.ts';
import { overlayNotice } from './overlay-notice.ts';
import { readFeatureWords } from './read-words.ts';

/** What the office says of a file it imports. */
export interface OverlayChoices {
  /** Goes before what the file says. */
  readonly datum?: Datum;
  /** Whose data it is and what may be done with it, to be shown with it. */
  readonly licence: string;
  /** Used when the file has no name of its own. */
  readonly fileName: string;
}

/** A file to be drawn over the map, in WGS-84. */
export interface Overlay {
  readonly format: OverlayFormat;
  readonly name: string;
  readonly licence: string;
  /** What its positions were given in. */
  readonly datum: Datum;
  readonly collection: FeatureCollection;
  readonly bounds: DegreeBox;
  readonly positions: number;
  /** 64 hex digits: the same for the same shapes and words, whatever file they came in. */
  readonly contentId: string;
  readonly notices: readonly OverlayNotice[];
}

/** More than these a map cannot draw while it is moved. */
export const OVERLAY_LIMITS = { features: 200_000, positions: 3_000_000 };

/** Checks and converts what a reader found (SPEC.md O1–O3). */
export function settleOverlay(
  raw: RawOverlay,
  choices: OverlayChoices,
): Result<Overlay, OverlayNotice> {
  if (raw.features.length > OVERLAY_LIMITS.features) {
    return fail(tooLarge('features', OVERLAY_LIMITS.features));
  }
  const datum = choices.datum ?? raw.datum ?? 'WGS-84';
  const tally: Tally = { positions: 0, odd: 0, beyond: 0, limit: OVERLAY_LIMITS.positions };
  const convert = converter(raw, datum);
  const features = raw.features.flatMap((one): readonly Feature[] => {
    const properties = readFeatureWords(one.properties);
    return readGeometry(one.type, one.coordinates, convert, tally).map((geometry) => ({
      type: 'Feature',
      geometry,
      properties,
    }));
  });
  if (tally.positions > tally.limit) return fail(tooLarge('positions', tally.limit));
  if (tally.beyond > 0 && tally.beyond >= features.length) {
    return fail(overlayNotice('overlay-not-degrees', 'error'));
  }
  if (features.length === 0) return fail(overlayNotice('overlay-no-features', 'error'));
  const notices = [...raw.notices];
  if (!choices.datum && !raw.datum) notices.push(overlayNotice('overlay-datum-assumed', 'warning'));
  const odd = tally.odd + tally.beyond;
  if (odd > 0) notices.push(overlayNotice('overlay-shapes-odd', 'warning', { count: odd }));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return succeed({
    format: raw.format,
    name: raw.name === '' ? choices.fileName : raw.name,
    licence: choices.licence,
    datum,
    collection,
    bounds: boundsOf(features),
    positions: tally.positions,
    contentId: sha256Hex(canonicalJson(collection as unknown as JsonValue)),
    notices,
  });
}

const tooLarge = (part: string, limit: number): OverlayNotice =>
  overlayNotice('overlay-too-large', 'error', { part, limit });

/** 1e-7 degrees is a centimetre; digits beyond it differ between machines and would change the content id. */
const SCALE = 1e7;

function converter(raw: RawOverlay, datum: Datum): (x: number, y: number) => LonLat {
  const round = (degrees: number): number => Math.round(degrees * SCALE) / SCALE;
  return (x, y) => {
    const [longitude, latitude] = raw.unproject ? raw.unproject(x, y) : [x, y];
    const shifted = toWgs84({ longitude, latitude, datum });
    return [round(shifted.longitude), round(shifted.latitude)];
  };
}

function boundsOf(features: readonly Feature[]): DegreeBox {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [x, y] = coordinates as readonly unknown[];
    if (typeof x === 'number' && typeof y === 'number') {
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    } else for (const one of coordinates as readonly unknown[]) visit(one);
  };
  for (const { geometry } of features) visit(geometry.coordinates);
  return box;
}
