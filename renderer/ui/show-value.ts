import type { JsonValue } from '../../shared/kernel/json.ts';
import type { StoredPosition } from '../../shared/geo/position.ts';
import type { pointText } from '../text/point-text.ts';

type Words = (typeof pointText)['zh'];

const DECIMALS = 6;

/** A field's value in words: what a person compares and decides by. */
export function showValue(
  value: JsonValue | undefined,
  t: Words,
  typeName: (type: string) => string,
): string {
  if (value === null || value === undefined || value === '') return t.empty;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'object') return showPosition(value as unknown as StoredPosition, t);
  return typeName(String(value));
}

/** Longitude and latitude as the source gave them, with their datum. */
function showPosition(position: StoredPosition, t: Words): string {
  const { longitude, latitude, datum } = position.source;
  return `${t.longitudeLatitude(degrees(longitude), degrees(latitude))} (${datum})`;
}

export function degrees(value: number): string {
  return value.toFixed(DECIMALS);
}
