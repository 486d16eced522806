import { describe, expect, it } from 'vitest';
import { uniteLogs } from '../changes/memory-log.ts';
import { emptyLog, ingestChanges } from '../changes/memory-log.ts';
import { essence } from '../changes/testing/random-histories.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { chooseBlank } from '../workbook/choose-blank.ts';
import { planBlank } from '../workbook/plan-blank.ts';
import type { Cell, WorkbookGrid } from '../workbook/sheet-grid.ts';
import {
  addPoint,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  PNG,
} from '../workbook/testing/sample-survey.ts';
import type { MergeSource } from './merge-plan.ts';
import { planMerge } from './plan-merge.ts';
import { readDianweiWorkbook } from './read-dianwei-workbook.ts';
import { typed, withRows, withSheet } from './testing/edit-grid.ts';

const office = addPoint(addPoint(newLaptop('r0', '督导'), 'QJ-1', '一号路'), 'QJ-2', '二号路');
const chosen = chooseBlank(office.log.rows.values(), '十一月', null);
if (!chosen.ok) throw new Error(chosen.error.code);
const content = {
  ...chosen.value,
  exportedAt: '2026-11-23T02:00:00.000Z-0000',
  utcOffsetMinutes: 480,
};
const layout = planBlank({ content, checklists: [CHECKLIST], seal: null, creator: '督导' });
const blank = gridOf(layout);

const named = (grid: WorkbookGrid, name: Cell, date: Cell = null): WorkbookGrid =>
  [name, '社区志愿者', date].reduce<WorkbookGrid>(
    (before, cell, index) => typed(before, '填写说明', index + 1, '在此填写', cell),
    grid,
  );
const filled = (...cells: readonly (readonly [number, string, Cell])[]): WorkbookGrid =>
  cells.reduce(
    (before, [row, header, cell]) => typed(before, '填报', row, header, cell),
    named(blank, '王五', '2026年11月24日'),
  );
const source = (grid: WorkbookGrid, file = 'b.xlsx'): MergeSource => ({
  file,
  read: readDianweiWorkbook(grid, [CHECKLIST]),
});
const plan = (own = office.log, ...sources: readonly MergeSource[]) =>
  planMerge(own, sources, [CHECKLIST]);

const ALL = [
  [1, '结果', '√'],
  [2, '结果', '２'],
  [2, '备注', '门口'],
  [2, '问题描述', '地面有垃圾'],
  [3, '结果', 9],
  [4, '结果', '1起/300秒'],
  [5, '结果', '8/10'],
] as const;

describe('a blank workbook', () => {
  it('W12: has a row for every item, locked but for what is to be filled', () => {
    const fill = layout.sheets.find(({ name }) => name === '填报');
    expect(fill).toMatchObject({ locked: true, header: true });
    expect(fill?.rows).toHaveLength(10);
    expect(fill?.columns.filter(({ editable }) => editable).map(({ header }) => header)).toEqual([
      '结果',
      '备注',
      '问题描述',
      '照片1',
      '照片2',
      '照片3',
    ]);
    expect(fill?.choices).toMatchObject([
      { from: 0, to: 0, options: "'_字典'!$A$1:$A$3" },
      { from: 5, to: 5 },
    ]);
    expect(layout.sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '填写说明 visible',
      '填报 visible',
      '_字典 hidden',
      '_dianwei veryHidden',
    ]);
    expect(JSON.stringify(layout)).not.toContain('rating/');
  });

  it('W12: refuses a round or points that are not there', () => {
    const rows = [...office.log.rows.values()];
    expect(chooseBlank(rows, '十二月', null)).toMatchObject({ error: { code: 'round-unknown' } });
    expect(chooseBlank(rows, null, ['QJ-9'])).toMatchObject({ error: { code: 'points-unknown' } });
    expect(chooseBlank(rows, null, ['QJ-2'])).toMatchObject({ value: { points: { length: 1 } } });
  });
});

describe('a filled-in blank', () => {
  it('M17: becomes an assessment of its inspector, answer by answer', () => {
    const merged = plan(office.log, source(filled(...ALL)));
    expect(merged.rejected).toEqual([]);
    expect(merged.totals).toMatchObject({ people: 2, assessments: 1, ratings: 5, findings: 1 });
    const rows = [...merged.merged.rows.values()];
    expect(
      rows.filter(({ id }) => id.startsWith('rating/')).map(({ values }) => values),
    ).toMatchObject([
      {
        item: 'T-01',
        answer: { kind: 'verdict', pass: true },
        ratedAt: '2026-11-23T16:00:00.000Z',
      },
      { item: 'T-02', answer: { kind: 'cases', cases: 2 }, note: '门口' },
      { item: 'T-03', answer: { kind: 'quantity', found: 9 } },
      { item: 'T-04', answer: { kind: 'timed', events: 1, seconds: 300 } },
      { item: 'T-05', answer: { kind: 'asked', passed: 8, asked: 10 } },
    ]);
    expect(merged.sources).toMatchObject([
      { state: 'edited', counts: { ratings: 5, findings: 1 } },
    ]);
    expect(merged.changes.every(({ actor }) => actor.startsWith('person/'))).toBe(true);
  });

  it('M17: the same file twice, or under another name, is the same; a fuller copy adds what is new', () => {
    const once = plan(office.log, source(filled(...ALL)));
    const twice = plan(office.log, source(filled(...ALL)), source(filled(...ALL), 'copy.xlsx'));
    expect(twice.changes).toEqual(once.changes);
    const applied = ingestChanges(office.log, once.changes).log;
    expect(plan(applied, source(filled(...ALL))).changes).toEqual([]);
    const fuller = plan(applied, source(filled(...ALL, [6, '结果', '不符合'])));
    expect(fuller.conflicts).toEqual([]);
    expect(fuller.totals).toMatchObject({ people: 2, assessments: 2, ratings: 6, findings: 1 });
    const corrected = plan(applied, source(filled(...ALL.slice(1), [1, '结果', '×'])));
    expect(corrected.conflicts).toMatchObject([{ field: 'answer' }]);
  });

  it('M17: sorted rows, a lost number and a renamed sheet are read as ever', () => {
    const straight = plan(office.log, source(filled(...ALL)));
    const shuffled = withSheet(
      withRows(filled(...ALL), '填报', ([header = [], ...rows]) => [
        header,
        ...rows.reverse().map(([, ...cells]) => [null, ...cells]),
      ]),
      '填报',
      (sheet) => ({ ...sheet, name: '张家口填报' }),
    );
    expect(essence(plan(office.log, source(shuffled)).merged)).toEqual(essence(straight.merged));
  });

  it('M17: what is unclear is rejected with its cell; nothing filled says nothing', () => {
    const merged = plan(
      office.log,
      source(filled([1, '结果', '大概'], [2, '结果', '#REF!'], [3, '结果', 5])),
    );
    expect(merged.rejected.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'J2 answer-unclear',
      'J3 cell-error',
    ]);
    expect(merged.totals).toMatchObject({ ratings: 1 });
    const empty = plan(office.log, source(named(blank, '王五')));
    expect(empty).toMatchObject({ changes: [], sources: [{ state: 'unknown' }] });
  });

  it('M17: without a name the file is refused and the cell named', () => {
    const read = readDianweiWorkbook(typed(blank, '填报', 1, '结果', '符合'), [CHECKLIST]);
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'blank-unnamed', at: { sheet: '填写说明', row: 2, column: 'B' } },
    });
  });

  it('M18: an altered hidden sheet is damage, a newer one refused', () => {
    const alter = (name: string, to: string) =>
      readDianweiWorkbook(
        withRows(filled(...ALL), '_dianwei', (rows) =>
          rows.map((row) => (row[0] === name ? [name, to] : row)),
        ),
        [CHECKLIST],
      );
    expect(alter('points', '[{"id":"x"}]')).toMatchObject({ error: { code: 'changes-damaged' } });
    expect(alter('signature', 'ab')).toMatchObject({ error: { code: 'signature-invalid' } });
    expect(alter('dianwei-blank', '2')).toMatchObject({ error: { code: 'workbook-newer' } });
  });

  it('M18: its round and points count only where nobody holds them', () => {
    const alone = plan(emptyLog(), source(filled(...ALL)));
    expect(alone.totals).toMatchObject({ points: 2, assessments: 1 });
    const together = plan(emptyLog(), source(filled(...ALL)), {
      file: 'o',
      read: readDianweiWorkbook(gridOf(exportOf(office)), [CHECKLIST]),
    });
    const held = plan(office.log, source(filled(...ALL)));
    expect(essence(together.merged)).toEqual(essence(uniteLogs(office.log, held.merged)));
    expect(together.conflicts).toEqual([]);
  });

  it('M19: pictures on a row are photos of its item; what is none is named', () => {
    const pictures = [
      { row: 1, column: 12, bytes: PNG, extension: 'png' as const },
      { row: 1, column: 13, bytes: PNG, extension: 'png' as const },
      { row: 2, column: 12, bytes: Uint8Array.of(1, 2, 3), extension: 'jpeg' as const },
    ];
    const grid = withSheet(filled(...ALL), '填报', (sheet) => ({ ...sheet, pictures }));
    const merged = plan(office.log, source(grid));
    expect(merged.totals.photos).toBe(1);
    expect([...merged.pictures.keys()]).toEqual([sha256Hex(PNG)]);
    expect(merged.rejected).toMatchObject([{ sheet: '填报', cell: 'M3', code: 'photo-unfit' }]);
    const photo = [...merged.merged.rows.values()].find(({ id }) => id.startsWith('photo/'));
    expect(photo?.values).toMatchObject({ item: 'T-01', from: 'workbook', width: 1, height: 1 });
  });
});
