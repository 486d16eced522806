import { besideLine, curveThrough, loopThrough } from '../plane/curve.ts';
import { centreOf, counterClockwise, frameOf } from '../plane/area.ts';
import { randomFor } from '../plane/random.ts';
import { clipLine } from '../plane/split-area.ts';
import { add, cosine, distance, leftOf, mix, sine } from '../plane/spot.ts';
import type { Area, Line, Spot } from '../plane/spot.ts';
import type { Block } from '../plan/cut-blocks.ts';
import { BROOK, HILL, LAKE, LAKE_ISLAND, RIVER, RIVER_HALF_WIDTH } from '../plan/land.ts';
import { feature } from './model.ts';
import type { ModelFeature } from './model.ts';

export const RIVER_WATER: Area = [
  ...besideLine(RIVER, RIVER_HALF_WIDTH),
  ...[...besideLine(RIVER, -RIVER_HALF_WIDTH)].reverse(),
];

/** A level line of the hill: 1 at its foot, towards 0 at the top. */
function levelOf(scale: number): Area {
  const knots = Array.from({ length: 36 }, (_, i): Spot => {
    const angle = (i / 36) * 2 * Math.PI;
    const wild =
      0.13 * sine(2 * angle + 1) + 0.09 * sine(3 * angle + 2.1) + 0.06 * sine(5 * angle + 0.4);
    // The top lies east of the middle, so that the lines crowd on the steep side.
    const drift: Spot = [150 * (1 - scale), -60 * (1 - scale)];
    const reach = scale * (1 + wild * (0.45 + scale * 0.55));
    return add(add(HILL, drift), [760 * reach * cosine(angle), 600 * reach * sine(angle)]);
  });
  return loopThrough(knots, 45);
}

const HILL_PATHS: readonly Line[] = [
  [[-1660, 1640], [-1850, 1680], [-1960, 1800], [-2080, 1770], [-2170, 1880], [-2280, 1850], [-2330, 1950], [-2410, 1930]],
  [[-2410, 1930], [-2520, 2040], [-2680, 2060], [-2800, 2180], [-2960, 2160], [-3260, 2290]],
  [[-2280, 1850], [-2380, 1720], [-2540, 1650], [-2600, 1500], [-2560, 1270]],
].map((knots) => curveThrough(knots as unknown as Line, 30)); // prettier-ignore

/** The river, the lake, the brook, the hill with its woods and level lines. */
export function drawNature(): readonly ModelFeature[] {
  const levels = [0.9, 0.78, 0.66, 0.55, 0.44, 0.34, 0.24, 0.14];
  return [
    feature('wood', [levelOf(1.04)]),
    feature('scenic', [levelOf(0.6)], { zh: '云屏山风景区', en: 'Mount Yunping Scenic Area' }),
    feature(
      'contour',
      levels.map((scale) => closed(levelOf(scale))),
    ),
    feature('path', HILL_PATHS),
    feature('peak', [[add(HILL, [150, -60])]], {
      zh: '云屏山 2186 米',
      en: 'Mount Yunping 2186 m',
    }),
    feature('water', [RIVER_WATER]),
    feature('river-name', [RIVER], { zh: '屏溪河', en: 'Pingxi River' }),
    feature('water', [counterClockwise(LAKE)], { zh: '镜湖', en: 'Mirror Lake' }),
    // Walked the other way round: a hole in the water.
    feature('water', [[...counterClockwise(LAKE_ISLAND)].reverse()]),
    feature('stream', [BROOK], { zh: '柳叶溪', en: 'Liuye Brook' }),
    feature(
      'path',
      [-1, 1].map((side) => besideLine(RIVER, side * (RIVER_HALF_WIDTH + 18))),
    ),
  ];
}

const closed = (ring: Area): Line => [...ring, ...ring.slice(0, 1)];
const shrunk = (area: Area, share: number): Area => {
  const centre = centreOf(area);
  return area.map((spot) => mix(centre, spot, share));
};

/** Walks in a park: a round, and ways to it from the four sides; the lake park's round follows the shore. */
export function parkPaths(block: Block): readonly Line[] {
  const isLake = block.use?.name.en === 'Mirror Lake Park';
  const round = isLake ? shrunk(LAKE, 1.14) : loopThrough(sparse(shrunk(block.area, 0.66)), 12);
  const frame = frameOf(block.area);
  const sides: Spot[] = [
    add(frame.centre, frame.along, frame.halfLength),
    add(frame.centre, frame.along, -frame.halfLength),
    add(frame.centre, leftOf(frame.along), frame.halfDepth),
    add(frame.centre, leftOf(frame.along), -frame.halfDepth),
  ];
  const ways = sides.map((side) => [
    side,
    round.reduce((a, b) => (distance(a, side) <= distance(b, side) ? a : b)),
  ]);
  // The frame's sides may lie outside a crooked park.
  return [closed(round), ...ways.flatMap((way) => clipLine(way, block.area))];
}

const sparse = (area: Area): Area => {
  const every = Math.max(1, Math.floor(area.length / 8));
  return area.filter((_, i) => i % every === 0);
};

/** What grows on the fields: mostly grain, some orchards, copses and ponds. */
export function drawFields(blocks: readonly Block[]): readonly ModelFeature[] {
  const random = randomFor('fields');
  const grown: Record<'field' | 'orchard' | 'wood' | 'water', Area[]> = {
    field: [], orchard: [], wood: [], water: [],
  }; // prettier-ignore
  for (const { area, quarter } of blocks) {
    if (quarter !== 'fields') continue;
    const roll = random.next();
    const kind = roll < 0.8 ? 'field' : roll < 0.9 ? 'orchard' : roll < 0.975 ? 'wood' : 'water';
    if (kind === 'water') grown.field.push(area);
    grown[kind].push(kind === 'water' ? loopThrough(sparse(shrunk(area, 0.62)), 25) : area);
  }
  return Object.entries(grown).map(([kind, areas]) => feature(kind as keyof typeof grown, areas));
}
