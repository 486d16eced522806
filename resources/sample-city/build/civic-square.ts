import { inGrid } from '../plan/land.ts';
import type { Area, Spot } from '../plane/spot.ts';
import { feature } from './model.ts';
import type { ModelFeature } from './model.ts';
import { rotunda } from './shapes.ts';

const lawn = (u1: number, v1: number, u2: number, v2: number): Area => [
  inGrid(u1, v1), inGrid(u2, v1), inGrid(u2, v2), inGrid(u1, v2),
]; // prettier-ignore

const EAST: Spot = [0.9902680687, 0.139173101];
const pool = (u: number, v: number, reach: number): Area =>
  rotunda({ centre: inGrid(u, v), along: EAST, front: reach, depth: reach });

/** The civic square's lawns either side of its axis, and its fountains. */
export function drawCivicSquare(): readonly ModelFeature[] {
  const rows = [38, 122, 206] as const;
  const lawns = rows.flatMap((v) => [lawn(-150, v, -50, v + 66), lawn(50, v, 150, v + 66)]);
  return [
    feature('green', lawns),
    feature('water', [pool(0, 72, 17), pool(0, 155, 26), pool(0, 238, 17)]),
  ];
}
