import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHOWN_STATES } from '../../../shared/assessing/shown-state.ts';
import { toWorld } from '../view/mercator.ts';
import { clusterReach, gatherMarks } from './gather-marks.ts';
import type { WorldPoint } from './gather-marks.ts';
import { MarkIndex } from './mark-index.ts';

const QUJING = { longitude: 103.8, latitude: 25.5 };

function pointAt(n: number, longitude: number, latitude: number): WorldPoint {
  const state = SHOWN_STATES[n % SHOWN_STATES.length] ?? 'done';
  const position = { longitude, latitude };
  return { id: `point/${n}`, position, label: `${n}`, state, world: toWorld(position) };
}

const degrees = fc.double({ min: -0.05, max: 0.05, noNaN: true });
const somePoints = fc
  .array(fc.tuple(degrees, degrees), { maxLength: 60 })
  .map((shifts) =>
    shifts.map(([east, north], n) => pointAt(n, QUJING.longitude + east, QUJING.latitude + north)),
  );
const RUNS = { numRuns: 200, seed: 20261126 };

describe('gatherMarks', () => {
  it('puts every point into exactly one mark, whose mix counts it', () => {
    fc.assert(
      fc.property(somePoints, fc.integer({ min: 8, max: 19 }), (points, zoom) => {
        const marks = gatherMarks(points, clusterReach(zoom) / 2 ** zoom);
        const ids = marks.flatMap((mark) => mark.points.map(({ id }) => id));
        expect([...ids].sort()).toEqual(points.map(({ id }) => id).sort());
        for (const { points: members, mix } of marks)
          expect(Object.values(mix).reduce((sum, n) => sum + n, 0)).toBe(members.length);
      }),
      RUNS,
    );
  });

  it('joins what would cover each other and parts it from nearer', () => {
    const points = [pointAt(0, 103.8, 25.5), pointAt(1, 103.801, 25.5), pointAt(2, 103.9, 25.5)];
    const far = gatherMarks(points, clusterReach(12) / 2 ** 12);
    expect(far.map((mark) => mark.points.length)).toEqual([2, 1]);
    expect(far[0]?.mix).toEqual({ notBegun: 1, inProgress: 1 });
    expect(gatherMarks(points, clusterReach(17) / 2 ** 17)).toHaveLength(3);
  });
});

describe('MarkIndex', () => {
  const view = { zoom: 14, left: 0, top: 0, width: 800, height: 600 };
  const viewAt = (zoom: number) => {
    const { x, y } = toWorld(QUJING);
    const scale = 2 ** zoom;
    return { ...view, zoom, left: x * scale - 400, top: y * scale - 300 };
  };

  it('sees what is in the window and nothing else', () => {
    fc.assert(
      fc.property(somePoints, fc.integer({ min: 10, max: 18 }), (points, zoom) => {
        const here = viewAt(zoom);
        const seen = new MarkIndex(points, false).seen(here, 0);
        const inside = points.filter(({ world }) => {
          const [x, y] = [world.x * 2 ** zoom - here.left, world.y * 2 ** zoom - here.top];
          return x >= 0 && y >= 0 && x <= here.width && y <= here.height;
        });
        expect(seen.map(({ mark }) => mark.points[0]?.id).sort()).toEqual(
          inside.map(({ id }) => id).sort(),
        );
      }),
      RUNS,
    );
  });

  it('finds the nearest mark within reach', () => {
    const points = [pointAt(0, 103.8, 25.5), pointAt(1, 103.81, 25.5)];
    const index = new MarkIndex(points, true);
    expect(index.nearest(toWorld({ longitude: 103.8001, latitude: 25.5 }), 15, 20)?.points).toEqual(
      [points[0]],
    );
    expect(index.nearest(toWorld({ longitude: 103.805, latitude: 25.5 }), 15, 20)).toBeNull();
  });

  it('finds a cluster from afar and the point by its id', () => {
    const points = [pointAt(0, 103.8, 25.5), pointAt(1, 103.8002, 25.5)];
    const index = new MarkIndex(points, true);
    expect(index.nearest(toWorld(QUJING), 12, 20)?.points).toHaveLength(2);
    expect(index.point('point/1')).toBe(points[1]);
  });
});
