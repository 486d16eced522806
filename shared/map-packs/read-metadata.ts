import { strFromU8 } from 'fflate';
import type { Datum } from '../geo/position.ts';
import { readDatum } from '../geo/read-datum.ts';
import type { DegreeBox } from '../tiles/tile-arithmetic.ts';
import { MERCATOR_LIMIT } from '../tiles/tile-arithmetic.ts';
import { plainText } from './plain-text.ts';

/** What an archive's metadata says in words, markup taken out. */
export interface PackWords {
  readonly name: string;
  readonly description: string;
  /** Whose map it is, to be shown on it; empty when the archive does not say. */
  readonly attribution: string;
  /** What a vector archive tells of its layers, as it stands there (TileJSON `vector_layers`). */
  readonly vectorLayers: string | null;
  readonly licence: string;
  /** An overlay lies over a base map. */
  readonly role: 'base' | 'label';
  /** Null when the archive does not say: no specification has a word for it. */
  readonly datum: Datum | null;
}

export const WORLD: DegreeBox = {
  west: -180,
  south: -MERCATOR_LIMIT,
  east: 180,
  north: MERCATOR_LIMIT,
};

/** The words of a metadata object whose values nobody has checked. */
export function readWords(metadata: Readonly<Record<string, unknown>>): PackWords {
  const layers = metadata['vector_layers'];
  return {
    name: plainText(metadata['name']),
    description: plainText(metadata['description']),
    attribution: plainText(metadata['attribution']),
    vectorLayers: Array.isArray(layers) ? JSON.stringify(layers) : null,
    licence: plainText(metadata['licence'] ?? metadata['license']),
    role: metadata['type'] === 'overlay' ? 'label' : 'base',
    datum: readDatum(plainText(metadata['datum'])),
  };
}

/** A JSON object, or null when the bytes are none. */
export function readJsonObject(
  text: Uint8Array | string,
): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(typeof text === 'string' ? text : strFromU8(text));
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

/** The box when it is one on the map, held within the map's rim; else null. */
export function readBounds(corners: readonly number[]): DegreeBox | null {
  if (corners.length !== 4 || !corners.every(Number.isFinite)) return null;
  const [west = 0, south = 0, east = 0, north = 0] = corners;
  const box: DegreeBox = {
    west: Math.max(WORLD.west, west),
    south: Math.max(WORLD.south, south),
    east: Math.min(WORLD.east, east),
    north: Math.min(WORLD.north, north),
  };
  return box.west < box.east && box.south < box.north ? box : null;
}
