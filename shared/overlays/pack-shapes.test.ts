import { describe, expect, it } from 'vitest';
import { groupFiles } from './group-files.ts';
import { packShapes } from './pack-shapes.ts';
import { read } from './testing/read-content.ts';
import { refuseForSize } from './read-overlay.ts';
import { weighVertices } from './weigh-vertices.ts';

const RING = [[103, 25], [104, 25], [104, 26], [103, 26], [103, 25]]; // prettier-ignore
const HOLE = [[103.4, 25.4], [103.6, 25.4], [103.6, 25.6], [103.4, 25.4]]; // prettier-ignore

const feature = (type: string, coordinates: unknown, name = ''): unknown => ({
  type: 'Feature',
  properties: { name },
  geometry: { type, coordinates },
});

const pack = (...features: readonly unknown[]) => {
  const overlay = read({ type: 'FeatureCollection', features });
  return packShapes(overlay.collection);
};

describe('shapes for the map', () => {
  it('O10 keep every position, part and hole, with kind and name', () => {
    const shapes = pack(
      feature('Polygon', [RING, HOLE], '麒麟区'),
      feature('MultiPoint', [[103, 25], [104, 26]]), // prettier-ignore
      feature('LineString', [[103, 25], [104, 26], [104, 27]], '环城路'), // prettier-ignore
    );
    expect([...shapes.kinds]).toEqual([2, 0, 1]);
    expect(shapes.names).toEqual(['麒麟区', '', '环城路']);
    expect([...shapes.shapes]).toEqual([0, 2, 4, 5]);
    expect([...shapes.parts]).toEqual([0, 5, 9, 10, 11, 14]);
    expect([...shapes.positions.slice(10, 14)]).toEqual([103.4, 25.4, 103.6, 25.4]);
    expect(shapes.weights).toHaveLength(14);
  });
});

/** A line that wanders, x and y by turns. */
function wander(count: number): Float64Array {
  let seed = 7;
  const next = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5;
  const world = new Float64Array(count * 2);
  for (let i = 2; i < world.length; i += 2) {
    world[i] = (world[i - 2] ?? 0) + next() + 0.2;
    world[i + 1] = (world[i - 1] ?? 0) + next();
  }
  return world;
}

function distanceToLine(world: Float64Array, kept: readonly number[], at: number): number {
  const [x, y] = [world[at * 2]!, world[at * 2 + 1]!];
  let least = Infinity;
  for (let k = 1; k < kept.length; k += 1) {
    const [a, b] = [kept[k - 1]!, kept[k]!];
    const [ax, ay, bx, by] = [world[a * 2]!, world[a * 2 + 1]!, world[b * 2]!, world[b * 2 + 1]!];
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy || 1;
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

describe('a line drawn with fewer positions', () => {
  const COUNT = 1300;
  const world = wander(COUNT);
  const weights = new Float32Array(COUNT);
  weighVertices(world, 0, COUNT, weights);

  it.each([0.1, 0.5, 2, 8])('O11 is nowhere further than %d from the whole line', (limit) => {
    const kept = [...weights.keys()].filter((at) => weights[at]! >= limit);
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(COUNT - 1);
    for (let at = 0; at < COUNT; at += 1)
      expect(distanceToLine(world, kept, at)).toBeLessThan(limit * 1.0001);
  });

  it('O11 is shorter the farther it is seen from; a place is always drawn', () => {
    const left = (limit: number): number => weights.filter((one) => one >= limit).length;
    expect(left(0.5)).toBeLessThan(COUNT * 0.8);
    expect(left(8)).toBeLessThan(COUNT * 0.05);
    const place = new Float32Array(1);
    weighVertices(new Float64Array(2), 0, 1, place);
    expect(place[0]).toBe(Infinity);
  });

  it('O11 does not take the square of its length when it winds', () => {
    const wound = new Float64Array(400_000);
    for (let i = 0; i < wound.length; i += 2) {
      wound[i] = Math.cos(i) * i;
      wound[i + 1] = Math.sin(i) * i;
    }
    const all = new Float32Array(wound.length / 2);
    weighVertices(wound, 0, all.length, all);
    expect(all.every((weight) => weight > 0)).toBe(true);
  });
});

describe('files chosen together', () => {
  const groups = (...names: readonly string[]) =>
    groupFiles(names.map((name) => ({ name }))).map((group) => group.map(({ name }) => name));

  it('O12 the parts of a Shapefile are one overlay, other files each their own', () => {
    expect(groups('县界.shp', 'a.geojson', '县界.DBF', '县界.shp.xml', '路.prj', 'b.kml')).toEqual([
      ['县界.shp', '县界.DBF', '县界.shp.xml'],
      ['a.geojson'],
      ['路.prj'],
      ['b.kml'],
    ]);
  });
});

describe('a file’s size', () => {
  it('O14 is judged by its bytes alone: a gigabyte is refused, a megabyte is not', () => {
    expect(refuseForSize(2 ** 30)).toMatchObject({ code: 'overlay-too-large', severity: 'error' });
    expect(refuseForSize(2 ** 20)).toBeNull();
  });
});
