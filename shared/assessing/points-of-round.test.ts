import { expect, it } from 'vitest';
import type { RecordRow } from '../records/record-row.ts';
import { isOfRound, standsBeside } from './points-of-round.ts';

const point = (id: string, invented?: boolean): RecordRow<'point'> => ({
  id: `point/${id}`,
  values: invented === undefined ? {} : { invented },
  dots: {},
});

it('all points of a real round leave out the invented ones, and the other way round', () => {
  const points = [point('a'), point('b', false), point('c', true)];
  const of = (round: object): string[] =>
    points.filter((one) => isOfRound(one, round)).map(({ id }) => id);
  expect(of({ points: 'all' })).toEqual(['point/a', 'point/b']);
  expect(of({})).toEqual(['point/a', 'point/b']);
  expect(of({ points: ['point/b', 'point/c'] })).toEqual(['point/b']);
  expect(of({ points: 'all', invented: true })).toEqual(['point/c']);
  expect(of({ points: ['point/a', 'point/c'], invented: true })).toEqual(['point/c']);
  expect(points.filter((one) => standsBeside(one, { points: [] }))).toHaveLength(2);
});
