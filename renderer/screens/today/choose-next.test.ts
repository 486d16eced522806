import { describe, expect, it } from 'vitest';
import type { PointProgress, PointState } from '../../../shared/assessing/point-progress.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { PointScore } from '../../../shared/scoring/score-point.ts';
import { chooseNext, countStates, filterToday, listToday } from './choose-next.ts';

const point = (name: string, longitude: number | null): RecordRow<'point'> => ({
  id: `point/${name}`,
  dots: {},
  values: {
    name,
    position:
      longitude === null
        ? null
        : { longitude, latitude: 25.5, source: { longitude, latitude: 25.5, datum: 'WGS-84' } },
  },
});
const score = { missing: ['RD-01'], percent: 50, disputed: [] } as unknown as PointScore;
const progress = (states: Readonly<Record<string, PointState>>): Map<string, PointProgress> =>
  new Map(
    Object.entries(states).map(([name, state]) => [
      `point/${name}`,
      { state, score, findings: 0, finishedAt: null },
    ]),
  );

const points = [
  point('far', 103.9),
  point('nowhere', null),
  point('near', 103.81),
  point('here', 103.8),
];
const here = { longitude: 103.8, latitude: 25.5 };
const names = (list: ReturnType<typeof listToday>): string[] =>
  list.map((one) => one.row.values.name ?? '');

describe('the list of Today', () => {
  it('is nearest first, and what has no position comes last', () => {
    const list = listToday(points, progress({}), here);
    expect(names(list)).toEqual(['here', 'near', 'far', 'nowhere']);
    expect(list.map((one) => one.metres === null)).toEqual([false, false, false, true]);
  });

  it('keeps the order of the register while nothing was scored', () => {
    expect(names(listToday(points, progress({}), null))).toEqual([
      'far',
      'nowhere',
      'near',
      'here',
    ]);
  });

  it('goes on with what was begun, then with the nearest not begun, then with nothing', () => {
    const next = (states: Readonly<Record<string, PointState>>): string | undefined =>
      chooseNext(listToday(points, progress(states), here))?.row.values.name;
    expect(next({ here: 'done' })).toBe('near');
    expect(next({ here: 'done', far: 'inProgress' })).toBe('far');
    expect(
      next({ here: 'done', near: 'findingOpen', far: 'done', nowhere: 'done' }),
    ).toBeUndefined();
  });

  it('shows what is to do, what is done, or all, and what the search names', () => {
    const list = listToday(
      points,
      progress({ here: 'done', near: 'findingOpen', far: 'inProgress' }),
      here,
    );
    expect(names(filterToday(list, 'open', ''))).toEqual(['far', 'nowhere']);
    expect(names(filterToday(list, 'done', ''))).toEqual(['here', 'near']);
    expect(names(filterToday(list, 'all', ' NEAR '))).toEqual(['near']);
    expect(countStates(list)).toEqual({ notBegun: 1, inProgress: 1, done: 1, findingOpen: 1 });
  });
});
