import { describe, expect, it } from 'vitest';
import { readPointSearch, readTableView } from './read-point-view.ts';

describe('the remembered table', () => {
  it('comes back as it was left', () => {
    const view = { hidden: ['unit'], sort: { column: 'name', descending: true } };
    expect(readTableView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });
  it('begins without the address, in the order of the codes', () => {
    expect(readTableView(null)).toEqual({ hidden: ['address'], sort: null });
  });
  it('passes over columns of another version and things that are no view', () => {
    const odd = { hidden: ['unit', 'gone'], sort: { column: 'gone', descending: 'yes' } };
    expect(readTableView(odd)).toEqual({ hidden: ['unit'], sort: null });
    expect(readTableView('x')).toEqual({ hidden: ['address'], sort: null });
  });
});

describe('the remembered search', () => {
  it('comes back with its filter and open point', () => {
    const search = {
      filter: { query: '公园', type: 'GY', district: '麒麟区', subdistrict: null, state: 'done' },
      open: 'point/1',
    };
    expect(readPointSearch(JSON.parse(JSON.stringify(search)))).toEqual(search);
  });
  it('filters nothing when it does not read', () => {
    const filter = { query: '', type: null, district: null, subdistrict: null, state: null };
    expect(readPointSearch({ filter: { type: '??', state: 7 } })).toEqual({ filter, open: null });
  });
});
