import { uniteLogs } from '../../changes/memory-log.ts';
import type { WorkbookGrid } from '../../workbook/sheet-grid.ts';
import { addPoint, assess, CHECKLIST, newLaptop } from '../../workbook/testing/sample-survey.ts';
import type { Laptop } from '../../workbook/testing/sample-survey.ts';
import type { MergeSource } from '../merge-plan.ts';
import { readDianweiWorkbook } from '../read-dianwei-workbook.ts';

/** One laptop after it has taken in what another knows. */
export const hear = (laptop: Laptop, other: Laptop): Laptop => ({
  ...laptop,
  log: uniteLogs(laptop.log, other.log),
});

/** The supervisor's laptop with two points; 张三 and 李四, who were given them, have assessed one each. */
export const office = addPoint(
  addPoint(newLaptop('r0', '督导'), 'QJ-1', '一号路'),
  'QJ-2',
  '二号路',
);
export const zhang = assess(hear(newLaptop('r1', '张三'), office), 'QJ-1');

export const li = assess(hear(newLaptop('r2', '李四'), office), 'QJ-2');

export const source = (file: string, grid: WorkbookGrid): MergeSource => ({
  file,
  read: readDianweiWorkbook(grid, [CHECKLIST]),
});
