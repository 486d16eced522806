import { ofClass } from '../build/model.ts';
import type { ModelFeature } from '../build/model.ts';
import { roadNamed } from '../build/places.ts';
import { heartOf, nearestOn } from '../plane/area.ts';
import { alongLine, lengthOf } from '../plane/curve.ts';
import { crossingOf } from '../plane/split-area.ts';
import { at, distance, mix } from '../plane/spot.ts';
import type { Line, Spot } from '../plane/spot.ts';
import { found } from './found-point.ts';
import type { FoundPoint } from './found-point.ts';

/** Stretches of main roads: the road, where along it (0–1), the stretch's name and walk. */
const STRETCHES: readonly (readonly [road: string, share: number, part: string, walk: string])[] = [
  ['云屏大道', 0.36, '西段', '500米'],
  ['云屏大道', 0.66, '东段', '500米'],
  ['文昌路', 0.42, '旧城段', '500米'],
  ['翠屏路', 0.33, '北门段', '500米'],
  ['站前路', 0.36, '南苑段', '500米'],
  ['镜湖路', 0.45, '公园段', '500米'],
  ['环城北路', 0.6, '麓阳段', '500米'],
  ['市府西路', 0.4, '新区段', '500米'],
  ['滨河西路', 0.5, '旧城段', '300米'],
  ['锦帆路', 0.6, '晴川段', '300米'],
];

const JUNCTIONS: readonly (readonly [string, string])[] = [
  ['云屏大道', '文昌路'],
  ['云屏大道', '车站路'],
  ['云屏大道', '市府西路'],
  ['云屏大道', '镜湖路'],
  ['翠屏路', '文昌路'],
  ['翠屏路', '北门路'],
  ['翠屏路', '镜湖路'],
  ['站前路', '车站路'],
];

const LANES = 8;

export function findOnRoads(features: readonly ModelFeature[]): readonly FoundPoint[] {
  const road = (name: string): Line => roadNamed(features, name);
  const shopping = ofClass(features, 'shopping-street').flatMap((f) => (f.name ? [f.name.zh] : []));
  const lanes = ofClass(features, 'lane').flatMap((f) => (f.name ? [f.name.zh] : []));
  const every = Math.floor(lanes.length / LANES);
  return [
    ...STRETCHES.map(([name, share, part, walk]) =>
      found('RD', '主次干道', name + part, alongLine(road(name), share).spot, walk),
    ),
    ...shopping.map((name) =>
      found('CS', '商业大街', name, alongLine(road(name), 0.5).spot, walkOf(road(name))),
    ),
    ...lanes
      .filter((_, i) => i % every === 0)
      .slice(0, LANES)
      .map((name) =>
        found('BX', '背街小巷', name, alongLine(road(name), 0.5).spot, walkOf(road(name))),
      ),
    ...JUNCTIONS.map(([a, b]) =>
      found('JC', '交通路口', `${a}与${b}交叉口`, meeting(road(a), road(b))),
    ),
    ...ofClass(features, 'stop').map((stop) => found('GJ', '公交站台', nameOf(stop), spotOf(stop))),
    ...ofClass(features, 'school')
      .slice(0, 5)
      .map((school) =>
        found('ZB', '校园周边', `${nameOf(school)}周边`, gateOf(features, school), '200米'),
      ),
  ];
}

const walkOf = (line: Line): string => `${Math.min(500, Math.floor(lengthOf(line) / 10) * 10)}米`;

export const nameOf = (f: ModelFeature): string => {
  if (!f.name) throw new Error(`a ${f.class} without a name`);
  return f.name.zh;
};

export const spotOf = (f: ModelFeature): Spot => at(at(f.shapes, 0), 0);

function meeting(a: Line, b: Line): Spot {
  for (let i = 0; i + 1 < a.length; i++) {
    for (let j = 0; j + 1 < b.length; j++) {
      const hit = crossingOf(at(a, i), at(a, i + 1), at(b, j), at(b, j + 1));
      if (hit) return mix(at(a, i), at(a, i + 1), hit.s);
    }
  }
  throw new Error('the roads of a junction do not meet');
}

/** On the street nearest to the school's middle. */
function gateOf(features: readonly ModelFeature[], school: ModelFeature): Spot {
  const heart = heartOf(at(school.shapes, 0));
  return nearestStreet(features, heart).spot;
}

/** The nearest named street and the spot on it. */
export function nearestStreet(
  features: readonly ModelFeature[],
  spot: Spot,
): { readonly name: string; readonly spot: Spot } {
  let best: { name: string; spot: Spot; gap: number } | null = null;
  for (const road of ofClass(features, 'road-major', 'road-minor', 'shopping-street')) {
    if (!road.name) continue;
    for (const line of road.shapes) {
      for (let i = 0; i + 1 < line.length; i++) {
        const near = nearestOn(at(line, i), at(line, i + 1), spot);
        const gap = distance(near, spot);
        if (!best || gap < best.gap) best = { name: road.name.zh, spot: near, gap };
      }
    }
  }
  if (!best) throw new Error('no street has a name');
  return best;
}
