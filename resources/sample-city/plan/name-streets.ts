import type { FeatureName } from '../city-format.ts';
import { lengthOf } from '../plane/curve.ts';
import type { Road } from './lay-roads.ts';
import { LANE_NAMES, SIDE_LANE_NAMES, STREET_NAMES, WORKS_NAMES } from './names.ts';

/** Gives the streets and lanes cut within quarters their names, the longest first while the names last. */
export function nameStreets(roads: readonly Road[]): readonly Road[] {
  const names = new Map<Road, FeatureName>();
  const give = (from: readonly FeatureName[], which: (road: Road) => boolean): void => {
    roads
      .filter((road) => !road.name && which(road))
      .sort((a, b) => lengthOf(b.line) - lengthOf(a.line))
      .slice(0, from.length)
      .forEach((road, i) => {
        const name = from[i];
        if (name) names.set(road, name);
      });
  };
  const street = (road: Road): boolean => road.class === 'road-minor';
  give(
    WORKS_NAMES,
    (road) => street(road) && (road.quarter === 'works' || road.quarter === 'yard'),
  );
  give(STREET_NAMES, (road) => street(road) && road.quarter !== 'works' && road.quarter !== 'yard');
  give(LANE_NAMES, (road) => road.class === 'lane' && road.quarter === 'old');
  give(SIDE_LANE_NAMES, (road) => road.class === 'lane' && road.quarter === 'middle');
  return roads.map((road) => {
    const name = names.get(road);
    return name ? { ...road, name } : road;
  });
}
