import { describe, expect, it } from 'vitest';
import type { PointProgress } from '../../../shared/assessing/point-progress.ts';
import type { PointFields } from '../../../shared/records/fields.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { NO_FILTER, buildLines, choicesOf, filterLines, sortLines } from './point-lines.ts';

const point = (code: string, values: Partial<PointFields>): RecordRow<'point'> => ({
  id: `point/${code}`,
  values: { code, siteType: 'NM', ...values },
  dots: {},
});
const POINTS = [
  point('QJ-0001', { name: '南门农贸市场', district: '麒麟区', subdistrict: '南宁街道' }),
  point('QJ-0002', {
    name: '滨江公园',
    siteType: 'GY',
    district: '沾益区',
    territorialUnit: '西平街道办',
  }),
  point('qj-0010', { name: 'Ａ座商场', siteType: 'BS', address: '麒麟南路 84 号' }),
];
const done = {
  state: 'done',
  score: { state: 'complete', percent: 91.5, disputed: ['GY-01'] },
} as unknown as PointProgress;
const half = {
  state: 'inProgress',
  score: { state: 'incomplete', percent: 40, disputed: [] },
} as unknown as PointProgress;
const LINES = buildLines(
  POINTS,
  new Map([
    ['point/QJ-0002', done],
    ['point/qj-0010', half],
  ]),
  (type) => type,
);
const codes = (lines: typeof LINES): string[] => lines.map((line) => line.code);
const byText = (a: string, b: string): number => (a < b ? -1 : 1);

describe('a line', () => {
  it('says that its record or an answer behind its score is in conflict', () => {
    const torn = { ...point('QJ-9', { name: '东门' }), conflict: 1 as const };
    const lines = buildLines([...POINTS, torn], new Map([['point/QJ-0002', done]]), (type) => type);
    expect(lines.map(({ disputed }) => disputed)).toEqual([false, true, false, true]);
  });
});

describe('searching points', () => {
  it('finds code, name, address and units whatever the case and width', () => {
    expect(codes(filterLines(LINES, { ...NO_FILTER, query: 'QJ-0010' }))).toEqual(['qj-0010']);
    expect(codes(filterLines(LINES, { ...NO_FILTER, query: 'a座' }))).toEqual(['qj-0010']);
    expect(codes(filterLines(LINES, { ...NO_FILTER, query: '西平' }))).toEqual(['QJ-0002']);
    expect(codes(filterLines(LINES, { ...NO_FILTER, query: '84' }))).toEqual(['qj-0010']);
  });
  it('asks for every word, and does not match across fields', () => {
    expect(codes(filterLines(LINES, { ...NO_FILTER, query: '麒麟 南' }))).toEqual([
      'QJ-0001',
      'qj-0010',
    ]);
    expect(filterLines(LINES, { ...NO_FILTER, query: '0001南门' })).toHaveLength(0);
  });
  it('narrows by type, place and state together', () => {
    expect(codes(filterLines(LINES, { ...NO_FILTER, type: 'GY', state: 'done' }))).toEqual([
      'QJ-0002',
    ]);
    expect(filterLines(LINES, { ...NO_FILTER, type: 'GY', district: '麒麟区' })).toHaveLength(0);
  });
});

describe('a line', () => {
  it('carries a score only when its assessment is complete', () => {
    expect(LINES.map((line) => line.score)).toEqual([null, 91.5, null]);
    expect(LINES.map((line) => line.state)).toEqual(['notBegun', 'done', 'inProgress']);
  });
});

describe('sorting points', () => {
  it('keeps blanks last in both directions', () => {
    const up = sortLines(LINES, { column: 'score', descending: false }, byText);
    const down = sortLines(LINES, { column: 'score', descending: true }, byText);
    expect(codes(up)[0]).toBe('QJ-0002');
    expect(codes(down)[0]).toBe('QJ-0002');
    expect(codes(sortLines(LINES, { column: 'unit', descending: true }, byText))[0]).toBe(
      'QJ-0002',
    );
  });
  it('orders states by the way of the work and leaves the list alone without an order', () => {
    expect(codes(sortLines(LINES, { column: 'state', descending: false }, byText))).toEqual([
      'QJ-0001',
      'qj-0010',
      'QJ-0002',
    ]);
    expect(sortLines(LINES, null, byText)).toBe(LINES);
  });
});

it('counts the choices of a filter and leaves blanks out', () => {
  expect(choicesOf(LINES, (line) => line.district, byText)).toEqual([
    { value: '沾益区', count: 1 },
    { value: '麒麟区', count: 1 },
  ]);
});
