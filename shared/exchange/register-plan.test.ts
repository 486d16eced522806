import { describe, expect, it } from 'vitest';
import { derivedId } from '../kernel/record-id.ts';
import type { PointRow } from './match-existing.ts';
import { registerIntent } from './register-intent.ts';
import { registerPlanReport } from './register-plan-report.ts';
import { carryOut, HEADS, notices, planOf, sampleRow } from './testing/sample-register.ts';

const known = (
  changes: Partial<PointRow['values']> = {},
  more: Partial<PointRow> = {},
): PointRow => {
  const point = carryOut(planOf([[...HEADS], sampleRow()]))[0]!;
  return { ...point, values: { ...point.values, ...changes }, ...more };
};

describe('identity', () => {
  it('R17 derives the record from the code, else from type, district and name', () => {
    const plan = planOf([
      [...HEADS],
      sampleRow({ 点位编号: ' ＱＪ-0001' }),
      sampleRow({ 点位编号: '/', 点位名称: ' 示例　路' }),
    ]);
    expect(plan.added.map((point) => point.record)).toEqual([
      derivedId('point', 'QJ-0001'),
      derivedId('point', 'RD', '麒麟区', '示例 路'),
    ]);
    expect(notices(plan)).toContain('3 A code-missing warning');
  });

  it('R17 meets a known point by its code before its id', () => {
    const moved = known({ code: 'QJ-0009' });
    const plan = planOf([[...HEADS], sampleRow({ 点位编号: 'QJ-0009' })], {}, [moved]);
    expect(plan.unchanged.map((point) => point.record)).toEqual([moved.id]);
    const back = planOf([[...HEADS], sampleRow()], {}, [moved]);
    expect(back.changed[0]?.changes).toEqual([{ field: 'code', from: 'QJ-0009', to: 'QJ-0001' }]);
  });

  it('R17 prefers of two points with one code the one that is not removed', () => {
    const gone: PointRow = { ...known({ removed: true }), id: 'point/gone' };
    const kept: PointRow = { ...known(), id: 'point/kept' };
    for (const existing of [
      [gone, kept],
      [kept, gone],
    ]) {
      expect(planOf([[...HEADS], sampleRow()], {}, existing).unchanged[0]?.record).toBe(kept.id);
    }
  });
});

describe('changes', () => {
  it('R18 names each field from and to, and writes only those', () => {
    const plan = planOf(
      [[...HEADS], sampleRow({ 区: '沾益区', 点位类型: '农贸市场', 经度: 103.9 })],
      {},
      [known()],
    );
    expect(plan.changed[0]?.changes).toMatchObject(
      [
        { field: 'siteType', from: 'RD', to: 'NM' },
        { field: 'typeName', from: '主次干道', to: '农贸市场' },
        { field: 'district', from: '麒麟区', to: '沾益区' },
        { field: 'position', to: { source: { longitude: 103.9, latitude: 25.5 } } },
      ].sort((a, b) => order(a.field) - order(b.field)),
    );
    const intent = registerIntent(plan);
    expect(intent.note).toBe('import-register');
    expect(intent.sets).toHaveLength(1);
    expect(Object.keys(intent.sets[0]?.values ?? {}).sort()).toEqual([
      'district',
      'position',
      'siteType',
      'typeName',
    ]);
  });

  it('R18 lets blank cells erase nothing', () => {
    const point = known({ phone: '19900000000', remarks: '旧' });
    const plan = planOf([[...HEADS], sampleRow({ 区: null, 经度: null, 纬度: null })], {}, [point]);
    expect(plan.unchanged).toHaveLength(1);
    expect(registerIntent(plan).sets).toEqual([]);
  });

  it('R18 sees no change in spaces, nor in a position with the same source', () => {
    const point = known({ name: '示例路 ', code: 'QJ-0001' });
    const position = point.values.position!;
    const other = {
      ...point,
      values: { ...point.values, position: { ...position, latitude: 25.4 } },
    };
    expect(planOf([[...HEADS], sampleRow()], {}, [other]).unchanged).toHaveLength(1);
  });

  it('R19 leaves a field in conflict alone and names it', () => {
    const live = [
      { value: '甲路', dot: 'a:1' },
      { value: '乙路', dot: 'b:1' },
    ];
    const point = known({ name: '甲路' }, { concurrent: { name: live } });
    const plan = planOf([[...HEADS], sampleRow({ 区: '沾益区' })], {}, [point]);
    expect(plan.changed[0]?.changes.map((change) => change.field)).toEqual(['district']);
    expect(notices(plan)).toEqual(['2 C field-in-conflict warning']);
  });

  it('R20 brings a removed point back and warns', () => {
    const plan = planOf([[...HEADS], sampleRow()], {}, [known({ removed: true })]);
    expect(plan.changed[0]?.changes).toEqual([{ field: 'removed', from: true, to: false }]);
    expect(notices(plan)).toEqual(['2 - point-restored warning']);
  });
});

describe('doubled rows', () => {
  it('R21 takes the first and names it; an exact repetition only warns', () => {
    const plan = planOf([
      [...HEADS],
      sampleRow(),
      sampleRow({ 点位名称: '另一路' }),
      sampleRow(),
      sampleRow({ 点位编号: null }),
      sampleRow({ 点位编号: null, 经度: null, 纬度: null }),
    ]);
    expect(plan.added.map((point) => point.row)).toEqual([2, 5]);
    expect(plan.duplicates.map((row) => row.row)).toEqual([3, 4, 6]);
    expect(notices(plan).filter((notice) => notice.includes('duplicate'))).toEqual([
      '3 A duplicate-code error',
      '4 A duplicate-code warning',
      '6 C duplicate-point error',
    ]);
    expect(plan.notices[0]?.params).toMatchObject({ code: 'QJ-0001', firstRow: 2 });
  });

  it('R21 lets a rejected row claim nothing', () => {
    const plan = planOf([[...HEADS], sampleRow({ 点位名称: null }), sampleRow()]);
    expect(plan.added.map((point) => point.row)).toEqual([3]);
    expect(plan.duplicates).toEqual([]);
  });
});

describe('report', () => {
  const rows = [
    [...HEADS],
    sampleRow(),
    sampleRow({ 点位编号: 'B', 经度: 25.5, 纬度: 103.8 }),
    sampleRow({ 点位编号: 'C', 点位类型: '飞船基地' }),
    sampleRow(),
    ['合计'],
    sampleRow({ 点位编号: 'D', 经度: null, 纬度: null, 区: null }),
  ];

  it('R25 has exactly the documented shape', () => {
    const report = registerPlanReport(planOf(rows));
    expect(report).toEqual({
      sheet: '点位表',
      headerRow: 1,
      mapping: {
        code: 'A',
        siteType: 'B',
        name: 'C',
        district: 'D',
        longitude: 'E',
        latitude: 'F',
        datum: 'G',
      },
      datum: 'GCJ-02',
      counts: { rows: 5, accepted: 2, asked: 1, rejected: 1, duplicates: 1 },
      points: [
        {
          row: 2,
          code: 'QJ-0001',
          name: '示例路',
          siteType: 'RD',
          district: '麒麟区',
          subdistrict: '',
          longitude: expect.closeTo(103.798, 3) as number,
          latitude: expect.closeTo(25.503, 3) as number,
          source: { longitude: 103.8, latitude: 25.5, datum: 'GCJ-02' },
        },
        {
          row: 7,
          code: 'D',
          name: '示例路',
          siteType: 'RD',
          district: '',
          subdistrict: '',
          longitude: null,
          latitude: null,
          source: null,
        },
      ],
      notices: [
        { row: 3, column: 'E', code: 'position-swapped', severity: 'warning' },
        { row: 4, column: 'B', code: 'type-unknown', severity: 'error' },
        { row: 5, column: 'A', code: 'duplicate-code', severity: 'warning' },
        { row: 6, column: null, code: 'total-row', severity: 'info' },
        { row: 7, column: 'E', code: 'position-missing', severity: 'warning' },
      ],
    });
  });

  it('R25 reports a refused register with its reason and no points', () => {
    expect(registerPlanReport(planOf([['甲'], ['乙']]))).toEqual({
      sheet: '',
      headerRow: 0,
      mapping: {},
      datum: null,
      counts: { rows: 0, accepted: 0, asked: 0, rejected: 0, duplicates: 0 },
      points: [],
      notices: [{ row: null, column: null, code: 'no-header-row', severity: 'error' }],
    });
  });

  it('R25 reports what reading the file gave notice of first', () => {
    const stray = { code: 'csv-quote-stray', severity: 'warning', at: { row: 2 } } as const;
    expect(registerPlanReport(planOf(rows), [stray]).notices.slice(0, 2)).toEqual([
      { row: 2, column: null, code: 'csv-quote-stray', severity: 'warning' },
      { row: 3, column: 'E', code: 'position-swapped', severity: 'warning' },
    ]);
  });

  it('R25 says when a register has no rows', () => {
    expect(notices(planOf([[...HEADS]]))).toEqual(['- - no-data-rows warning']);
  });
});

const FIELD_ORDER = ['name', 'siteType', 'code', 'typeName', 'district', 'position'];
const order = (field: string): number => FIELD_ORDER.indexOf(field);
