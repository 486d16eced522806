import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import {
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  newLaptop,
} from '../workbook/testing/sample-survey.ts';
import { readWorkbook } from '../xlsx-codec/read-workbook.ts';
import { hasOffice, resaveInOffice } from '../xlsx-codec/testing/soffice.ts';
import { writeWorkbook } from '../xlsx-codec/write-workbook.ts';
import { planMerge } from './plan-merge.ts';
import { readDianweiWorkbook } from './read-dianwei-workbook.ts';

const laptop = assess(
  assess(addPoint(addPoint(newLaptop('r1', '张三'), 'QJ-1', '一号路'), 'QJ-2', '二号路'), 'QJ-1'),
  'QJ-2',
);

/** By script, as a colleague works: a renamed sheet, an inserted row, another order, three edits. */
async function editByScript(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  book.lastModifiedBy = '王五';
  const ratings = book.getWorksheet('评分');
  const points = book.getWorksheet('点位');
  if (!ratings || !points) throw new Error('a sheet is missing');
  ratings.name = '评分(修改)';
  const rows = Array.from({ length: 10 }, (_, index) => ratings.getRow(index + 2).values);
  rows.reverse().forEach((values, index) => (ratings.getRow(index + 2).values = values));
  ratings.insertRow(2, ['街道办核对']);
  ratings.getCell('M3').value = '９/10';
  ratings.getCell('Q3').value = '已复核';
  points.getCell('T2').value = '改了备注';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a workbook edited by script and saved by LibreOffice', () => {
  it('M4: merges with exactly the cells that were edited', async () => {
    const edited = await editByScript(await writeWorkbook(exportOf(laptop)));
    const grid = await readWorkbook(hasOffice() ? resaveInOffice(edited) : edited);
    if (!grid.ok) throw new Error(grid.error.code);
    const read = readDianweiWorkbook(grid.value, [CHECKLIST]);
    const plan = planMerge(laptop.log, [{ file: 'a', read }], [CHECKLIST]);
    expect(plan.sources[0]?.edits).toMatchObject([
      { sheet: '评分(修改)', cell: 'M3', to: { kind: 'asked', passed: 9, asked: 10 } },
      { sheet: '评分(修改)', cell: 'Q3', field: 'note', to: '已复核' },
      { sheet: '点位', cell: 'T2', field: 'remarks', to: '改了备注' },
    ]);
    expect(plan.rejected).toMatchObject([{ cell: 'A2', code: 'row-unknown' }]);
    expect(plan.conflicts).toEqual([]);
  });
});
