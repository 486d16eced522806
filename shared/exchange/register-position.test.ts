import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { RegisterAnswers, RegisterOptions, RegisterPlan } from './register-plan.ts';
import { carryOut, HEADS, notices, planOf, sampleRow } from './testing/sample-register.ts';

type Head = (typeof HEADS)[number];

const planRow = (
  changes: Partial<Record<Head, Cell>>,
  options: RegisterOptions = {},
): RegisterPlan => planOf([[...HEADS], sampleRow(changes)], options);

const sourceOf = (plan: RegisterPlan): unknown => plan.added[0]?.draft.position?.source;

describe('no position', () => {
  it.each<[Cell, Cell, string]>([
    [null, null, '2 E position-missing warning'],
    ['无', '/', '2 E position-missing warning'],
    [0, 0, '2 E position-zero warning'],
    [103.8, null, '2 F position-incomplete warning'],
    [null, 25.5, '2 E position-incomplete warning'],
    ['示例路口', 25.5, '2 E position-unreadable warning'],
    [103.8, '约25.5', '2 F position-unreadable warning'],
    ['25.5N', '26N', '2 E position-unreadable warning'],
    [103.8, 125.5, '2 E position-impossible warning'],
    [{ date: '2026-11-23' }, 25.5, '2 E position-unreadable warning'],
  ])('R13 takes a point with %j, %j in without one', (longitude, latitude, notice) => {
    const plan = planRow({ 经度: longitude, 纬度: latitude });
    expect(plan.added).toHaveLength(1);
    expect(plan.added[0]?.draft.position).toBeUndefined();
    expect(plan.datum).toBeNull();
    expect(notices(plan)).toEqual([notice]);
  });
});

describe('asked', () => {
  it.each<[string, Cell, Cell, string[], number, number]>([
    ['swapped', 25.5, 103.8, ['2 E position-swapped warning'], 103.8, 25.5],
    ['a unit', '103.8°E', 25.5, ['2 E position-unit-bearing warning'], 103.8, 25.5],
    ['a unit on the latitude', 103.8, '25.5度', ['2 F position-unit-bearing warning'], 103.8, 25.5],
    ['minutes', `103°48'0"`, `25°30'0"`, ['2 E position-unit-bearing warning'], 103.8, 25.5],
    ['both in one cell', '103.8,25.5', null, ['2 E position-unit-bearing warning'], 103.8, 25.5],
    ['outside China', 2.35, 48.85, ['2 E position-outside-china warning'], 2.35, 48.85],
    [
      'swapped with units',
      'N25.5',
      'E103.8',
      ['2 E position-swapped warning', '2 E position-unit-bearing warning'],
      103.8,
      25.5,
    ],
  ])('R14 asks about %s', (_, longitude, latitude, expected, east, north) => {
    const plan = planRow({ 经度: longitude, 纬度: latitude });
    expect(plan.added).toEqual([]);
    expect(notices(plan)).toEqual(expected);
    expect(plan.asked).toHaveLength(1);
    const { question, draft, row } = plan.asked[0]!;
    expect(row).toBe(2);
    expect(draft.position).toBeUndefined();
    expect(question.proposed.datum).toBe('GCJ-02');
    expect(question.proposed.longitude).toBeCloseTo(east, 10);
    expect(question.proposed.latitude).toBeCloseTo(north, 10);
  });

  it('R14 asks about a datum it does not know', () => {
    const plan = planRow({ 坐标系: '西安80' }, { datum: 'GCJ-02' });
    expect(notices(plan)).toEqual(['2 G datum-unknown warning']);
    expect(plan.asked[0]?.question).toMatchObject({
      kinds: ['datumUnknown'],
      written: { longitude: '103.8', latitude: '25.5' },
      proposed: { datum: 'GCJ-02' },
    });
  });

  it('R14 takes two coordinates in a column for both in either order', () => {
    for (const both of ['103.8,25.5', '25.5，103.8']) {
      const plan = planOf([
        ['名称', '类型', '坐标', '坐标系'],
        ['甲', '主干道', both, '高德'],
      ]);
      expect(sourceOf(plan)).toEqual({ longitude: 103.8, latitude: 25.5, datum: 'GCJ-02' });
    }
  });

  it('R14 names full-width digits and asks nothing', () => {
    const plan = planRow({ 经度: '１０３．８', 纬度: ' 25.5 ' });
    expect(sourceOf(plan)).toEqual({ longitude: 103.8, latitude: 25.5, datum: 'GCJ-02' });
    expect(notices(plan)).toEqual(['2 E coordinate-tidied info']);
  });
});

describe('answers', () => {
  const swapped = { 经度: 25.5, 纬度: 103.8 } as const;
  const both = { 经度: '25.5°N', 纬度: '103.8°E' } as const;

  it.each<[string, Partial<Record<Head, Cell>>, RegisterAnswers, 'asked' | 'with' | 'without']>([
    ['yes to the kind', swapped, { swapped: true }, 'with'],
    ['no to the kind', swapped, { swapped: false }, 'without'],
    ['another kind', swapped, { unitBearing: true }, 'asked'],
    ['yes to the row', swapped, { rows: { 2: true } }, 'with'],
    ['no to the row over a yes', swapped, { swapped: true, rows: { 2: false } }, 'without'],
    ['yes to another row', swapped, { rows: { 3: true } }, 'asked'],
    ['yes to one of two', both, { swapped: true }, 'asked'],
    ['yes to both', both, { swapped: true, unitBearing: true }, 'with'],
    ['yes and no', both, { swapped: true, unitBearing: false }, 'without'],
  ])('R15 settles %s', (_, cells, answers, outcome) => {
    const plan = planRow(cells, { answers });
    expect(plan.asked).toHaveLength(outcome === 'asked' ? 1 : 0);
    expect(plan.added).toHaveLength(outcome === 'asked' ? 0 : 1);
    expect(sourceOf(plan)).toEqual(
      outcome === 'with' ? { longitude: 103.8, latitude: 25.5, datum: 'GCJ-02' } : undefined,
    );
    const severity = outcome === 'asked' ? 'warning' : 'info';
    expect(plan.notices.every((notice) => notice.severity === severity)).toBe(true);
  });

  it('R15 does not ask again what the point already holds', () => {
    const known = carryOut(planRow(swapped, { answers: { swapped: true } }));
    const again = planOf([[...HEADS], sampleRow(swapped)], {}, known);
    expect(again.asked).toEqual([]);
    expect(again.unchanged).toHaveLength(1);
  });
});

describe('datum', () => {
  it('R16 takes each row at its own word', () => {
    const rows = ['GCJ-02', 'WGS84', '百度', '高德', 'CGCS2000'].map((datum, index) =>
      sampleRow({ 点位编号: `${index}`, 坐标系: datum }),
    );
    const plan = planOf([[...HEADS], ...rows]);
    expect(plan.datum).toBe('mixed');
    expect(plan.added.map((point) => point.draft.position?.source.datum)).toEqual([
      'GCJ-02',
      'WGS-84',
      'BD-09',
      'GCJ-02',
      'WGS-84',
    ]);
    expect(notices(plan)).toEqual([]);
  });

  it('R16 keeps the source and gives WGS-84 beside it', () => {
    const position = planRow({}).added[0]?.draft.position;
    expect(position?.source).toEqual({ longitude: 103.8, latitude: 25.5, datum: 'GCJ-02' });
    expect(position?.longitude).toBeCloseTo(103.798, 3);
    expect(position?.latitude).toBeCloseTo(25.503, 3);
  });

  it('R16 asks the head, then the person, then assumes WGS-84 and says so once', () => {
    const heads = ['名称', '类型', '经度(百度)', '纬度(百度)', '坐标系'];
    const cells: Cell[] = ['甲', '主干道', 103.8, 25.5];
    expect(planOf([heads, cells], { datum: 'GCJ-02' }).datum).toBe('BD-09');
    expect(planOf([heads, [...cells, '高德']]).datum).toBe('GCJ-02');
    const rows = [sampleRow({ 坐标系: null }), sampleRow({ 点位编号: 'B', 坐标系: null })];
    expect(planOf([[...HEADS], ...rows], { datum: 'GCJ-02' }).notices).toEqual([]);
    const assumed = planOf([[...HEADS], ...rows]);
    expect(assumed.datum).toBe('WGS-84');
    expect(assumed.notices).toMatchObject([
      { code: 'datum-assumed', severity: 'warning', params: { rows: 2 } },
    ]);
  });
});
