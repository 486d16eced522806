import { expect, it } from 'vitest';
import { rateItem } from '../assessing/assess-point.ts';
import { itemsOf } from '../checklist/checklist.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import {
  act,
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  visitId,
} from '../workbook/testing/sample-survey.ts';
import { readDianweiWorkbook } from './read-dianwei-workbook.ts';

const laptop = assess(addPoint(newLaptop('r1', '张三'), 'QJ-1', '一号路'), 'QJ-1');

it('M3: a time at local midnight, which spreadsheets give back as a date, is no edit', () => {
  const midnight = Date.UTC(2026, 10, 22, 16);
  const item = itemsOf(CHECKLIST)[0]?.code ?? '';
  const at = new Date(midnight).toISOString();
  const rated = rateItem(visitId(laptop, 'QJ-1'), item, { kind: 'verdict', pass: false }, at);
  const night = act({ ...laptop, clock: midnight }, rated);
  const whole = gridOf(exportOf(night));
  const asExcelGivesIt: WorkbookGrid = {
    ...whole,
    sheets: whole.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          cell !== null && typeof cell === 'object' && 'date' in cell
            ? { date: cell.date.replace('T00:00:00', '') }
            : cell,
        ),
      ),
    })),
  };
  expect(asExcelGivesIt).not.toEqual(whole);
  expect(readDianweiWorkbook(asExcelGivesIt, [CHECKLIST])).toMatchObject({
    ok: true,
    value: { state: 'intact', acts: [], rejected: [] },
  });
});
