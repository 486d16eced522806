import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotOf } from '../changes/change.ts';
import { conflictFields, liveValues } from '../changes/fold-set.ts';
import { decideConflict } from '../assessing/decide-conflict.ts';
import { noteItem, rateItem } from '../assessing/assess-point.ts';
import { essence } from '../changes/testing/random-histories.ts';
import { changesOf, emptyLog, ingestChanges, uniteLogs } from '../changes/memory-log.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { Cell, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { checkCodeOf, headsOf } from '../workbook/check-code.ts';
import {
  act,
  CHECKLIST,
  exportOf,
  gridOf,
  pointId,
  visitId,
} from '../workbook/testing/sample-survey.ts';
import type { Laptop } from '../workbook/testing/sample-survey.ts';
import type { MergePlan, MergeSource } from './merge-plan.ts';
import { planMerge } from './plan-merge.ts';
import { typed, withSheet } from './testing/edit-grid.ts';
import { hear, li, office, source, zhang } from './testing/team.ts';

const exported = (laptop: Laptop): WorkbookGrid => gridOf(exportOf(laptop));
const plan = (own: MemoryLog, ...sources: readonly MergeSource[]): MergePlan =>
  planMerge(own, sources, [CHECKLIST]);

/** What must not depend on the order of files; and after applying, a second merge finds nothing. */
function bothWays(own: MemoryLog, ...sources: readonly MergeSource[]): MergePlan {
  const forth = plan(own, ...sources);
  const back = plan(own, ...[...sources].reverse());
  expect({ ...back, merged: essence(back.merged) }).toEqual({
    ...forth,
    merged: essence(forth.merged),
  });
  const applied = ingestChanges(own, forth.changes).log;
  expect(essence(applied)).toEqual(essence(forth.merged));
  const again = plan(applied, ...sources);
  expect(again.changes).toEqual([]);
  expect(again.counts).toMatchObject({ new: 0, changed: 0 });
  expect(again.checkCode).toBe(forth.checkCode);
  return forth;
}

describe('merging workbooks', () => {
  it('M10: two inspectors of two points come together without a conflict', () => {
    const merged = bothWays(office.log, source('a', exported(zhang)), source('b', exported(li)));
    expect(merged.conflicts).toEqual([]);
    expect(merged.sources.map(({ state }) => state)).toEqual(['intact', 'intact']);
    expect(merged.counts).toMatchObject({ new: 18, changed: 0, conflicts: 0, rejected: 0 });
    expect(essence(merged.merged)).toEqual(essence(uniteLogs(zhang.log, li.log)));
    expect(merged.checkCode).toBe(checkCodeOf(headsOf(uniteLogs(zhang.log, li.log))));
  });

  it('M10: one’s own export brings nothing, nor does a file twice', () => {
    const own = bothWays(zhang.log, source('a', exported(zhang)));
    expect(own.changes).toEqual([]);
    expect(own.counts).toEqual({
      new: 0,
      same: zhang.log.rows.size,
      changed: 0,
      conflicts: 0,
      rejected: 0,
    });
    const once = bothWays(emptyLog(), source('a', exported(zhang)));
    const twice = bothWays(
      emptyLog(),
      source('a', exported(zhang)),
      source('copy', exported(zhang)),
    );
    expect(twice.changes).toEqual(once.changes);
    expect(twice.counts).toEqual({ ...once.counts, same: zhang.log.rows.size });
  });

  it('M11: two values of one field are a conflict with who, when and whence, until decided', () => {
    const first = act(zhang, noteItem(visitId(zhang, 'QJ-1'), 'T-01', '甲'));
    const second = act(hear(office, zhang), noteItem(visitId(zhang, 'QJ-1'), 'T-01', '乙'));
    const merged = bothWays(
      office.log,
      source('z.xlsx', exported(first)),
      source('s.xlsx', exported(second)),
    );
    const record = `rating/${visitId(zhang, 'QJ-1').slice(11)}.T-01`;
    expect(merged.conflicts).toMatchObject([
      {
        record,
        field: 'note',
        values: [
          { value: '乙', actor: 'person/r0', source: 's.xlsx' },
          { value: '甲', actor: 'person/r1', source: 'z.xlsx' },
        ],
      },
    ]);
    const decided = act(
      { ...office, log: merged.merged, clock: second.clock + 5000 },
      decideConflict(record, 'note', '甲'),
    );
    const later = bothWays(
      decided.log,
      source('z.xlsx', exported(first)),
      source('s.xlsx', exported(second)),
    );
    expect(later.conflicts).toEqual([]);
    expect(later.changes).toEqual([]);
  });

  it('M8: an edited file adds its edits once, on every laptop the same', () => {
    const edited = source('a', typed(exported(zhang), '评分', 1, '结果', '不符合'));
    const here = bothWays(zhang.log, edited);
    const there = bothWays(emptyLog(), edited, source('b', exported(li)));
    expect(here.changes).toHaveLength(1);
    expect(here.counts).toMatchObject({ new: 0, changed: 1, conflicts: 0 });
    expect(there.changes.at(-1)).toEqual(here.changes[0]);
    expect(here.sources[0]).toMatchObject({ state: 'edited', edits: [{ field: 'answer' }] });
  });

  it('M8: an edit meets what was written since as a conflict', () => {
    const edited = source('a', typed(exported(zhang), '评分', 1, '结果', '不符合'));
    const since = act(
      zhang,
      rateItem(visitId(zhang, 'QJ-1'), 'T-01', { kind: 'notApplicable' }, 'x'),
    );
    const merged = bothWays(since.log, edited);
    expect(merged.conflicts).toMatchObject([
      { field: 'answer', values: [{ source: '' }, { source: 'a', value: { pass: false } }] },
    ]);
  });

  it('M9: a file without its hidden sheet is asked about, not taken', () => {
    const bare = withSheet(typed(exported(zhang), '评分', 1, '结果', '×'), '_dianwei', () => null);
    const merged = bothWays(zhang.log, source('bare', bare));
    expect(merged.changes).toEqual([]);
    expect(merged.sources[0]).toMatchObject({
      state: 'unknown',
      edits: [{ asked: true, field: 'answer' }],
    });
    expect(merged.asked).toHaveLength(1);
    expect(merged.counts).toMatchObject({ changed: 0, rejected: 0 });
  });

  it('M10: a damaged or foreign file gives nothing and the others go on', () => {
    const damaged = withSheet(exported(li), '_dianwei', (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(([name]) => name !== 'changes'),
    }));
    const merged = bothWays(
      office.log,
      source('a', exported(zhang)),
      source('b', damaged),
      source('c', { sheets: [] }),
    );
    expect(merged.sources.map(({ state }) => state)).toEqual(['intact', 'damaged', 'refused']);
    expect(essence(merged.merged)).toEqual(essence(uniteLogs(office.log, zhang.log)));
  });

  it('M13: a copied laptop that wrote on loses nothing', () => {
    const one = act(zhang, noteItem(visitId(zhang, 'QJ-1'), 'T-01', '甲'));
    const two = act(zhang, noteItem(visitId(zhang, 'QJ-1'), 'T-03', '乙'));
    const merged = plan(office.log, source('a', exported(one)), source('b', exported(two)));
    const back = plan(office.log, source('b', exported(two)), source('a', exported(one)));
    expect(essence(back.merged)).toEqual(essence(merged.merged));
    const values = [...merged.merged.rows.values()].map(
      (row) => (row.values as { note?: string }).note,
    );
    expect(values).toEqual(expect.arrayContaining(['甲', '乙']));
  });
});

const CELLS = ['符合', '×', '不适用', '大概', 3, '１', null, '8/10', '2起/60秒', '备', '=1+1'];
const edit = fc.record({
  sheet: fc.constantFrom('评分', '点位', '问题'),
  row: fc.integer({ min: 1, max: 5 }),
  column: fc.nat(19),
  cell: fc.constantFrom(...CELLS),
});

describe('properties', () => {
  it('M10: any Excel edits, any order, any repetition: one outcome, and every cell accounted for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ who: fc.nat(1), edits: fc.array(edit, { maxLength: 3 }) }), {
          maxLength: 4,
        }),
        (files) => {
          const sources = files.map(({ who, edits }, index) => {
            const base = exported(who === 0 ? zhang : li);
            const grid = edits.reduce((before, { sheet, row, column, cell }) => {
              const rows = before.sheets.find(({ name }) => name === sheet)?.rows ?? [];
              const header = rows[0]?.[column];
              return rows.length > row && typeof header === 'string'
                ? typed(before, sheet, row, header, cell)
                : before;
            }, base);
            return source(`f${index}`, grid);
          });
          const merged = bothWays(office.log, ...sources, ...sources.slice(0, 1));
          const taken = merged.sources.flatMap(({ edits }) => edits);
          const touched = sources.some(({ read }) => read.ok && read.value.state === 'edited');
          expect(touched).toBe(taken.length + merged.rejected.length > 0);
        },
      ),
      { seed: 10, numRuns: 40 },
    );
  });

  it('M10: merging file by file is merging them all at once', () => {
    const sources = [
      source('a', typed(exported(zhang), '评分', 1, '结果', '×')),
      source('b', exported(li)),
      source('c', typed(exported(zhang), '评分', 1, '结果', '不适用')),
      source('d', typed(exported(office), '点位', 1, '状态', '停用')),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: 4 }), (order) => {
        const stepwise = order.reduce(
          (log, one) => ingestChanges(log, plan(log, one).changes).log,
          office.log,
        );
        const together = plan(office.log, ...sources).merged;
        expect(essence(stepwise)).toEqual(essence(together));
        expect(together.rows.get(pointId('QJ-1'))?.values).toMatchObject({ status: '停用' });
      }),
      { seed: 11, numRuns: 20 },
    );
    expect(changesOf(plan(office.log, ...sources).merged).length).toBeGreaterThan(0);
  });

  it('M12: every incoming value ends in exactly one of accepted, conflict, rejected', () => {
    const step = fc.record({
      who: fc.nat(2),
      item: fc.nat(4),
      text: fc.constantFrom('甲', '乙', '丙'),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 6 }),
        fc.array(edit, { maxLength: 3 }),
        (steps, edits) => {
          const laptops = [zhang, hear(li, zhang), hear(office, zhang)];
          for (const { who, item, text } of steps) {
            const writer = laptops[who] as Laptop;
            laptops[who] = act(writer, noteItem(visitId(zhang, 'QJ-1'), `T-0${item + 1}`, text));
          }
          const [own, ...others] = laptops as [Laptop, Laptop, Laptop];
          const grids = others.map((one) =>
            edits.reduce((before, one) => typeOver(before, one), exported(one)),
          );
          const sources = grids.map((grid, index) => source(`f${index}`, grid));
          const merged = bothWays(own.log, ...sources);
          for (const change of merged.changes) {
            for (const { record, values } of change.sets) {
              for (const field of Object.keys(values)) {
                const row = merged.merged.rows.get(record);
                const live = liveValues(row, field).some(({ dot }) => dot === dotOf(change));
                const open = merged.conflicts.some(
                  (one) => one.record === record && one.field === field,
                );
                const disputed = row !== undefined && conflictFields(row).includes(field);
                expect(open).toBe(disputed);
                if (!live)
                  expect(isReplaced(merged.merged, record, field, dotOf(change))).toBe(true);
              }
            }
          }
          const cells = [
            ...merged.sources.flatMap(({ file, edits: taken }) =>
              [...new Set(taken.map(({ sheet, cell }) => `${sheet} ${cell}`))].map(
                (at) => `${file} ${at}`,
              ),
            ),
            ...merged.rejected.map(({ file, sheet, cell }) => `${file} ${sheet} ${cell}`),
          ];
          expect(new Set(cells).size).toBe(cells.length);
        },
      ),
      { seed: 12, numRuns: 30 },
    );
  });
});

function typeOver(
  grid: WorkbookGrid,
  { sheet, row, column, cell }: { sheet: string; row: number; column: number; cell: Cell },
): WorkbookGrid {
  const rows = grid.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const header = rows[0]?.[column];
  return rows.length > row && typeof header === 'string'
    ? typed(grid, sheet, row, header, cell)
    : grid;
}

const isReplaced = (log: MemoryLog, record: string, field: string, dot: string): boolean =>
  changesOf(log).some(({ sets }) =>
    sets.some((set) => set.record === record && set.replaces?.[field]?.includes(dot) === true),
  );
