import type { PackedShapes } from '../../../shared/overlays/pack-shapes.ts';
import { toWorld } from '../view/mercator.ts';

/** Shapes in world pixels at zoom 0, each with the box round it. */
export interface PlacedShapes {
  readonly shapes: PackedShapes;
  /** x and y by turns. */
  readonly world: Float64Array;
  /** Of each shape: left, top, right, bottom. */
  readonly boxes: Float64Array;
}

/** Puts positions where the map has them; both are in WGS-84, for map packs are moved to where the ground is. */
export function placeShapes(shapes: PackedShapes): PlacedShapes {
  const { positions } = shapes;
  const world = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    const { x, y } = toWorld({ longitude: positions[i] ?? 0, latitude: positions[i + 1] ?? 0 });
    world[i] = x;
    world[i + 1] = y;
  }
  return { shapes, world, boxes: boxShapes(shapes, world) };
}

/** The numbers of the first position of a shape and of the first that is not its own. */
export function rangeOf({ shapes, parts }: PackedShapes, shape: number): [number, number] {
  return [parts[shapes[shape] ?? 0] ?? 0, parts[shapes[shape + 1] ?? 0] ?? 0];
}

function boxShapes(shapes: PackedShapes, world: Float64Array): Float64Array {
  const boxes = new Float64Array(shapes.kinds.length * 4);
  for (let shape = 0; shape < shapes.kinds.length; shape += 1) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    const [from, to] = rangeOf(shapes, shape);
    for (let i = from; i < to; i += 1) {
      const x = world[i * 2] ?? 0;
      const y = world[i * 2 + 1] ?? 0;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    boxes.set([left, top, right, bottom], shape * 4);
  }
  return boxes;
}
