import type { FeatureName, LineClass } from '../city-format.ts';
import { besideLine, curveThrough } from '../plane/curve.ts';
import { at } from '../plane/spot.ts';
import { contains } from '../plane/area.ts';
import { splitArea } from '../plane/split-area.ts';
import type { Area, Line, Spot } from '../plane/spot.ts';
import { BROOK, OLD_WALL, RING, RIVER, RIVER_HALF_WIDTH, inGrid } from './land.ts';

/** A road as planned; `within` keeps it to a part of the town, cut off at that part's edge. */
export interface PlannedRoad {
  readonly class: LineClass;
  readonly name: FeatureName;
  readonly line: Line;
  readonly within?: Area;
}

const road = (kind: LineClass, zh: string, en: string, line: Line, within?: Area): PlannedRoad => ({
  class: kind,
  name: { zh, en },
  line,
  ...(within ? { within } : {}),
});

const part = (loop: Area, from: number, to: number): Line => {
  const spot = (share: number): number => Math.round(share * loop.length);
  return Array.from({ length: spot(to) - spot(from) + 1 }, (_, i) => at(loop, spot(from) + i));
};

const EMBANKMENT = RIVER_HALF_WIDTH + 46;
export const WEST_BANK: Line = besideLine(RIVER, -EMBANKMENT);
export const EAST_BANK: Line = besideLine(RIVER, EMBANKMENT);

const sideOf = (bank: Line, spot: Spot): Area =>
  splitArea(RING, bank).find((part) => contains(part, spot)) ?? RING;
const WEST_SIDE = sideOf(WEST_BANK, [-700, 200]);
const EAST_SIDE = sideOf(EAST_BANK, inGrid(0, 0));

/** The great avenues, which cut the town into quarters. */
export const AVENUES: readonly PlannedRoad[] = [
  road('road-major', '云屏大道', 'Yunping Avenue', curveThrough([
    [-3400, -300], [-2700, -390], [-2000, -400], [-1450, -430], [-900, -420], [-400, -350], [0, -220],
    inGrid(-1200, 0), inGrid(-700, 0), inGrid(0, 0), inGrid(900, 0), inGrid(1900, 60),
  ])),
  road('road-major', '文昌路', 'Wenchang Road', curveThrough([
    [-1720, 2800], [-1560, 2000], [-1470, 1300], [-1400, 600], [-1400, 100], [-1440, -430], [-1400, -1100],
    [-1180, -1750], [-1060, -2300], [-1080, -2800],
  ])),
  road('road-major', '翠屏路', 'Cuiping Road', curveThrough([
    [-3400, 820], [-2600, 760], [-2000, 860], [-1430, 900], [-700, 900], [-100, 870], [300, 885],
    inGrid(-560, 990), inGrid(0, 990), inGrid(800, 1000), [2900, 1330], [3400, 1390],
  ])),
  road('road-major', '站前路', 'Zhanqian Road', curveThrough([
    [-3400, -1310], [-2600, -1260], [-1900, -1160], [-1400, -1120], [-700, -1150], [0, -1130], [590, -1120], [1150, -1010],
    inGrid(-190, -990), inGrid(560, -990), [2640, -850], [3000, -960], [3400, -1010],
  ])),
]; // prettier-ignore

const RING_ROADS: readonly PlannedRoad[] = [
  road('road-major', '环城东路', 'Huancheng East Road', part(RING, -0.12, 0.13)),
  road('road-major', '环城北路', 'Huancheng North Road', part(RING, 0.13, 0.4)),
  road('road-major', '环城西路', 'Huancheng West Road', part(RING, 0.4, 0.64)),
  road('road-major', '环城南路', 'Huancheng South Road', part(RING, 0.64, 0.88)),
];

const WEST_STREET: Line = curveThrough([[-1405, 170], [-1190, 190], [-950, 178], [-690, 205]], 25); // prettier-ignore
const EAST_STREET: Line = curveThrough([[-690, 205], [-420, 235], [-180, 232], [20, 250]], 25); // prettier-ignore
const NEW_BRIDGE: Line = curveThrough([[20, 250], [150, 262], [400, 262], inGrid(-930, 330)]); // prettier-ignore
const CIVIC_NORTH: Line = [inGrid(-930, 330), inGrid(1400, 330)];
const NORTH_STREET: Line = curveThrough([[-710, 695], [-700, 560], [-670, 380], [-690, 205]], 25); // prettier-ignore
const SOUTH_STREET: Line = curveThrough([[-690, 205], [-705, 20], [-690, -110], [-700, -225]], 25); // prettier-ignore
const NORTH_GATE: Line = curveThrough([[-420, 2800], [-560, 1900], [-660, 1400], [-700, 900], [-710, 695]]); // prettier-ignore
const TO_STATION: Line = curveThrough([[-700, -225], [-690, -640], [-650, -1150], [-660, -1850], [-655, -2075]]); // prettier-ignore

/** The two axes through the drum tower: many names, one cut each. */
export const AXES: readonly Line[] = [
  [...WEST_STREET, ...EAST_STREET.slice(1), ...NEW_BRIDGE.slice(1), inGrid(1900, 330)],
  [...NORTH_GATE, ...NORTH_STREET.slice(1), ...SOUTH_STREET.slice(1), ...TO_STATION.slice(1), [-655, -2300]],
]; // prettier-ignore

/** Roads along the axes, loops and embankments, where the ground is cut already. */
export const ROADS_ON_CUTS: readonly PlannedRoad[] = [
  ...RING_ROADS,
  road('road-minor', '滨河西路', 'Binhe West Road', WEST_BANK, RING),
  road('road-minor', '滨河东路', 'Binhe East Road', EAST_BANK, RING),
  road('road-major', '北门路', 'Beimen Road', NORTH_GATE),
  road('road-major', '车站路', 'Chezhan Road', TO_STATION),
  road('road-minor', '市民广场北路', 'Civic Square North Road', CIVIC_NORTH, EAST_SIDE),
  road('road-minor', '旧城环路', 'Old Wall Road', [...OLD_WALL, at(OLD_WALL, 0)]),
  road('road-minor', '新桥路', 'Xinqiao Road', NEW_BRIDGE),
  road('shopping-street', '东大街', 'East Street', EAST_STREET),
  road('shopping-street', '西大街', 'West Street', WEST_STREET),
  road('shopping-street', '南大街', 'South Street', SOUTH_STREET),
  road('shopping-street', '北大街', 'North Street', NORTH_STREET),
];

const wild = (zh: string, en: string, knots: readonly Spot[]): PlannedRoad =>
  road('road-minor', zh, en, curveThrough(knots), WEST_SIDE);

export const TOWN_ROADS: readonly PlannedRoad[] = [
  wild('麓阳路', 'Luyang Road', [[-1510, 1560], [-1000, 1480], [-640, 1490], [-100, 1540], [392, 1600]]),
  wild('溪畔路', 'Xipan Road', besideLine(BROOK, 42).filter(([x]) => x > -2150 && x < 420)),
  wild('望屏路', 'Wangping Road', [[-1060, 655], [-1060, 900], [-1080, 1480], [-1040, 1860]]),
  wild('柳岸路', 'Liu’an Road', [[-330, 640], [-280, 890], [-180, 1530], [-120, 1930]]),
  wild('西园路', 'Xiyuan Road', [[-1800, 1560], [-1830, 880], [-1800, 200], [-1830, -410]]),
  wild('长庚路', 'Changgeng Road', [[-2230, 330], [-1800, 330], [-1400, 350]]),
  wild('沧浪路', 'Canglang Road', [[-1090, -200], [-1080, -430], [-1060, -1140], [-960, -1830]]),
  wild('南苑路', 'Nanyuan Road', [[-330, -120], [-330, -340], [-300, -800], [-270, -1140], [-240, -1900]]),
  wild('锦绣路', 'Jinxiu Road', [[60, -240], [70, -640], [130, -1130], [190, -1910]]),
  wild('清风路', 'Qingfeng Road', [[-1420, -770], [-1070, -790], [-680, -760], [-310, -770], [60, -700], [400, -700]]),
  wild('建业路', 'Jianye Road', [[-2200, -760], [-1800, -770], [-1420, -770]]),
  wild('物流路', 'Wuliu Road', [[-1760, -410], [-1740, -1170], [-1640, -1600]]),
  wild('沐阳路', 'Muyang Road', [[-1310, -1490], [-970, -1490], [-650, -1500], [-250, -1510], [160, -1530], [760, -1580]]),
]; // prettier-ignore

/** A straight street of the new district's grid, from one grid spot to another. */
const grid = (
  kind: LineClass,
  zh: string,
  en: string,
  [u1, v1, u2, v2]: readonly [number, number, number, number],
): PlannedRoad => road(kind, zh, en, curveThrough([inGrid(u1, v1), inGrid(u2, v2)], 60), EAST_SIDE);

export const NEW_DISTRICT_ROADS: readonly PlannedRoad[] = [
  grid('road-major', '市府西路', 'Shifu West Road', [-190, -990, -190, 2000]),
  grid('road-major', '镜湖路', 'Jinghu Road', [190, -1900, 190, 1900]),
  grid('road-minor', '锦帆路', 'Jinfan Road', [-560, -1900, -560, 1900]),
  grid('road-minor', '溪东路', 'Xidong Road', [-930, -660, -930, 1000]),
  grid('road-minor', '听涛路', 'Tingtao Road', [560, 0, 560, 1900]),
  grid('road-minor', '南湖路', 'Nanhu Road', [560, -660, 560, -1900]),
  grid('road-minor', '湖东路', 'Hudong Road', [880, -990, 880, 1000]),
  grid('road-minor', '晴岚路', 'Qinglan Road', [-1300, 660, 1200, 660]),
  grid('road-minor', '星河路', 'Xinghe Road', [-900, 1330, 900, 1330]),
  grid('road-minor', '云溪路', 'Yunxi Road', [-1200, -330, 190, -330]),
  grid('road-minor', '湖滨路', 'Hubin Road', [-1100, -660, 1200, -660]),
  grid('road-minor', '致知路', 'Zhizhi Road', [-700, -1330, 700, -1330]),
];
