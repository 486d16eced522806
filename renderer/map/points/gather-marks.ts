import type { ShownState } from '../../../shared/assessing/shown-state.ts';
import type { MapPoint } from '../map-props.ts';
import type { WorldSpot } from '../view/mercator.ts';
import { SpotGrid } from './spot-grid.ts';

export interface WorldPoint extends MapPoint {
  readonly world: WorldSpot;
}

/** What is drawn at one spot: a point, or a cluster of several at their middle. */
export interface MapMark extends WorldSpot {
  readonly points: readonly WorldPoint[];
  /** How many points of a cluster are in each state. */
  readonly mix: Readonly<Partial<Record<ShownState, number>>>;
}

/** Points whose markers would cover each other, CSS pixels apart: fewer as there is more room. */
export function clusterReach(zoom: number): number {
  if (zoom < 13) return 52;
  if (zoom < 15) return 46;
  if (zoom < 16) return 36;
  return zoom < 17 ? 24 : 12;
}

/** Every point as a mark of its own. */
export function singleMarks(points: readonly WorldPoint[]): readonly MapMark[] {
  return points.map((point) => markOf([point]));
}

/**
 * Points within `reach` (world pixels) of one not yet taken join it, in the order given; every point is in
 * exactly one mark. The order decides who gathers, so keep it the same from one drawing to the next.
 */
export function gatherMarks(points: readonly WorldPoint[], reach: number): readonly MapMark[] {
  const spots = points.map((point) => ({ ...point.world, point }));
  const grid = new SpotGrid(spots, reach);
  const taken = new Set<string>();
  return spots.flatMap(({ x, y, point }) => {
    if (taken.has(point.id)) return [];
    const members: WorldPoint[] = [];
    grid.visit(
      { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach },
      (other) => {
        if (taken.has(other.point.id)) return;
        if ((other.x - x) ** 2 + (other.y - y) ** 2 > reach * reach) return;
        taken.add(other.point.id);
        members.push(other.point);
      },
    );
    return [markOf(members)];
  });
}

function markOf(points: readonly WorldPoint[]): MapMark {
  const mix: Partial<Record<ShownState, number>> = {};
  let [x, y] = [0, 0];
  for (const { world, state } of points) {
    x += world.x / points.length;
    y += world.y / points.length;
    mix[state] = (mix[state] ?? 0) + 1;
  }
  return { x, y, points, mix };
}
