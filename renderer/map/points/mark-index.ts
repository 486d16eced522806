import type { MapView } from '../view/mercator.ts';
import { clusterReach, gatherMarks, singleMarks } from './gather-marks.ts';
import type { MapMark, WorldPoint } from './gather-marks.ts';
import { SpotGrid } from './spot-grid.ts';
import type { WorldBox } from './spot-grid.ts';

/** Cells of the grid that marks are looked up in, CSS pixels at their zoom. */
const CELL = 128;
/** Where points are never gathered one grid serves all zooms; this one is as fine as is still quick to walk. */
const SINGLE_ZOOM = 13;

/** A mark and where it lies on the canvas, CSS pixels. */
export interface SeenMark {
  readonly mark: MapMark;
  readonly x: number;
  readonly y: number;
}

/** The points of a map, gathered for each whole zoom when that is first looked at. */
export class MarkIndex {
  readonly #points: readonly WorldPoint[];
  readonly #clustered: boolean;
  readonly #levels = new Map<number, SpotGrid<MapMark>>();
  #byId: ReadonlyMap<string, WorldPoint> | null = null;

  constructor(points: readonly WorldPoint[], clustered: boolean) {
    this.#points = points;
    this.#clustered = clustered;
  }

  point(id: string): WorldPoint | undefined {
    this.#byId ??= new Map(this.#points.map((point) => [point.id, point]));
    return this.#byId.get(id);
  }

  /** The marks in view and up to `margin` CSS pixels beyond it. */
  seen(view: MapView, margin: number): SeenMark[] {
    const scale = 2 ** view.zoom;
    const box = {
      left: (view.left - margin) / scale,
      top: (view.top - margin) / scale,
      right: (view.left + view.width + margin) / scale,
      bottom: (view.top + view.height + margin) / scale,
    };
    const seen: SeenMark[] = [];
    this.#level(view.zoom).visit(box, (mark) =>
      seen.push({ mark, x: mark.x * scale - view.left, y: mark.y * scale - view.top }),
    );
    return seen;
  }

  /** The mark nearest to a spot (world pixels) within `reach` CSS pixels at a zoom. */
  nearest(spot: { readonly x: number; readonly y: number }, zoom: number, reach: number) {
    const most = reach / 2 ** zoom;
    const box: WorldBox = {
      left: spot.x - most,
      top: spot.y - most,
      right: spot.x + most,
      bottom: spot.y + most,
    };
    let found: MapMark | null = null;
    let least = most * most;
    this.#level(zoom).visit(box, (mark) => {
      const gap = (mark.x - spot.x) ** 2 + (mark.y - spot.y) ** 2;
      if (gap > least) return;
      [found, least] = [mark, gap];
    });
    return found as MapMark | null;
  }

  #level(zoom: number): SpotGrid<MapMark> {
    const whole = this.#clustered ? Math.floor(zoom) : SINGLE_ZOOM;
    const known = this.#levels.get(whole);
    if (known) return known;
    const scale = 2 ** whole;
    const marks = this.#clustered
      ? gatherMarks(this.#points, clusterReach(whole) / scale)
      : singleMarks(this.#points);
    const level = new SpotGrid(marks, CELL / scale);
    this.#levels.set(whole, level);
    return level;
  }
}
