/**
 * The three datums maps in China use. A position in one is hundreds of metres away when read as another
 * (about 390 m at Qujing), so each has a type of its own; numbers are decimal degrees.
 */
export type Datum = 'WGS-84' | 'GCJ-02' | 'BD-09';

declare const datum: unique symbol;

interface LongitudeLatitude {
  readonly longitude: number;
  readonly latitude: number;
}

export type Wgs84 = LongitudeLatitude & { readonly [datum]?: 'WGS-84' };
export type Gcj02 = LongitudeLatitude & { readonly [datum]?: 'GCJ-02' };
export type Bd09 = LongitudeLatitude & { readonly [datum]?: 'BD-09' };

/** A position as stored: WGS-84, with what the source gave kept beside it untouched. */
export interface StoredPosition {
  readonly longitude: number;
  readonly latitude: number;
  readonly source: { readonly longitude: number; readonly latitude: number; readonly datum: Datum };
}
