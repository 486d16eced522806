import { tileSpot } from '../tiles/tile-arithmetic.ts';
import type { FeatureCollection, Geometry, LonLat } from './feature.ts';
import { weighVertices } from './weigh-vertices.ts';

export const SHAPE_KINDS = ['place', 'line', 'area'] as const;
export type ShapeKind = (typeof SHAPE_KINDS)[number];

/** Shapes as they are kept and drawn: flat arrays, which a browser stores and hands over without walking them. */
export interface PackedShapes {
  /** Longitude and latitude by turns, WGS-84. */
  readonly positions: Float64Array;
  /** How far each position stands out of its line, in world pixels at zoom 0 (SPEC.md O11). */
  readonly weights: Float32Array;
  /** Of each part (a line, a ring, a place) the number of its first position, and the end of the last. */
  readonly parts: Uint32Array;
  /** Of each shape the number of its first part, and the end of the last. */
  readonly shapes: Uint32Array;
  /** Of each shape its place in SHAPE_KINDS. */
  readonly kinds: Uint8Array;
  /** Of each shape what is written beside it, often ''. */
  readonly names: readonly string[];
}

/** World pixels at zoom 0. */
const WORLD = 256;

/** Packs features for the map; words other than the name are left behind (SPEC.md O10). */
export function packShapes({ features }: FeatureCollection): PackedShapes {
  const flat: number[] = [];
  const parts: number[] = [];
  const shapes: number[] = [];
  for (const { geometry } of features) {
    shapes.push(parts.length);
    for (const part of partsOf(geometry)) {
      parts.push(flat.length / 2);
      for (const [longitude, latitude] of part) flat.push(longitude, latitude);
    }
  }
  shapes.push(parts.length);
  parts.push(flat.length / 2);
  const positions = Float64Array.from(flat);
  const starts = Uint32Array.from(parts);
  return {
    positions,
    weights: weighParts(positions, starts),
    parts: starts,
    shapes: Uint32Array.from(shapes),
    kinds: Uint8Array.from(features, ({ geometry }) => SHAPE_KINDS.indexOf(kindOf(geometry))),
    names: features.map(({ properties }) => properties.name),
  };
}

function kindOf({ type }: Geometry): ShapeKind {
  if (type === 'Point' || type === 'MultiPoint') return 'place';
  return type === 'LineString' || type === 'MultiLineString' ? 'line' : 'area';
}

function partsOf({ type, coordinates }: Geometry): readonly (readonly LonLat[])[] {
  switch (type) {
    case 'Point':
      return [[coordinates]];
    case 'MultiPoint':
      return coordinates.map((one) => [one]);
    case 'LineString':
      return [coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return coordinates;
    case 'MultiPolygon':
      return coordinates.flat();
  }
}

function weighParts(positions: Float64Array, parts: Uint32Array): Float32Array {
  const world = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    const longitude = positions[i] ?? 0;
    const latitude = positions[i + 1] ?? 0;
    const { x, y } = tileSpot({ longitude, latitude }, 0);
    world[i] = x * WORLD;
    world[i + 1] = y * WORLD;
  }
  const weights = new Float32Array(positions.length / 2);
  for (let part = 0; part < parts.length - 1; part += 1)
    weighVertices(world, parts[part] ?? 0, parts[part + 1] ?? 0, weights);
  return weights;
}
