import type { AreaClass, FeatureName } from '../city-format.ts';
import { add } from '../plane/spot.ts';
import type { Area } from '../plane/spot.ts';
import { clipLine } from '../plane/split-area.ts';
import { randomFor } from '../plane/random.ts';
import { besideLine, shareOf, stretchOf } from '../plane/curve.ts';
import type { Block, Town } from '../plan/cut-blocks.ts';
import { BROOK, HILL, LAKE, RAIL, RIVER, RIVER_HALF_WIDTH, STATION } from '../plan/land.ts';
import type { Road } from '../plan/lay-roads.ts';
import { counterClockwise } from '../plane/area.ts';
import { buildBlock } from './build-block.ts';
import { CLEARANCE, Clearance } from './clearance.ts';
import { Lot } from './lot.ts';
import { feature } from './model.ts';
import type { ModelFeature } from './model.ts';
import { drawCivicSquare } from './civic-square.ts';
import { drawFields, drawNature, parkPaths, RIVER_WATER } from './nature.ts';
import { outlined, rotunda } from './shapes.ts';

/** The station's further tracks. */
const YARD = stretchOf(
  RAIL,
  shareOf(RAIL, add(STATION, [-420, 0])),
  shareOf(RAIL, add(STATION, [520, 0])),
);
const SIDINGS = [besideLine(YARD, 13), besideLine(YARD, -13), besideLine(YARD, -26)];

/** Everything on the map but the places found in buildings afterwards. */
export function buildTown(town: Town): readonly ModelFeature[] {
  const parks = town.blocks.filter((block) => block.use?.class === 'park');
  return [
    ...drawFields(town.blocks),
    ...drawGround(town.blocks),
    ...drawNature(),
    feature('path', parks.flatMap(parkPaths)),
    ...drawHouses(town),
    ...drawLandmarks(),
    ...drawCivicSquare(),
    feature('rail', [RAIL, ...SIDINGS]),
    ...drawRoads(town.roads),
  ];
}

function groundOf({ quarter, use }: Block): AreaClass | null {
  if (use) return use.class;
  if (quarter === 'riverside') return 'green';
  if (quarter === 'fields' || quarter === 'hill') return null;
  if (quarter === 'works' || quarter === 'yard') return 'industry';
  return quarter === 'village' ? 'village' : 'block';
}

function drawGround(blocks: readonly Block[]): ModelFeature[] {
  const plain = new Map<AreaClass, Area[]>();
  const named: ModelFeature[] = [];
  for (const block of blocks) {
    const ground = groundOf(block);
    if (!ground) continue;
    if (block.use) named.push(feature(ground, [block.area], block.use.name));
    else plain.set(ground, [...(plain.get(ground) ?? []), block.area]);
  }
  return [...[...plain].map(([kind, areas]) => feature(kind, areas)), ...named];
}

function drawHouses({ roads, blocks }: Town): ModelFeature[] {
  const clearance = new Clearance();
  for (const { class: kind, line } of roads) clearance.add(line, CLEARANCE[kind] ?? 5);
  clearance.add(RAIL, 30);
  clearance.add(RIVER, RIVER_HALF_WIDTH + 12);
  clearance.add(BROOK, 14);
  clearance.add([...LAKE, ...LAKE.slice(0, 1)], 16);
  const random = randomFor('houses');
  const houses: Area[] = [];
  const pitches: Area[] = [];
  for (const block of blocks) {
    const lot = new Lot(counterClockwise(block.area), random, clearance);
    pitches.push(...buildBlock(block, lot).pitches);
    houses.push(...lot.outlines);
  }
  return [feature('pitch', pitches), feature('building', houses)];
}

/** The station hall, the drum tower and the pagoda: drawn darker, for people steer by them. */
function drawLandmarks(): ModelFeature[] {
  const at = (x: number, y: number): readonly [number, number] => [x, y];
  const hall = { centre: add(STATION, [0, 30]), along: at(1, 0), front: 74, depth: 17 };
  const tower = { centre: at(-664, 232), along: at(0.995, 0.0998749), front: 13, depth: 10 };
  const pagoda = { centre: add(HILL, [150, -60]), along: at(1, 0), front: 9, depth: 9 };
  return [
    feature('landmark', [outlined(hall, 'palace')], { zh: '云屏站', en: 'Yunping Station' }),
    feature('landmark', [outlined(tower, 'notched')], { zh: '鼓楼', en: 'Drum Tower' }),
    feature('landmark', [rotunda(pagoda)], { zh: '云屏塔', en: 'Yunping Pagoda' }),
  ];
}

const BRIDGE_NAMES: Readonly<Record<string, FeatureName>> = {
  云屏大道: { zh: '云屏大桥', en: 'Yunping Bridge' },
  新桥路: { zh: '新桥', en: 'New Bridge' },
  翠屏路: { zh: '翠屏桥', en: 'Cuiping Bridge' },
  站前路: { zh: '站前桥', en: 'Zhanqian Bridge' },
  环城北路: { zh: '北环桥', en: 'North Ring Bridge' },
  环城南路: { zh: '南环桥', en: 'South Ring Bridge' },
};

function drawRoads(roads: readonly Road[]): ModelFeature[] {
  const byName = new Map<string, Road[]>();
  for (const road of roads) {
    const key = `${road.class} ${road.name?.zh ?? ''}`;
    byName.set(key, [...(byName.get(key) ?? []), road]);
  }
  const laid = [...byName.values()].map((group) =>
    feature(group[0]?.class ?? 'lane', group.map((road) => road.line), group[0]?.name),
  ); // prettier-ignore
  const bridges = roads
    .filter((road) => road.name && road.name.zh in BRIDGE_NAMES)
    .flatMap((road) =>
      clipLine(road.line, RIVER_WATER).map((line) =>
        feature('bridge', [line], BRIDGE_NAMES[road.name?.zh ?? '']),
      ),
    );
  return [...laid, ...bridges];
}
