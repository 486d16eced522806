import gcoord from 'gcoord';
import { isInChinaBox } from './china-box.ts';
import type { Bd09, Datum, Gcj02, StoredPosition, Wgs84 } from './position.ts';

/** A position whose datum is known only when the program runs. */
export interface DatumPosition {
  readonly longitude: number;
  readonly latitude: number;
  readonly datum: Datum;
}

type Named = typeof gcoord.WGS84 | typeof gcoord.GCJ02 | typeof gcoord.BD09;

const NAMES: Readonly<Record<Datum, Named>> = {
  'WGS-84': gcoord.WGS84,
  'GCJ-02': gcoord.GCJ02,
  'BD-09': gcoord.BD09,
};

/** 1e-7 degrees is about a centimetre; the last bits of sines differ between engines and would show as edits. */
const STORED_SCALE = 1e7;

export const wgs84FromGcj02 = (position: Gcj02): Wgs84 => shift(position, 'GCJ-02', 'WGS-84');
export const wgs84FromBd09 = (position: Bd09): Wgs84 => shift(position, 'BD-09', 'WGS-84');
export const gcj02FromWgs84 = (position: Wgs84): Gcj02 => shift(position, 'WGS-84', 'GCJ-02');
export const bd09FromWgs84 = (position: Wgs84): Bd09 => shift(position, 'WGS-84', 'BD-09');

/** WGS-84 of a position in any datum (rules G1–G3). */
export function toWgs84(position: DatumPosition): Wgs84 {
  return shift(position, position.datum, 'WGS-84');
}

/** A WGS-84 position in the named datum. */
export function fromWgs84(position: Wgs84, datum: Datum): DatumPosition {
  return { ...shift(position, 'WGS-84', datum), datum };
}

/** The form positions are kept in: WGS-84 to 1e-7 degrees, beside it the source as it was given (rule G4). */
export function storePosition(source: DatumPosition): StoredPosition {
  const { longitude, latitude, datum } = source;
  const wgs84 = toWgs84(source);
  return {
    longitude: rounded(wgs84.longitude),
    latitude: rounded(wgs84.latitude),
    source: { longitude, latitude, datum },
  };
}

function shift(
  { longitude, latitude }: { readonly longitude: number; readonly latitude: number },
  from: Datum,
  to: Datum,
): { readonly longitude: number; readonly latitude: number } {
  if (from === to || !isInChinaBox(longitude, latitude)) return { longitude, latitude };
  const [east, north] = gcoord.transform([longitude, latitude], NAMES[from], NAMES[to]);
  return { longitude: east, latitude: north };
}

const rounded = (degrees: number): number => Math.round(degrees * STORED_SCALE) / STORED_SCALE;
