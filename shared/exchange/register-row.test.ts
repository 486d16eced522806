import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { PointDraft } from './register-plan.ts';
import type { RegisterPlan } from './register-plan.ts';
import { HEADS, notices, planOf, sampleRow } from './testing/sample-register.ts';

type Head = (typeof HEADS)[number];

const planRow = (changes: Partial<Record<Head, Cell>>): RegisterPlan =>
  planOf([[...HEADS], sampleRow(changes)]);

/** The one accepted draft under heads of the test's own. */
function draftOf(columns: Readonly<Record<string, Cell>>): PointDraft | undefined {
  const all = { 名称: '甲', 类型: '主干道', ...columns };
  return planOf([Object.keys(all), Object.values(all)]).added[0]?.draft;
}

describe('rows that are no points', () => {
  const sound = sampleRow();
  it.each<[string, readonly Cell[], string | null]>([
    ['a blank row', [], null],
    ['blank cells', [null, '', '　'], null],
    ['a total', ['合计'], 'total-row'],
    ['a total with its number', ['小计：60个', null, null, null, 60], 'total-row'],
    ['a total in the name column', [null, null, '合 计', null, 12, 3], 'total-row'],
    ['a total in English', ['Total', null, 60], 'total-row'],
    ['a group heading', ['一、主次干道（26个）'], 'note-row'],
    ['a merged note', ['注：示例', '注：示例', '注：示例', '注：示例'], 'note-row'],
    ['the header again', [...HEADS], 'header-repeated'],
  ])('R10 passes over %s', (_, row, code) => {
    const plan = planOf([[...HEADS], sound, row, sampleRow({ 点位编号: 'QJ-0002' })]);
    expect(plan.rows).toBe(2);
    expect(plan.added.map((point) => point.row)).toEqual([2, 4]);
    expect(notices(plan)).toEqual(code === null ? [] : [`3 - ${code} info`]);
  });

  it('R10 passes over rows with nothing but a running number, and totals written there', () => {
    const heads = ['序号', '名称', '类型'];
    const plan = planOf([heads, [1, '甲', '主干道'], [2], ['合计'], [3, null, '']]);
    expect(plan.rows).toBe(1);
    expect(notices(plan).filter((one) => one.includes('row'))).toEqual(['4 - total-row info']);
  });

  it('R10 does not take a row with nothing but a name for a note', () => {
    const plan = planOf([[...HEADS], [null, null, '示例路']]);
    expect(plan.rejected).toHaveLength(1);
    expect(notices(plan)).toEqual(['2 B type-missing error']);
  });

  it('R10 reads a point called 总计… as a point when it has a type', () => {
    expect(planRow({ 点位编号: null, 点位名称: '合计' }).added).toHaveLength(1);
  });
});

describe('rejected rows', () => {
  it.each<[string, Partial<Record<Head, Cell>>, string]>([
    ['no name', { 点位名称: null }, '2 C name-missing error'],
    ['a name of spaces', { 点位名称: ' 　' }, '2 C name-missing error'],
    ['a dash for a name', { 点位名称: '—' }, '2 C name-missing error'],
    [
      'a formula for a name',
      { 点位名称: { formula: 'HYPERLINK("http://example.invalid","点我")', cached: '点我' } },
      '2 C formula-in-name error',
    ],
    ['no type', { 点位类型: null }, '2 B type-missing error'],
    ['an unknown type', { 点位类型: '飞船基地' }, '2 B type-unknown error'],
  ])('R11 rejects %s', (_, changes, notice) => {
    const plan = planRow(changes);
    expect(plan.added).toEqual([]);
    expect(plan.rejected).toMatchObject([{ row: 2, code: 'QJ-0001' }]);
    expect(notices(plan)).toEqual([notice]);
    expect(plan.notices[0]?.params?.['code']).toBe('QJ-0001');
  });

  it('R11 gives every reason', () => {
    expect(notices(planRow({ 点位名称: null, 点位类型: '飞船基地', 经度: null }))).toEqual([
      '2 C name-missing error',
      '2 B type-unknown error',
    ]);
  });

  it('R11 takes a formula elsewhere as its value and says so', () => {
    const plan = planRow({ 区: { formula: 'A1', cached: '沾益区' } });
    expect(plan.added[0]?.draft.district).toBe('沾益区');
    expect(notices(plan)).toEqual(['2 D formula-cached info']);
  });
});

describe('texts', () => {
  it.each<[Cell, string | undefined]>([
    [19900002448, '19900002448'],
    ['019900002448', '019900002448'],
    ['1.9900002448E+10', '19900002448'],
    ['19900002448.0', '19900002448'],
    ['１９９ ００００ ２４４８', '19900002448'],
    ['0874-3123456', '0874-3123456'],
    [{ formula: 'B2', cached: 19900002448 }, '19900002448'],
    [null, undefined],
  ])('R12 keeps the phone number %j as %j', (cell, phone) => {
    expect(draftOf({ 联系电话: cell })?.phone).toBe(phone);
  });

  it.each<[Cell, string]>([
    [530302000000012345, '530302000000012350'],
    ['5.30302E+17', '5.30302E+17'],
  ])('R12 says that digits of %j are lost', (cell, code) => {
    const plan = planRow({ 点位编号: cell });
    expect(notices(plan)).toEqual(['2 A digits-lost warning']);
    expect(plan.added[0]?.draft.code?.slice(0, 6)).toBe(code.slice(0, 6));
    expect(plan.added[0]?.draft.code).not.toContain('e');
  });

  it('R12 trims and joins spaces of every kind, and says so of names', () => {
    const plan = planRow({ 点位名称: '  示例 \u00a0全角空格　公园\n\u200b ', 区: '\u3000麒麟区' });
    expect(plan.added[0]?.draft).toMatchObject({ name: '示例 全角空格 公园', district: '麒麟区' });
    expect(notices(plan)).toEqual(['2 C name-tidied info']);
  });

  it('R12 takes error values for nothing', () => {
    const plan = planRow({ 区: '#N/A' });
    expect(plan.added[0]?.draft.district).toBeUndefined();
    expect(notices(plan)).toEqual(['2 D cell-error warning']);
  });

  it.each<[Cell, boolean | undefined]>([
    ['是', true],
    ['√', true],
    [true, true],
    [1, true],
    ['否', false],
    ['×', false],
    [null, undefined],
    ['或许', undefined],
  ])('R12 reads 是否申报 %j as %j', (cell, declared) => {
    expect(draftOf({ 是否申报点位: cell })?.declared).toBe(declared);
  });

  it('R12 leaves blank fields out', () => {
    expect(draftOf({ 备注: '', 状态: null })).toEqual({
      name: '甲',
      siteType: 'RD',
      typeName: '主干道',
    });
  });

  it('R12 keeps the type as the register names it, but not its bare code', () => {
    expect(draftOf({})?.typeName).toBe('主干道');
    expect(draftOf({ 类型: 'RD' })?.typeName).toBeUndefined();
  });
});
