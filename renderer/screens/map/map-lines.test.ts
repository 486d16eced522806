import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { buildLines } from '../points/point-lines.ts';
import {
  countShown,
  filterPlaces,
  filterStates,
  linesOfRound,
  NO_MAP_FILTER,
  readMapLook,
} from './map-lines.ts';

const row = (key: string, district: string): RecordRow<'point'> => ({
  id: `point/${key}`,
  values: { name: key, district, siteType: 'BX' },
  dots: {},
});
const lines = buildLines([row('a', '东区'), row('b', '西区'), row('c', '西区')], undefined, String);

describe('linesOfRound', () => {
  it('takes the points the round draws', () => {
    const drawn = linesOfRound(lines, { points: ['point/a', 'point/c'] }, '2026-11-26');
    expect(drawn.map(({ line }) => line.name)).toEqual(['a', 'c']);
    expect(linesOfRound(lines, { points: 'all' }, '2026-11-26')).toHaveLength(3);
  });

  it('shows what is not done as overdue after the last day', () => {
    const on = (today: string) =>
      linesOfRound(lines, { points: 'all', endsOn: '2026-11-25' }, today)[0]?.shown;
    expect(on('2026-11-25')).toBe('notBegun');
    expect(on('2026-11-26')).toBe('overdue');
  });
});

describe('the filter of list and map', () => {
  const all = linesOfRound(lines, { points: 'all' }, '2026-11-26');

  it('narrows by place and text, by those pressed together, and by state', () => {
    const names = (filter: Partial<typeof NO_MAP_FILTER>) =>
      filterPlaces(all, { ...NO_MAP_FILTER, ...filter }).map(({ line }) => line.name);
    expect(names({ district: '西区' })).toEqual(['b', 'c']);
    expect(names({ query: 'B' })).toEqual(['b']);
    expect(names({ only: ['point/a', 'point/b'], district: '西区' })).toEqual(['b']);
    expect(filterStates(all, { ...NO_MAP_FILTER, states: ['done'] })).toEqual([]);
    expect(filterStates(all, NO_MAP_FILTER)).toEqual(all);
  });

  it('counts the states', () => {
    expect(countShown(all)).toEqual({
      notBegun: 3,
      inProgress: 0,
      done: 0,
      findingOpen: 0,
      overdue: 0,
    });
  });
});

describe('readMapLook', () => {
  it('takes back what it stored, but not what was pressed together', () => {
    const look = {
      filter: { ...NO_MAP_FILTER, query: '巷', type: 'BX', states: ['overdue'], only: ['point/a'] },
      chosen: 'point/a',
      view: { longitude: 103.8, latitude: 25.5, zoom: 15 },
    };
    expect(readMapLook(JSON.parse(JSON.stringify(look)))).toEqual({
      ...look,
      filter: { ...look.filter, only: null },
    });
  });

  it('begins anew from what it does not know', () => {
    const anew = { filter: NO_MAP_FILTER, chosen: null, view: null };
    for (const odd of [null, 5, { filter: { type: 'ZZ', states: 'all' }, view: { zoom: 'x' } }])
      expect(readMapLook(odd)).toEqual(anew);
  });
});
