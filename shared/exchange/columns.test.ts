import { describe, expect, it } from 'vitest';
import { columnLetters } from '../workbook/sheet-grid.ts';
import { columnIndex } from './column-index.ts';
import { STRONG_NAMES, WEAK_NAMES } from './column-names.ts';
import { findHeader } from './find-header.ts';
import { mapColumns } from './map-columns.ts';
import { readColumnName } from './read-column-name.ts';
import { REGISTER_FIELDS } from './register-field.ts';
import { REGISTER_COLUMNS } from './register-sheet.ts';
import { planWorkbook, sheetOf, workbookOf } from './testing/sample-register.ts';
import { HEADS, notices, planOf, sampleRow } from './testing/sample-register.ts';

describe('column names', () => {
  it.each([
    ['点位编号', 'code'],
    ['编码', 'code'],
    ['Point ID', 'code'],
    ['点位类型', 'siteType'],
    ['测评点位类别', 'siteType'],
    ['点位名称', 'name'],
    ['名　称', 'name'],
    ['*点位名称（必填）', 'name'],
    ['考察点名称', 'name'],
    ['site_name', 'name'],
    ['区', 'district'],
    ['所属区县', 'district'],
    ['县（市、区）', 'district'],
    ['街道(乡镇)', 'subdistrict'],
    ['所在乡镇（街道）', 'subdistrict'],
    ['街道名称', 'subdistrict'],
    ['社区(村)', 'community'],
    ['点位详细地址', 'address'],
    ['考察起止/路段长度', 'stretch'],
    ['主管(行业)单位', 'industryUnit'],
    ['行业主管部门', 'industryUnit'],
    ['属地责任单位', 'territorialUnit'],
    ['责任单位', 'territorialUnit'],
    ['责任人', 'contact'],
    ['联系人姓名', 'contact'],
    ['联系电话', 'phone'],
    ['手机号码', 'phone'],
    ['包保市级领导', 'leader'],
    ['包保区编号', 'leaderArea'],
    ['经度', 'longitude'],
    ['经度(°)', 'longitude'],
    ['LNG', 'longitude'],
    ['纬度（北纬）', 'latitude'],
    ['经纬度', 'coordinates'],
    ['点位坐标', 'coordinates'],
    ['坐标系', 'datum'],
    ['是否申报点位', 'declared'],
    ['状态', 'status'],
    ['备注', 'remarks'],
    ['序号', 'sequence'],
    ['No.', 'sequence'],
  ])('R7 reads %j as %s', (head, field) => {
    expect(readColumnName(head)?.field).toBe(field);
  });

  it.each(['', '路长/网格员', '××市点位台账(示例数据)', '103.8', '麒麟区示例路', '名'.repeat(60)])(
    'R7 does not know %j',
    (head) => {
      expect(readColumnName(head)).toBeNull();
    },
  );

  it.each([
    ['经度(GCJ-02)', 'longitude', 'GCJ-02'],
    ['百度纬度', 'latitude', 'BD-09'],
    ['lng_wgs84', 'longitude', 'WGS-84'],
    ['高德坐标', 'coordinates', 'GCJ-02'],
    ['经度', 'longitude', null],
  ])('R7 reads the datum in the head %j', (head, field, datum) => {
    expect(readColumnName(head)).toMatchObject({ field, datum });
  });

  it('R7 lists no name twice', () => {
    for (const names of [STRONG_NAMES, WEAK_NAMES]) {
      const all = Object.values(names).flatMap((list) => list.split(' '));
      expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('R7 knows every field by its export head', () => {
    for (const { field, header } of REGISTER_COLUMNS) {
      expect(readColumnName(header)?.field).toBe(field ?? 'sequence');
    }
    const exported = REGISTER_COLUMNS.map((column) => column.field);
    for (const field of REGISTER_FIELDS) {
      if (field !== 'coordinates') expect(exported).toContain(field);
    }
  });
});

describe('mapping', () => {
  it('R8 prefers what can only mean the field, then the leftmost', () => {
    const { columns, twice, sequence, unknown } = mapColumns([
      '序号',
      '责任单位',
      '名称',
      '属地责任单位',
      '点位名称',
      '网格员',
      '',
    ]);
    expect(columns.get('territorialUnit')).toBe(3);
    expect(columns.get('name')).toBe(2);
    expect({ sequence, twice, unknown }).toEqual({ sequence: [0], twice: [1, 4], unknown: [5] });
  });

  it('R8 puts a person’s correction first', () => {
    const { columns } = mapColumns(['名称', '别名', '经度', 'X'], {
      name: 'B',
      longitude: '',
      latitude: '?',
    });
    expect(columns.get('name')).toBe(1);
    expect(columns.has('longitude')).toBe(false);
    expect(columns.has('latitude')).toBe(false);
  });

  it('R8 knows columns by Excel’s letters', () => {
    for (const column of [0, 25, 26, 51, 701, 702]) {
      expect(columnIndex(columnLetters(column))).toBe(column);
    }
    expect(columnIndex('a')).toBeNull();
    expect(columnIndex('')).toBeNull();
  });
});

describe('sheet and header', () => {
  it('R6 finds the header below titles and notes', () => {
    const title = HEADS.map(() => '××市实地考察点位台账');
    const plan = planOf([title, ['填报单位：示例办'], [], [...HEADS], sampleRow()]);
    expect(plan.headerRow).toBe(4);
    expect(plan.added.map((point) => point.row)).toEqual([5]);
  });

  it('R6 reads a header of two storeys as one', () => {
    const upper = ['点位编号', '点位类型', '点位名称', '坐标', null, '责任人', null];
    const lower = [null, null, null, '经度', '纬度', '姓名', '电话'];
    const found = findHeader(sheetOf([['台账'], upper, lower]));
    expect(found?.row).toBe(2);
    expect(found?.heads).toEqual([
      '点位编号',
      '点位类型',
      '点位名称',
      '经度',
      '纬度',
      '姓名',
      '电话',
    ]);
    expect([...mapColumns(found?.heads ?? []).columns.keys()].sort()).toEqual(
      ['code', 'contact', 'latitude', 'longitude', 'name', 'phone', 'siteType'].sort(),
    );
  });

  it('R6 takes the sheet that says most, names the others, and passes over hidden ones', () => {
    const contents = sheetOf([['名称', '类型']], '目录');
    const register = sheetOf([[...HEADS], sampleRow()], '台账');
    const hidden = {
      ...sheetOf([[...HEADS, '备注'], sampleRow()], '旧'),
      state: 'hidden',
    } as const;
    const plan = planWorkbook(workbookOf(contents, register, hidden));
    expect(plan.sheet).toBe('台账');
    expect(plan.sheets).toEqual(['目录', '台账']);
    expect(notices(plan)).toContain('- - other-sheet info');
    const told = planWorkbook(workbookOf(contents, register, hidden), { options: { sheet: '旧' } });
    expect(told.sheet).toBe('旧');
    expect(told.added).toHaveLength(1);
  });

  it('R6 obeys the person about the header row', () => {
    const plan = planOf([[...HEADS], [...HEADS], sampleRow()], { headerRow: 2 });
    expect(plan.headerRow).toBe(2);
    expect(plan.added.map((point) => point.row)).toEqual([3]);
  });

  it('R8 shows the columns to correct and says which are not kept', () => {
    const plan = planOf([
      ['序号', '名称', '类型', '网格员', '点位名称'],
      [1, '甲', '主干道', '乙', '丙'],
    ]);
    expect(plan.mapping).toEqual({ name: 'B', siteType: 'C' });
    expect(plan.columns[3]).toEqual({ letters: 'D', head: '网格员', field: null });
    expect(notices(plan)).toEqual([
      '1 E column-twice info',
      '1 D column-unknown info',
      '1 - no-code-column warning',
      '1 - no-position-columns warning',
      '2 - position-missing warning',
    ]);
    const corrected = planOf(
      [
        ['序号', '名称', '类型', '网格员', '点位名称'],
        [1, '甲', '主干道', '乙', '丙'],
      ],
      { mapping: { name: 'E' } },
    );
    expect(corrected.added[0]?.draft.name).toBe('丙');
  });

  it.each<[string, (string | null)[], string]>([
    ['no header', ['甲', '乙'], 'no-header-row'],
    ['no name column', ['点位编号', '点位类型', '区'], 'no-name-column'],
    ['no type', ['点位编号', '点位名称', '区'], 'no-type-column'],
  ])('R9 refuses a register with %s', (_, heads, code) => {
    const plan = planOf([heads, ['1', '2', '3']]);
    expect(plan.refusal).toMatchObject({ code, severity: 'error' });
    expect(plan.notices[0]).toEqual(plan.refusal);
    expect(plan.rows).toBe(0);
    expect(plan.added).toEqual([]);
  });

  it('R9 refuses a sheet that is not there', () => {
    expect(planOf([[...HEADS], sampleRow()], { sheet: '无此表' }).refusal?.code).toBe(
      'sheet-missing',
    );
  });

  it('R9 takes the type from the name of the sheet', () => {
    const sheet = sheetOf(
      [
        ['编号', '名称'],
        ['1', '甲'],
      ],
      '农贸市场',
    );
    const plan = planWorkbook(workbookOf(sheet));
    expect(plan.added[0]?.draft).toMatchObject({ siteType: 'NM', typeName: '农贸市场' });
    expect(notices(plan)).toContain('1 - type-from-sheet info');
  });

  it('R22 refuses more than 50,000 rows and says so of none fewer', () => {
    const row = sampleRow();
    const many = Array.from({ length: 50_001 }, () => row);
    expect(planOf([[...HEADS], ...many]).refusal).toMatchObject({
      code: 'too-many-rows',
      params: { rows: 50_001, limit: 50_000 },
    });
    const blank = Array.from({ length: 150_000 }, () => []);
    expect(planOf([[...HEADS], row, ...blank]).refusal).toBeNull();
  });
});
