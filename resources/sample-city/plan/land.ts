import { curveThrough, loopThrough } from '../plane/curve.ts';
import { add } from '../plane/spot.ts';
import type { Area, Line, Spot } from '../plane/spot.ts';

/** The sheet: 6.4 by 5.2 kilometres. */
export const SHEET: Area = [[-3200, -2600], [3200, -2600], [3200, 2600], [-3200, 2600]]; // prettier-ignore

export const RIVER_HALF_WIDTH = 32;

/** Pingxi River, from the hills in the north to the plain in the south-east. */
export const RIVER: Line = curveThrough([
  [560, 3300], [300, 2700], [230, 2150], [470, 1600], [520, 1150], [260, 640], [130, 180], [190, -250],
  [480, -720], [600, -1200], [900, -1650], [1320, -2100], [1420, -2700], [1300, -3300],
], 35); // prettier-ignore

/** Willow Leaf Brook, from the hill to the river. */
export const BROOK: Line = curveThrough([
  [-3300, 1330], [-2700, 1190], [-2250, 1260], [-1800, 1120], [-1300, 1190], [-800, 1080], [-300, 1150],
  [150, 1020], [480, 1060],
], 30); // prettier-ignore

/** The ring road, walked counter-clockwise from the east. */
export const RING: Area = loopThrough([
  [2680, 250], [2600, 1000], [2250, 1560], [1500, 1830], [600, 1930], [-400, 1900], [-1350, 1760],
  [-1960, 1330], [-2170, 600], [-2190, -250], [-2060, -1050], [-1600, -1620], [-800, -1860], [200, -1900],
  [1150, -1850], [2000, -1560], [2500, -950], [2680, -300],
]); // prettier-ignore

/** Where the town wall stood. */
export const OLD_WALL: Area = loopThrough([
  [-175, 230], [-210, 520], [-420, 680], [-720, 700], [-1020, 650], [-1180, 420], [-1200, 100],
  [-1080, -160], [-790, -230], [-450, -200], [-230, -40],
], 25); // prettier-ignore

/** The hill of the town's name, in the north-west. */
export const HILL: Spot = [-2560, 1990];

/** The new district's grid: turned against north, with its origin by the civic square. */
const TURN: Spot = [0.9902680687, 0.139173101];
const GRID_ORIGIN: Spot = [1570, 80];

export const inGrid = (u: number, v: number): Spot =>
  add(add(GRID_ORIGIN, TURN, u), [-TURN[1], TURN[0]], v);

/** Mirror Lake. */
export const LAKE: Area = loopThrough([
  inGrid(300, -260), inGrid(380, -130), inGrid(560, -95), inGrid(680, -170), inGrid(790, -150),
  inGrid(815, -300), inGrid(740, -420), inGrid(770, -540), inGrid(620, -585), inGrid(480, -500),
  inGrid(400, -430), inGrid(290, -400),
], 12); // prettier-ignore
export const LAKE_ISLAND: Area = loopThrough(
  [inGrid(560, -290), inGrid(600, -260), inGrid(645, -285), inGrid(625, -325), inGrid(575, -330)],
  10,
);

/** The railway south of the ring. */
export const RAIL: Line = curveThrough([
  [-3400, -1700], [-2700, -1980], [-1900, -2170], [-1000, -2230], [0, -2235], [900, -2230], [1800, -2120],
  [2600, -1820], [3400, -1430],
]); // prettier-ignore
export const STATION: Spot = [-660, -2175];

/** Villages at the town's edge, with how far their houses reach. */
export const VILLAGES: readonly {
  readonly spot: Spot;
  readonly reach: number;
  readonly name: string;
}[] = [
  { spot: [-2760, 420], reach: 270, name: 'liushu' },
  { spot: [-2640, -980], reach: 240, name: 'zaojiao' },
  { spot: [-760, 2280], reach: 230, name: 'shangping' },
  { spot: [1420, 2240], reach: 230, name: 'baiyang' },
  { spot: [2960, -1060], reach: 230, name: 'yuwan' },
  { spot: [2960, 1500], reach: 170, name: 'songpo' },
];
