import { describe, expect, it } from 'vitest';
import { uniteLogs } from '../changes/memory-log.ts';
import type { Cell, SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import {
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  visitId,
} from '../workbook/testing/sample-survey.ts';
import type { MergePlan } from './merge-plan.ts';
import { planMerge } from './plan-merge.ts';
import { readDate } from './read-date.ts';
import { readDianweiWorkbook } from './read-dianwei-workbook.ts';
import type { DianweiWorkbook } from './read-dianwei-workbook.ts';
import { typed, withRows, withSheet } from './testing/edit-grid.ts';

const office = addPoint(addPoint(newLaptop('r0', '督导'), 'QJ-1', '一号路'), 'QJ-2', '二号路');
const hear = (name: string, who: string) => {
  const fresh = newLaptop(name, who);
  return { ...fresh, log: uniteLogs(fresh.log, office.log) };
};
const THREE = [
  { kind: 'verdict', pass: true },
  { kind: 'cases', cases: 2 },
  { kind: 'quantity', found: 6 },
] as const;
const zhang = assess(hear('r1', '张三'), 'QJ-1', THREE);
const li = assess(hear('r2', '李四'), 'QJ-2');
const grid = gridOf(exportOf(zhang));
const other = gridOf(exportOf(li));

function read(given: WorkbookGrid): DianweiWorkbook {
  const result = readDianweiWorkbook(given, [CHECKLIST]);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const editsOf = (book: DianweiWorkbook) => book.acts.flatMap(({ edits }) => edits);
const sheetOf = (from: WorkbookGrid, name: string): SheetGrid => {
  const found = from.sheets.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const merge = (given: WorkbookGrid, log = office.log): MergePlan =>
  planMerge(log, [{ file: 'a', read: readDianweiWorkbook(given, [CHECKLIST]) }], [CHECKLIST]);
/** A 评分 row without a number: point code, inspector, item, answer, note. */
const ratingRow = (code: string, who: string, item: string, answer: Cell, note: Cell = null) => [
  null,
  code,
  null,
  null,
  null,
  null,
  null,
  who,
  null,
  item,
  null,
  null,
  answer,
  null,
  null,
  null,
  note,
];
const withRating = (...row: Parameters<typeof ratingRow>): WorkbookGrid =>
  withRows(grid, '评分', (rows) => [...rows, ratingRow(...row)]);

describe('what people do to a workbook in Excel and WPS', () => {
  it('M4: verdicts in every word that people use, numbers in full width and as text', () => {
    for (const word of ['符合', '合格', '√', '✓', '是', 'Y', 'y', '1', 1, '1', true, ' 通过 '])
      expect(editsOf(read(typed(grid, '评分', 1, '结果', word)))).toEqual([]);
    for (const word of ['不符合', '不合格', '×', 'x', '否', 'N', '0', 0, '0', false, 'FALSE'])
      expect(editsOf(read(typed(grid, '评分', 1, '结果', word)))).toMatchObject([
        { to: { kind: 'verdict', pass: false } },
      ]);
    for (const count of ['３', '3', ' 3 例', '３处', 3, '3.0'])
      expect(editsOf(read(typed(grid, '评分', 2, '结果', count)))).toMatchObject([
        { to: { kind: 'cases', cases: 3 } },
      ]);
    for (const unclear of ['2~3', '很多', '-1', '1.5', { date: '2026-08-10' }])
      expect(read(typed(grid, '评分', 2, '结果', unclear)).rejected).toMatchObject([
        { sheet: '评分', cell: 'M3', code: 'answer-unclear' },
      ]);
  });

  it('M5: a date cell that says the same as text, slashes or a serial is no edit; another is named', () => {
    const [stamp] = sheetOf(grid, '评分').rows[1]?.slice(18, 19) ?? [];
    const text = (stamp as { date: string }).date;
    const serial = (Date.parse(`${text}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const slashed = text.replaceAll('-', '/').replace('T', ' ');
    for (const same of [text, text.replace('T', ' '), slashed, serial, String(serial)])
      expect(read(typed(grid, '评分', 1, '评分时间', same)).state).toBe('intact');
    expect(read(typed(grid, '评分', 1, '评分时间', '2020-01-01')).rejected).toMatchObject([
      { code: 'cell-not-editable' },
    ]);
  });

  it('M5: dates are read as people write them, and not guessed', () => {
    const day = { date: '2026-11-23' };
    for (const cell of [
      '2026-11-23',
      '2026/11/23',
      '2026.11.23',
      '2026年11月23日',
      '20261123',
      46_349,
      '46349',
      day,
    ])
      expect(readDate(cell)).toEqual(day);
    expect(readDate('2026-11-23 9:05')).toEqual({ date: '2026-11-23T09:05:00' });
    expect(readDate(46_349.5)).toEqual({ date: '2026-11-23T12:00:00' });
    for (const cell of ['', null, '23日', '2026-13-01', '2026-02-30', '11/23', 12, 'x', true])
      expect(readDate(cell)).toBeNull();
  });

  it('M5: a new finding with an unclear date is rejected with its cell', () => {
    const finding = (at: Cell) =>
      withRows(grid, '问题', (rows) => [
        ...rows,
        [null, at, 'QJ-1', null, null, null, null, null, 'T-01', null, '路面破损'],
      ]);
    expect(editsOf(read(finding('2026年11月24日'))).at(-1)).toMatchObject({
      field: 'foundAt',
      to: '2026-11-23T16:00:00.000Z',
    });
    expect(read(finding('上周')).rejected).toMatchObject([{ cell: 'B3', code: 'date-unclear' }]);
  });

  it('M7: a row added for an item not rated yet is its rating; what fits no visit is named', () => {
    const added = read(withRating('QJ-1', '张三', 'T-05', '8/10', '问了十人'));
    expect(editsOf(added)).toMatchObject([
      { field: 'assessment', to: visitId(zhang, 'QJ-1') },
      { field: 'item', to: 'T-05' },
      { field: 'answer', to: { kind: 'asked', passed: 8, asked: 10 } },
      { field: 'note', to: '问了十人' },
    ]);
    expect(merge(withRating('QJ-1', '张三', 'T-05', '8/10')).totals).toMatchObject({ ratings: 4 });
    const refused = [
      [withRating('QJ-9', '张三', 'T-05', '8/10'), 'row-without-id'],
      [withRating('QJ-1', '赵六', 'T-05', '8/10'), 'row-without-id'],
      [withRating('QJ-1', '张三', 'T-99', '8/10'), 'row-unclear'],
      [withRating('QJ-1', '张三', 'T-05', '差不多'), 'answer-unclear'],
      [withRating('QJ-1', '张三', 'T-05', '#N/A'), 'cell-error'],
    ] as const;
    for (const [given, code] of refused) {
      expect(read(given).acts).toEqual([]);
      expect(read(given).rejected).toMatchObject([{ code }]);
    }
  });

  it('M9: rows copied from another workbook are asked about by what all files know', () => {
    const foreign = typed(other, '评分', 1, '结果', '×');
    const copied = withRows(grid, '评分', (rows) => [
      ...rows,
      ...sheetOf(foreign, '评分').rows.slice(1, 3),
    ]);
    expect(read(copied).rejected).toHaveLength(2);
    const known = merge(copied, li.log);
    expect(known.rejected).toEqual([]);
    expect(known.asked).toMatchObject([{ edits: [{ cell: 'M5', field: 'answer', asked: true }] }]);
    expect(merge(copied, zhang.log).rejected).toMatchObject([
      { cell: 'A5', code: 'row-unknown' },
      { cell: 'A6', code: 'row-unknown' },
    ]);
  });

  it('M9: a sheet copied into a workbook of another program is asked about', () => {
    const lone = { sheets: [sheetOf(typed(grid, '评分', 1, '结果', '×'), '评分')] };
    const merged = merge(lone, zhang.log);
    expect(merged.sources).toMatchObject([{ state: 'unknown', edits: [{ asked: true }] }]);
    expect(merged.changes).toEqual([]);
  });

  it('M3: a second copy of a sheet, blank rows, notes beside the table and shown columns change nothing', () => {
    const sheet = sheetOf(grid, '评分');
    const doubled = {
      ...grid,
      sheets: [...grid.sheets, { ...sheet, name: '评分 (2)' }],
    };
    expect(read(doubled)).toMatchObject({ state: 'intact', notices: [] });
    const loosened = withRows(grid, '评分', ([header = [], first = [], ...rest]) => [
      header,
      [],
      [...first, ...Array<Cell>(6).fill(null), '已核'],
      [null, ' '],
      ...rest,
    ]);
    expect(read(loosened)).toMatchObject({ state: 'intact', rejected: [] });
    const shown = withSheet(grid, '评分', (one) => ({ ...one, hiddenColumns: [0, 3] }));
    expect(read(shown).state).toBe('intact');
  });
});
