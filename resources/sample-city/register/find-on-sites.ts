import type { FeatureClass } from '../city-format.ts';
import type { SiteType } from '../../../shared/checklist/checklist.ts';
import { ofClass } from '../build/model.ts';
import type { ModelFeature } from '../build/model.ts';
import { centreOf, contains, frameOf, heartOf } from '../plane/area.ts';
import { LAKE, VILLAGES } from '../plan/land.ts';
import { add, at, distance } from '../plane/spot.ts';
import type { Area, Spot } from '../plane/spot.ts';
import { nameOf, spotOf } from './find-on-roads.ts';
import { found } from './found-point.ts';
import type { FoundPoint } from './found-point.ts';

/** Areas that are listed, each by a spot well inside it; `most` keeps the register at its size. */
const AREAS: readonly (readonly [FeatureClass, SiteType, string, most?: number])[] = [
  ['estate', 'XQ', '居民小区', 12],
  ['market', 'NM', '农贸市场'],
  ['park', 'GY', '公园'],
  ['square', 'GC', '公共广场'],
  ['hospital', 'YY', '医院'],
  ['school', 'XX', '中小学校'],
  ['civic', 'ZW', '政务大厅'],
  ['culture', 'WH', '公共文化设施'],
  ['scenic', 'JQ', '景区景点'],
  ['construction', 'GD', '建筑工地'],
];

const SPOTS: readonly (readonly [FeatureClass, SiteType, string])[] = [
  ['community', 'SQ', '社区'],
  ['service', 'CK', '窗口单位'],
  ['hotel', 'BS', '宾馆饭店'],
  ['shop', 'BS', '商场超市'],
  ['internet-cafe', 'WB', '网吧'],
  ['toilet', 'WC', '室外公厕'],
];

export function findOnSites(features: readonly ModelFeature[]): readonly FoundPoint[] {
  const named = (kind: FeatureClass) => ofClass(features, kind).filter((f) => f.name);
  return [
    ...AREAS.flatMap(([kind, type, typeName, most]) =>
      named(kind)
        .slice(0, most)
        .map((f) => found(type, typeName, nameOf(f), dryHeartOf(at(f.shapes, 0)))),
    ),
    ...SPOTS.flatMap(([kind, type, typeName]) =>
      named(kind).map((f) => found(type, typeName, nameOf(f), spotOf(f))),
    ),
    ...named('landmark')
      .filter((f) => nameOf(f) === '鼓楼')
      .map((f) => found('JQ', '景区景点', nameOf(f), centreOf(at(f.shapes, 0)))),
    ...villages(features),
  ];
}

/** A spot well inside, or by the gate where the middle is a lake. */
function dryHeartOf(area: Area): Spot {
  const heart = heartOf(area);
  if (!contains(LAKE, heart)) return heart;
  const { centre, along, halfLength } = frameOf(area);
  return add(centre, along, -0.86 * halfLength);
}

/** Each village's block nearest to its middle. */
function villages(features: readonly ModelFeature[]): FoundPoint[] {
  const blocks = ofClass(features, 'village').flatMap((f) => f.shapes.map(heartOf));
  const labels = ofClass(features, 'district');
  const nearest = <T>(all: readonly T[], gap: (one: T) => number): T =>
    all.reduce((a, b) => (gap(a) <= gap(b) ? a : b));
  return VILLAGES.map(({ spot }) => {
    const label = nearest(labels, (f) => distance(spotOf(f), spot));
    return found(
      'XC',
      '城乡结合部',
      nameOf(label),
      nearest(blocks, (b) => distance(b, spot)),
    );
  });
}
