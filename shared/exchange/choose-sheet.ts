import type { SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import type { FoundHeader } from './find-header.ts';
import { findHeader, headerAt, rank } from './find-header.ts';
import type { RegisterNotice } from './register-notice.ts';
import type { RegisterOptions } from './register-plan.ts';

export interface ChosenSheet {
  readonly sheet: SheetGrid;
  readonly header: FoundHeader;
  /** Other visible sheets that hold a register too. */
  readonly others: readonly string[];
}

/** The sheet and header row to read (rule R6): as the person said, else of the visible sheets the one whose header says most. */
export function chooseSheet(
  workbook: WorkbookGrid,
  options: RegisterOptions,
): ChosenSheet | RegisterNotice {
  const candidates =
    options.sheet === undefined
      ? workbook.sheets.filter((sheet) => sheet.state === 'visible')
      : workbook.sheets.filter((sheet) => sheet.name === options.sheet);
  if (options.sheet !== undefined && candidates.length === 0) {
    return { code: 'sheet-missing', severity: 'error', params: { sheet: options.sheet } };
  }
  const found = candidates.flatMap((sheet) => {
    const header =
      options.headerRow === undefined
        ? findHeader(sheet)
        : headerAt(sheet, Math.max(1, options.headerRow) - 1);
    return header === null ? [] : [{ sheet, header }];
  });
  const [first, ...rest] = found;
  if (first === undefined) return { code: 'no-header-row', severity: 'error' };
  const best = rest.reduce((a, b) => (rank(b.header) > rank(a.header) ? b : a), first);
  const others = found.filter((one) => one !== best && one.header.hasName);
  return { ...best, others: others.map((one) => one.sheet.name) };
}
