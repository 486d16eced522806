import type { Geometry, LonLat } from './feature.ts';

/** What was met while geometries were read. */
export interface Tally {
  positions: number;
  /** Shapes without form or with numbers that are none. */
  odd: number;
  /** Shapes with numbers beyond any degree. */
  beyond: number;
  readonly limit: number;
}

type Convert = (x: number, y: number) => LonLat;

class Malformed extends Error {}
class Beyond extends Error {}

/**
 * The geometry of unchecked coordinates, converted; a collection's several, none when its form is wrong
 * (counted in the tally). Reading goes no further once the limit of positions is passed.
 */
export function readGeometry(
  type: string,
  coordinates: unknown,
  convert: Convert,
  tally: Tally,
): readonly Geometry[] {
  if (tally.positions > tally.limit) return [];
  if (type === 'GeometryCollection') {
    return list(coordinates, tally).flatMap((member) => {
      const one = (member ?? {}) as { type?: unknown; coordinates?: unknown; geometries?: unknown };
      if (typeof one.type !== 'string' || one.type === 'GeometryCollection') {
        tally.odd += 1;
        return [];
      }
      return readGeometry(one.type, one.coordinates, convert, tally);
    });
  }
  try {
    const geometry = readOne(type, coordinates, positionReader(convert, tally));
    return [geometry];
  } catch (error) {
    if (error instanceof Beyond) tally.beyond += 1;
    else if (error instanceof Malformed) tally.odd += 1;
    else throw error;
    return [];
  }
}

type ReadPosition = (value: unknown) => LonLat;

function readOne(type: string, coordinates: unknown, position: ReadPosition): Geometry {
  const line =
    (least: number) =>
    (value: unknown): readonly LonLat[] =>
      nested(value, position, least);
  const rings = (value: unknown): readonly (readonly LonLat[])[] =>
    nested(value, (ring) => closed(line(3)(ring)), 1);
  switch (type) {
    case 'Point':
      return { type, coordinates: position(coordinates) };
    case 'MultiPoint':
      return { type, coordinates: line(1)(coordinates) };
    case 'LineString':
      return { type, coordinates: line(2)(coordinates) };
    case 'MultiLineString':
      return { type, coordinates: nested(coordinates, line(2), 1) };
    case 'Polygon':
      return { type, coordinates: rings(coordinates) };
    case 'MultiPolygon':
      return { type, coordinates: nested(coordinates, rings, 1) };
    default:
      throw new Malformed();
  }
}

function nested<T>(value: unknown, read: (one: unknown) => T, least: number): readonly T[] {
  if (!Array.isArray(value) || value.length < least) throw new Malformed();
  return (value as readonly unknown[]).map(read);
}

/** Rings end where they begin, also when the file forgot it. */
function closed(ring: readonly LonLat[]): readonly LonLat[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const open = first && last && (first[0] !== last[0] || first[1] !== last[1]);
  return open ? [...ring, first] : ring;
}

function positionReader(convert: Convert, tally: Tally): ReadPosition {
  return (value) => {
    tally.positions += 1;
    if (tally.positions > tally.limit) throw new Malformed();
    const [x, y] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    if (typeof x !== 'number' || typeof y !== 'number') throw new Malformed();
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Malformed();
    const converted = convert(x, y);
    if (!(Math.abs(converted[0]) <= 180.001 && Math.abs(converted[1]) <= 90)) throw new Beyond();
    return converted;
  };
}

function list(value: unknown, tally: Tally): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  tally.odd += 1;
  return [];
}
