import { describe, expect, it } from 'vitest';
import { changesOf } from '../changes/memory-log.ts';
import type { Cell, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import {
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  pointId,
  visitId,
} from '../workbook/testing/sample-survey.ts';
import { readDianweiWorkbook } from './read-dianwei-workbook.ts';
import type { DianweiWorkbook } from './read-dianwei-workbook.ts';
import { typed, withRows, withSheet } from './testing/edit-grid.ts';

const laptop = assess(
  assess(addPoint(addPoint(newLaptop('r1', '张三'), 'QJ-1', '一号路'), 'QJ-2', '二号路'), 'QJ-1'),
  'QJ-2',
);
const grid = gridOf(exportOf(laptop));

function read(given: WorkbookGrid): DianweiWorkbook {
  const result = readDianweiWorkbook(given, [CHECKLIST]);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const errorOf = (given: WorkbookGrid): string => {
  const result = readDianweiWorkbook(given, [CHECKLIST]);
  return result.ok ? 'read' : result.error.code;
};
const editsOf = (book: DianweiWorkbook) => book.acts.flatMap(({ edits }) => edits);

describe('an untouched workbook', () => {
  it('M1: carries all changes, proves them, and has no edits', () => {
    const book = read(grid);
    expect(book).toMatchObject({
      state: 'intact',
      format: 1,
      signature: 'valid',
      rejected: [],
      notices: [],
      counts: { people: 1, points: 2, assessments: 2, ratings: 10, findings: 2, photos: 2 },
    });
    expect(book.acts).toEqual([]);
    expect(changesOf(book.log)).toEqual(changesOf(laptop.log));
    expect(book.pictures.size).toBe(1);
  });

  it('M3: sorting, hiding, moving columns, deleting rows and renaming sheets are no edits', () => {
    const sorted = withRows(grid, '评分', ([header = [], ...rows]) => [
      ['街道办注:请核对'],
      [...header].reverse(),
      ...rows
        .map((row) =>
          Array.from({ length: header.length }, (_, at) => row[header.length - 1 - at] ?? null),
        )
        .reverse()
        .slice(3),
    ]);
    const renamed = withSheet(sorted, '评分', (sheet) => ({ ...sheet, name: '评分 (2)' }));
    expect(read(renamed)).toMatchObject({ state: 'intact', acts: [], rejected: [], notices: [] });
  });

  it('M3: a deleted sheet or column is said, and deletes nothing', () => {
    const without = withSheet(grid, '问题', () => null);
    expect(read(without)).toMatchObject({
      state: 'intact',
      acts: [],
      notices: [{ code: 'sheet-missing', at: { sheet: '问题' } }],
    });
    const narrow = withRows(grid, '评分', (rows) => {
      const at = rows[0]?.indexOf('备注') ?? 0;
      return rows.map((row) => row.filter((_, index) => index !== at));
    });
    expect(read(narrow)).toMatchObject({
      acts: [],
      notices: [{ code: 'column-missing', params: { header: '备注' } }],
    });
  });
});

describe('the hidden sheet', () => {
  const hidden = (change: (name: string, text: string) => string | null): WorkbookGrid =>
    withRows(grid, '_dianwei', (rows) =>
      rows.flatMap(([name, text]) => {
        const changed = change(cellText(name), cellText(text));
        return changed === null ? [] : [[name ?? null, changed] satisfies Cell[]];
      }),
    );

  it('M2: altered changes, heads, identity or signature are damage', () => {
    const flip = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1);
    const alter = (wanted: string, how = flip) =>
      hidden((name, text) => (name === wanted ? how(text) : text));
    expect(errorOf(alter('changes'))).toBe('changes-damaged');
    expect(errorOf(alter('changes', (text) => text.slice(0, -8)))).toBe('changes-damaged');
    expect(errorOf(alter('heads', (text) => text.replace('r1', 'r2')))).toBe('heads-mismatch');
    expect(errorOf(alter('exportId'))).toBe('signature-invalid');
    expect(errorOf(alter('signature'))).toBe('signature-invalid');
    expect(errorOf(alter('publicKey'))).toBe('signature-invalid');
    expect(errorOf(alter('dianwei-workbook', () => '2'))).toBe('workbook-newer');
  });

  it('M2: without a signature the installation is unknown', () => {
    const bare = hidden((name, text) => (/^(signature|publicKey)$/.test(name) ? '' : text));
    expect(read(bare)).toMatchObject({
      state: 'unknown',
      signature: 'missing',
      notices: [{ code: 'signature-missing' }],
    });
  });

  it('M9: without it the visible cells wait; a workbook of something else is refused', () => {
    expect(read(withSheet(grid, '_dianwei', () => null))).toMatchObject({
      state: 'unknown',
      format: null,
      acts: [],
      notices: [{ code: 'hidden-sheet-missing' }],
    });
    expect(errorOf({ sheets: [{ name: 'a', state: 'visible', rows: [['编号']] }] })).toBe(
      'not-dianwei',
    );
  });
});

describe('edited cells', () => {
  const rating = (item: string): string =>
    `rating/${visitId(laptop, 'QJ-1').slice('assessment/'.length)}.${item}`;

  it('M4: an answer is read as a person would read it', () => {
    const cases: [row: number, cell: Cell, item: string, to: unknown][] = [
      [1, '×', 'T-01', { kind: 'verdict', pass: false }],
      [2, '３', 'T-02', { kind: 'cases', cases: 3 }],
      [3, '9处', 'T-03', { kind: 'quantity', found: 9 }],
      [4, '不适用', 'T-04', { kind: 'notApplicable' }],
      [5, '7/10', 'T-05', { kind: 'asked', passed: 7, asked: 10 }],
      [1, null, 'T-01', null],
    ];
    for (const [row, cell, item, to] of cases) {
      const book = read(typed(grid, '评分', row, '结果', cell));
      expect(book.state).toBe('edited');
      expect(book.rejected).toEqual([]);
      expect(editsOf(book)).toMatchObject([
        { sheet: '评分', cell: `M${row + 1}`, record: rating(item), field: 'answer', to },
      ]);
    }
  });

  it('M4: what says the same is no edit', () => {
    for (const cell of ['√', 1, 'yes', true, ' 符合 ']) {
      expect(read(typed(grid, '评分', 1, '结果', cell)).state).toBe('intact');
    }
    expect(read(typed(grid, '评分', 2, '结果', '2')).state).toBe('intact');
  });

  it('M4: notes, findings and register fields are edits, too', () => {
    const edited = [
      ['评分', '备注', '已复核', 'note', '已复核'],
      ['评分', '备注', null, null, null],
      ['问题', '问题描述', '垃圾桶满溢', 'text', '垃圾桶满溢'],
      ['点位', '联系电话', 13912345678, 'phone', '13912345678'],
      ['点位', '是否申报点位', '否', 'declared', false],
      ['点位', '经度(WGS-84)', '103.797', 'position', { longitude: 103.797, latitude: 25.504 }],
    ] as const;
    for (const [sheet, header, cell, field, to] of edited) {
      const edits = editsOf(read(typed(grid, sheet, 1, header, cell)));
      expect(edits).toMatchObject(field === null ? [] : [{ sheet, field, to }]);
    }
    const type = editsOf(read(typed(grid, '点位', 1, '点位类型', '主次干道')));
    expect(type).toMatchObject([{ field: 'typeName', from: '主干道', to: '主次干道' }]);
  });

  it('M5: what is unclear or not editable is rejected and named', () => {
    const rejections = [
      ['评分', 1, '结果', '大概', 'M2', 'answer-unclear'],
      ['评分', 2, '结果', '#REF!', 'M3', 'cell-error'],
      ['评分', 1, '得分率(%)', 12, 'N2', 'cell-not-editable'],
      ['评分', 1, '点位名称', '别的路', 'C2', 'cell-not-editable'],
      ['评分', 1, '记录号', 'rating/none', 'A2', 'row-unknown'],
      ['点位', 1, '点位名称', '', 'C2', 'text-required'],
      ['点位', 1, '点位类型', '月球', 'D2', 'type-unknown'],
      ['点位', 1, '纬度(WGS-84)', '北', 'P2', 'number-unclear'],
      ['点位', 1, '纬度(WGS-84)', 103.8, 'P2', 'position-impossible'],
      ['问题', 1, '问题描述', ' ', 'K2', 'text-required'],
    ] as const;
    for (const [sheet, row, header, cell, name, code] of rejections) {
      const book = read(typed(grid, sheet, row, header, cell));
      expect(book.acts).toEqual([]);
      expect(book.rejected).toEqual([{ sheet, cell: name, code }]);
      expect(book.state).toBe('edited');
    }
  });

  it('M5: lines of a checklist that is not held are compared in their editable cells only', () => {
    const without = (given: WorkbookGrid) => readDianweiWorkbook(given, []);
    expect(without(grid)).toMatchObject({ ok: true, value: { state: 'intact', rejected: [] } });
    expect(without(typed(grid, '评分', 1, '结果', '×'))).toMatchObject({
      ok: true,
      value: { state: 'edited', acts: [{ edits: [{ to: { kind: 'verdict', pass: false } }] }] },
    });
  });

  it('M5: a formula counts as its cached value and is reported', () => {
    const book = read(typed(grid, '评分', 2, '结果', { formula: '1+2', cached: 3 }));
    expect(editsOf(book)).toMatchObject([{ to: { kind: 'cases', cases: 3 } }]);
    expect(book.notices).toMatchObject([
      { code: 'formula-read', at: { sheet: '评分', row: 3, column: 'M' } },
    ]);
  });

  it('M6: identical copies of a row are one; different ones are rejected', () => {
    const copied = withRows(grid, '评分', (rows) => [...rows, rows[1] ?? []]);
    expect(read(copied).state).toBe('intact');
    const differing = typed(copied, '评分', 11, '结果', '不符合');
    expect(read(differing)).toMatchObject({
      acts: [],
      rejected: [{ sheet: '评分', cell: 'M12', code: 'row-differs-from-copy' }],
    });
    const both = typed(differing, '评分', 1, '结果', '×');
    expect(editsOf(read(both))).toHaveLength(1);
  });

  it('M7: new findings and points are new records with derived ids', () => {
    const added = withRows(grid, '问题', (rows) => [
      ...rows,
      [
        null,
        { date: '2026-11-23T10:00:00' },
        'QJ-2',
        null,
        null,
        null,
        null,
        null,
        'T-01',
        null,
        '路面破损',
      ],
    ]);
    const edits = editsOf(read(added));
    expect(edits.map(({ field, to }) => [field, to])).toEqual([
      ['assessment', visitId(laptop, 'QJ-2')],
      ['item', 'T-01'],
      ['text', '路面破损'],
      ['foundAt', '2026-11-23T02:00:00.000Z'],
    ]);
    const withPoint = withRows(grid, '点位', (rows) => [
      ...rows,
      [null, 'QJ-9', '九号路', '主干道'],
    ]);
    expect(editsOf(read(withPoint))[0]).toMatchObject({ record: pointId('QJ-9') });
    const unclear = withRows(grid, '问题', (rows) => [
      ...rows,
      ['', null, '', '', '', '', '', '', '', '', '合计'],
    ]);
    expect(read(unclear).rejected).toMatchObject([{ code: 'row-unclear' }]);
  });

  it('M7: a row that lost its id is known by its code', () => {
    const cleared = typed(typed(grid, '点位', 1, '记录号', null), '点位', 1, '状态', '停用');
    expect(editsOf(read(cleared))).toMatchObject([{ record: pointId('QJ-1'), field: 'status' }]);
    const rating = typed(typed(grid, '评分', 1, '记录号', ''), '评分', 1, '结果', '×');
    expect(editsOf(read(rating))).toMatchObject([{ field: 'answer' }]);
  });

  it('M8: the same edited file gives the same changes, wherever it is read', () => {
    const edited = typed(typed(grid, '评分', 1, '结果', '×'), '问题', 1, '问题描述', '改');
    const again = withRows(edited, '评分', ([header = [], ...rows]) => [
      header,
      ...[...rows].reverse(),
    ]);
    const sets = (given: WorkbookGrid) => read(given).acts.map(({ change }) => change);
    expect(sets(again)).toEqual(sets(edited));
    expect(sets(edited)).toHaveLength(2);
    const other = gridOf(exportOf(laptop, 'other'));
    expect(sets(typed(other, '评分', 1, '结果', '×'))).not.toEqual(
      sets(typed(grid, '评分', 1, '结果', '×')),
    );
  });
});
