import { answerCell } from '../workbook/answer-text.ts';
import { column } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { ClassReport, ReportedCase } from './class-report.ts';
import { casesOf, namesOf } from './class-report.ts';
import { CLASS_SHEETS, DEVIATION_NAMES } from './class-words.ts';
import { pointsApart } from './compare-class.ts';
import type { DeviatingRating } from './compare-class.ts';

interface DeviationLine extends DeviatingRating {
  readonly name: string;
  readonly of: ReportedCase | undefined;
}

/** The 偏差 sheet: every rating that differs from the reference, by person and in the order of the cases. */
export function classDeviationsTable(report: ClassReport): Table<DeviationLine> {
  const nameOf = namesOf(report);
  const caseOf = casesOf(report);
  const lines = report.study.comparison.people.flatMap(({ person, deviating }) =>
    deviating.map((one): DeviationLine => ({
      ...one,
      name: nameOf(person),
      of: caseOf(one.unit.point),
    })),
  );
  return { name: CLASS_SHEETS.deviations, columns: COLUMNS, lines };
}

function apartOf({ unit: { item, reference }, answer }: DeviationLine): number | null {
  return reference && pointsApart(item, reference.answer, answer);
}

const COLUMNS: Table<DeviationLine>['columns'] = [
  column('name', '姓名', 12, 'text', (l) => l.name),
  column('code', '案例编号', 10, 'code', (l) => l.of?.code),
  column('case', '案例', 20, 'text', (l) => l.of?.name, { wrap: true }),
  column('type', '点位类型', 12, 'text', (l) => l.of?.typeName),
  column('indicator', '指标', 14, 'text', (l) => l.unit.indicator.zh, { wrap: true }),
  column('item', '条目编号', 10, 'code', (l) => l.unit.item.code),
  column('title', '测评内容', 30, 'text', (l) => l.unit.item.title.zh, { wrap: true }),
  column('given', '所评', 12, 'text', (l) => answerCell(l.answer)),
  column('right', '标准', 12, 'text', (l) => answerCell(l.unit.reference?.answer)),
  column('deviation', '偏差', 9, 'text', (l) => DEVIATION_NAMES[l.deviation]),
  column('apart', '相差(百分点)', 13, 'signed', apartOf),
  column('reason', '标准的理由', 36, 'text', (l) => l.unit.reference?.reason || null, {
    wrap: true,
  }),
];
