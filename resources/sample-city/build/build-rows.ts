import { centreOf, frameAlong, frameOf } from '../plane/area.ts';
import { add, at, distance, dot, leftOf, minus, unit } from '../plane/spot.ts';
import type { Area, Spot } from '../plane/spot.ts';
import type { Lot } from './lot.ts';
import { outlined } from './shapes.ts';
import type { Outline } from './shapes.ts';

type Range = readonly [low: number, high: number];

export interface Frontage {
  readonly front: Range;
  readonly depth: Range;
  /** Between neighbours, metres. */
  readonly gap: Range;
  /** Share of house places left empty. */
  readonly empty: number;
}

/** Houses side by side along all edges of the block, as near to each street as it allows. */
export function buildFrontage(lot: Lot, style: Frontage): void {
  const { random } = lot;
  lot.area.forEach((from, i) => {
    const to = at(lot.area, i + 1);
    const along = unit(minus(to, from));
    const length = distance(from, to);
    for (let walked = 2; walked < length - style.front[0];) {
      const [front, depth] = [random.between(...style.front), random.between(...style.depth)];
      const spot = add(from, along, walked + front / 2);
      const built = !random.chance(style.empty) && setBack(lot, spot, along, front, depth);
      walked += built ? front + random.between(...style.gap) : 4;
    }
  });
}

function setBack(lot: Lot, spot: Spot, along: Spot, front: number, depth: number): boolean {
  for (const back of [5.2, 7, 9.8, 12.5, 15.5, 19.5, 24]) {
    const centre = add(spot, leftOf(along), back + depth / 2);
    if (lot.build({ centre, along, front: front / 2, depth: depth / 2 }, 0.6)) return true;
  }
  return false;
}

export interface Rows {
  readonly front: Range;
  readonly depth: Range;
  /** From row to row and from house to house, wall to wall, metres. */
  readonly apart: Range;
  readonly beside: Range;
  readonly empty: number;
  readonly shapes: readonly (Outline | 'plain')[];
  /** Rows face south where the block allows, as dwellings do here. */
  readonly facing: 'south' | 'block';
}

/** Parallel rows over the whole block. */
export function buildRows(lot: Lot, style: Rows): void {
  const { random } = lot;
  const frame = frameAlong(lot.area, rowDirection(lot.area, style.facing));
  const along = rowDirection(lot.area, style.facing);
  const wide = Math.abs(dot(frame.along, along)) > 0.5;
  const [halfU, halfV] = wide
    ? [frame.halfLength, frame.halfDepth]
    : [frame.halfDepth, frame.halfLength];
  const depth = random.between(...style.depth);
  for (let v = -halfV + depth / 2 + 5; v < halfV; v += depth + random.between(...style.apart)) {
    for (let u = -halfU + 4; u < halfU;) {
      const front = random.between(...style.front);
      const centre = add(add(frame.centre, along, u + front / 2), leftOf(along), v);
      const house = { centre, along, front: front / 2, depth: depth / 2 };
      const shape = random.pick(style.shapes);
      const outline = shape === 'plain' ? undefined : outlined(house, shape);
      const built = !random.chance(style.empty) && lot.build(house, 5, outline);
      u += built ? front + random.between(...style.beside) : 5;
    }
  }
}

/** Of the block's two directions the one nearer to east, or its long one. */
function rowDirection(area: Area, facing: Rows['facing']): Spot {
  const { along } = frameOf(area);
  if (facing === 'block') return along;
  const side = leftOf(along);
  const east = Math.abs(along[0]) > Math.abs(side[0]) ? along : side;
  return east[0] < 0 ? [-east[0], -east[1]] : east;
}

/** Small houses wherever one fits behind the frontage, turned with the block. */
export function buildYards(lot: Lot, tries: number, front: Range, depth: Range): void {
  const { random } = lot;
  const frame = frameOf(lot.area);
  const middle = centreOf(lot.area);
  for (let i = 0; i < tries; i++) {
    const along = random.chance(0.5) ? frame.along : leftOf(frame.along);
    const centre = add(
      add(middle, frame.along, random.between(-1, 1) * frame.halfLength),
      leftOf(frame.along),
      random.between(-1, 1) * frame.halfDepth,
    );
    const half = { front: random.between(...front) / 2, depth: random.between(...depth) / 2 };
    lot.build({ centre, along, ...half }, 1.2);
  }
}
