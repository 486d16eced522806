import type { AreaClass, FeatureName, SpotClass } from '../city-format.ts';
import { centreOf, contains, sizeOf } from '../plane/area.ts';
import { alongLine, lengthOf } from '../plane/curve.ts';
import { add, at, distance, leftOf } from '../plane/spot.ts';
import type { Area, Line, Spot } from '../plane/spot.ts';
import { inGrid } from '../plan/land.ts';
import { feature, ofClass } from './model.ts';
import type { ModelFeature } from './model.ts';

interface PlannedPlace {
  readonly class: SpotClass;
  readonly name: FeatureName;
  readonly near: Spot;
  /** The smallest building it needs, square metres. */
  readonly size: number;
}

const place =
  (kind: SpotClass, size: number) =>
  (zh: string, en: string, near: Spot): PlannedPlace => ({
    class: kind,
    name: { zh, en },
    near,
    size,
  });

const community = place('community', 150);
const service = place('service', 180);
const hotel = place('hotel', 500);
const shop = place('shop', 700);
const cafe = place('internet-cafe', 120);
const toilet = place('toilet', 60);

const PLACES: readonly PlannedPlace[] = [
  community('钟鼓社区', 'Zhonggu Community', [-820, 330]),
  community('书院社区', 'Shuyuan Community', [-480, 80]),
  community('麓阳社区', 'Luyang Community', [-1240, 1420]),
  community('沧浪社区', 'Canglang Community', [-920, -700]),
  community('晴川社区', 'Qingchuan Community', inGrid(-420, 800)),
  community('湖畔社区', 'Hupan Community', inGrid(330, -1130)),
  service('云屏农商银行鼓楼支行', 'Yunping Rural Bank, Gulou', [-560, 190]),
  service('屏溪邮政支局', 'Pingxi Post Office', [-760, 120]),
  service('云屏供电营业厅', 'Power Supply Hall', [-1340, -300]),
  service('翠屏水务营业厅', 'Cuiping Water Hall', [-1380, 980]),
  service('溪东通信营业厅', 'Xidong Telecom Hall', inGrid(-240, 60)),
  service('云屏农商银行新区支行', 'Yunping Rural Bank, New District', inGrid(240, 420)),
  hotel('云屏宾馆', 'Yunping Hotel', [-760, -300]),
  hotel('镜湖酒店', 'Mirror Lake Hotel', inGrid(120, -420)),
  shop('鼓楼百货', 'Gulou Department Store', [-760, -500]),
  shop('溪东购物中心', 'Xidong Mall', inGrid(-460, 60)),
  shop('惠民超市', 'Huimin Supermarket', [-250, -1000]),
  cafe('飞鸿网吧', 'Feihong Internet Café', [-920, 210]),
  cafe('星河网咖', 'Xinghe Internet Café', inGrid(120, 1380)),
  cafe('站前网吧', 'Zhanqian Internet Café', [-560, -1720]),
  toilet('鼓楼公厕', 'Gulou Toilet', [-580, 280]),
  toilet('西大街公厕', 'West Street Toilet', [-1050, 220]),
  toilet('翠屏公园公厕', 'Cuiping Park Toilet', [-1700, 1080]),
  toilet('滨河公厕', 'Riverside Toilet', [20, 420]),
  toilet('镜湖公园公厕', 'Mirror Lake Toilet', inGrid(260, -250)),
  toilet('车站公厕', 'Station Toilet', [-560, -1960]),
];

const STOPS: readonly (readonly [road: string, share: number, zh: string, en: string])[] = [
  ['云屏大道', 0.28, '西门站', 'Ximen'],
  ['云屏大道', 0.43, '南门站', 'Nanmen'],
  ['云屏大道', 0.7, '市民广场站', 'Civic Square'],
  ['文昌路', 0.36, '文昌路北站', 'Wenchang Road North'],
  ['翠屏路', 0.4, '北门站', 'Beimen'],
  ['镜湖路', 0.4, '镜湖公园站', 'Mirror Lake Park'],
  ['车站路', 0.93, '火车站', 'Railway Station'],
];

/** Finds each place a house near where it is wanted, no house twice; bus stops stand beside their roads. */
export function findPlaces(features: readonly ModelFeature[]): readonly ModelFeature[] {
  const sites = ofClass(features, ...SITE_CLASSES).flatMap((f) => f.shapes);
  const houses = ofClass(features, 'building')
    .flatMap((f) => f.shapes)
    .map(houseOf);
  const free = houses.filter(({ spot }) => !sites.some((site) => contains(site, spot)));
  const taken = new Set<Spot>();
  const housed = PLACES.map((wanted) => {
    const house = free
      .filter(({ size, spot }) => size >= wanted.size && !taken.has(spot))
      .reduce((a, b) => (distance(a.spot, wanted.near) <= distance(b.spot, wanted.near) ? a : b));
    taken.add(house.spot);
    return feature(wanted.class, [[house.spot]], wanted.name);
  });
  return [...housed, ...STOPS.map((stop) => stopOn(features, stop))];
}

/** A school or a hospital keeps its houses for itself. */
const SITE_CLASSES: readonly AreaClass[] = [
  'school', 'hospital', 'market', 'civic', 'culture', 'construction',
]; // prettier-ignore

const houseOf = (area: Area): { spot: Spot; size: number } => ({
  spot: centreOf(area),
  size: sizeOf(area),
});

/** The longest run of a named road. */
export function roadNamed(features: readonly ModelFeature[], zh: string): Line {
  const runs = ofClass(features, 'road-major', 'road-minor', 'shopping-street', 'lane')
    .filter((road) => road.name?.zh === zh)
    .flatMap((road) => road.shapes);
  if (runs.length === 0) throw new Error(`no road called ${zh}`);
  return runs.reduce((a, b) => (lengthOf(a) >= lengthOf(b) ? a : b));
}

function stopOn(
  features: readonly ModelFeature[],
  [road, share, zh, en]: (typeof STOPS)[number],
): ModelFeature {
  const { spot, direction } = alongLine(roadNamed(features, road), share);
  return feature('stop', [[add(spot, leftOf(direction), -15)]], { zh, en });
}

/** Names of parts of the town, for the small scales. */
export const DISTRICT_NAMES: readonly ModelFeature[] = (
  [
    ['旧城', 'Old Town', [-690, 60]],
    ['溪东新区', 'Xidong New District', inGrid(-100, -180)],
    ['北门', 'Beimen', [-880, 1180]],
    ['文昌', 'Wenchang', [-1760, 160]],
    ['南苑', 'Nanyuan', [-300, -1000]],
    ['西郊工业园', 'West Works', [-1800, -800]],
    ['晴川', 'Qingchuan', inGrid(-480, 1480)],
    ['镜湖', 'Jinghu', inGrid(480, -1050)],
    ['柳树村', 'Liushu', [-2760, 420]],
    ['皂角村', 'Zaojiao', [-2640, -980]],
    ['上坪村', 'Shangping', [-760, 2280]],
    ['白杨村', 'Baiyang', [1420, 2240]],
    ['鱼湾村', 'Yuwan', [2960, -1060]],
    ['松坡村', 'Songpo', [2960, 1500]],
  ] as const
).map(([zh, en, spot]) => feature('district', [[at([spot], 0)]], { zh, en }));
