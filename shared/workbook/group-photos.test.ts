import { describe, expect, it } from 'vitest';
import { attachPhoto, noteFinding, removeFinding } from '../assessing/record-evidence.ts';
import { readDianweiWorkbook } from '../merge/read-dianwei-workbook.ts';
import { typed } from '../merge/testing/edit-grid.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { Laptop } from './testing/sample-survey.ts';
import {
  act,
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  visitId,
} from './testing/sample-survey.ts';

const AT = '2026-11-23T02:00:00.000Z';
const laptop = assess(addPoint(newLaptop('r1', '张三'), 'QJ-1', '一号路'), 'QJ-1', [
  { kind: 'verdict', pass: true },
]);
const visit = visitId(laptop, 'QJ-1');

function photograph(on: Laptop, item: string, name: string, finding: RecordId<'finding'> | null) {
  const file = { hash: 'ab'.repeat(32), bytes: 8, mediaType: 'image/jpeg' as const };
  const facts = { ...file, width: 4, height: 3, from: 'file' as const, addedAt: AT, exif: null };
  return act(on, attachPhoto(`photo/${name}`, { assessment: visit, item, finding, ...facts }));
}

/** The picture rows of a sheet: of each, the item it lies beside. */
function pictured(on: Laptop, name: string): unknown[] {
  const sheet = exportOf(on).sheets.find((one) => one.name === name);
  const item = sheet?.columns.findIndex(({ header }) => header === '条目编号') ?? -1;
  return sheet?.pictures?.map(({ row }) => sheet.rows[row]?.[item]) ?? [];
}

describe('the pictures of a workbook', () => {
  it('W9: a photo of an item that has nothing else has a row of its own', () => {
    const on = photograph(laptop, 'T-05', 'a', null);
    expect(pictured(on, '评分')).toEqual(['T-05']);
    expect(pictured(on, '问题')).toEqual(['T-02']);
  });

  it('W9: taken before the finding was noted, it lies with the finding', () => {
    const note = { assessment: visit, item: 'T-01', text: '破损', foundAt: AT };
    const on = act(photograph(laptop, 'T-01', 'a', null), noteFinding('finding/f', note));
    expect(pictured(on, '评分')).toEqual([]);
    expect(pictured(on, '问题')).toContain('T-01');
    const undone = act(photograph(on, 'T-01', 'b', 'finding/f'), removeFinding('finding/f'));
    expect(pictured(undone, '评分')).toEqual(['T-01', 'T-01']);
  });

  it('W9: none of many is left out', () => {
    let on = laptop;
    for (let n = 0; n < 9; n += 1) on = photograph(on, 'T-01', `p${n}`, null);
    expect(pictured(on, '评分')).toHaveLength(9);
  });

  it('M4: a result typed beside such a photo rates the item', () => {
    const grid = gridOf(exportOf(photograph(laptop, 'T-05', 'a', null)));
    const row = grid.sheets[0]?.rows.findIndex((cells) => cells.includes('T-05')) ?? -1;
    const read = readDianweiWorkbook(typed(grid, '评分', row, '结果', '8/10'), [CHECKLIST]);
    const [edit] = read.ok ? read.value.acts : [];
    expect(edit?.change.sets[0]?.values).toEqual({
      assessment: visit,
      item: 'T-05',
      answer: { kind: 'asked', passed: 8, asked: 10 },
    });
    const untouched = readDianweiWorkbook(grid, [CHECKLIST]);
    expect(untouched.ok && untouched.value.state).toBe('intact');
  });
});
