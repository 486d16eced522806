import { layTable } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import { MOCK_BANNER } from '../workbook/workbook-format.ts';
import type { CellRule, SheetLayout, WorkbookLayout } from '../workbook/workbook-layout.ts';
import type { ClassHead } from './about-sheet.ts';
import { layClassAbout } from './class-about-sheet.ts';
import { classCoefficientsTable } from './class-coefficients-table.ts';
import { classDeviationsTable } from './class-deviations-table.ts';
import { classDriftTable } from './class-drift-table.ts';
import { classItemsTable } from './class-items-table.ts';
import { classPairsTable } from './class-pairs-table.ts';
import { classPeopleTable } from './class-people-table.ts';
import type { ClassReport } from './class-report.ts';
import { DEVIATION_NAMES, NOT_PASSED, SPLITS } from './class-words.ts';

/** The workbook of a class (SPEC.md K15), as a layout; every sheet begins with the banner. */
export function planClassWorkbook(report: ClassReport, head: ClassHead): WorkbookLayout {
  const { study } = report;
  const sheets: readonly SheetLayout[] = [
    layClassAbout(report, head),
    marked(classPeopleTable(report, head.utcOffsetMinutes), 'passed', [NOT_PASSED]),
    marked(classItemsTable(report), 'splits', [SPLITS]),
    layTable(classPairsTable(report)),
    {
      ...layTable(classCoefficientsTable(report)),
      preface: [`自助抽样 ${study.draws} 次,种子 ${study.seed};等级为有序`, ...head.notices],
    },
    marked(classDeviationsTable(report), 'deviation', [
      DEVIATION_NAMES.strict,
      DEVIATION_NAMES.other,
    ]),
    layTable(classDriftTable(report)),
  ];
  return {
    title: `${report.terms.title} 模拟测评班级工作簿`,
    creator: head.exporter,
    createdAt: head.exportedAt,
    sheets: sheets.map((sheet) => ({ ...sheet, banner: MOCK_BANNER })),
  };
}

/** A table with the cells of one column marked that say one of these words. */
function marked<Line>(table: Table<Line>, key: string, words: readonly string[]): SheetLayout {
  const at = table.columns.findIndex((one) => one.key === key);
  const rules = words.map((text): CellRule => ({ kind: 'mark', from: at, to: at, text }));
  return { ...layTable(table), rules };
}
