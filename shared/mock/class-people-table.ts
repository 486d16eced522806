import { localDateTime } from '../workbook/local-time.ts';
import { column } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { CoefficientName } from '../agreement/agreement-report.ts';
import type { ClassReport, ReportedPerson } from './class-report.ts';
import { CLASS_SHEETS, NOT_PASSED, PASSED } from './class-words.ts';
import { agreedShare } from './compare-class.ts';
import type { PersonComparison } from './compare-class.ts';
import type { PersonAgreement } from './study-class.ts';

interface PersonLine {
  readonly member: ReportedPerson;
  readonly compared: PersonComparison;
  readonly agreement: PersonAgreement | undefined;
}

/** The 人员 sheet: a line per person, who agrees most with the reference first. */
export function classPeopleTable(report: ClassReport, offsetMinutes: number): Table<PersonLine> {
  const { comparison, persons } = report.study;
  const agreements = new Map(persons.map((one) => [one.person, one]));
  const compared = new Map(comparison.people.map((one) => [one.person, one]));
  const lines = report.people.flatMap((member): readonly PersonLine[] => {
    const own = compared.get(member.person);
    return own ? [{ member, compared: own, agreement: agreements.get(member.person) }] : [];
  });
  lines.sort((a, b) => (agreedShare(b.compared) ?? -1) - (agreedShare(a.compared) ?? -1));
  return { name: CLASS_SHEETS.people, columns: columnsIn(offsetMinutes), lines };
}

const coefficient = (key: CoefficientName, header: string) =>
  column<PersonLine>(
    key,
    header,
    11,
    'figure',
    (l) => l.agreement?.report.coefficients[key]?.value,
  );

const columnsIn = (offsetMinutes: number): Table<PersonLine>['columns'] => [
  column('name', '姓名', 12, 'text', (l) => l.member.name),
  column('unit', '单位', 16, 'text', (l) => l.member.unit || null),
  column('attempt', '第几次', 7, 'number', (l) => l.member.attempt),
  column('n', '比较项数n', 10, 'number', (l) => l.compared.n),
  column('same', '与标准一致', 11, 'share', (l) => agreedShare(l.compared)),
  column('mean', '平均偏差(百分点)', 17, 'signed', (l) => l.compared.meanDeviation),
  column('strict', '偏严', 7, 'number', (l) => l.compared.strict),
  column('lenient', '偏松', 7, 'number', (l) => l.compared.lenient),
  column('other', '适用不同', 8, 'number', (l) => l.compared.other),
  column('missing', '未评', 7, 'number', (l) => l.compared.missing),
  coefficient('cohen.kappa', 'κ'),
  coefficient('cohen.quadratic', 'κ(二次加权)'),
  coefficient('krippendorff.ordinal', 'α(有序)'),
  column('errorRate', '估计错评率', 11, 'share', (l) => l.agreement?.errorRate),
  column('passed', '结论', 8, 'text', (l) => (l.compared.passed ? PASSED : NOT_PASSED)),
  column('begunAt', '开始', 18, 'dateTime', (l) => localDateTime(l.member.begunAt, offsetMinutes)),
  column('handedInAt', '交卷', 18, 'dateTime', (l) =>
    localDateTime(l.member.handedInAt, offsetMinutes),
  ),
  column('minutes', '用时(分)', 8, 'number', (l) => minutesOf(l.member)),
];

function minutesOf({ begunAt, handedInAt }: ReportedPerson): number | null {
  const minutes = (Date.parse(handedInAt) - Date.parse(begunAt)) / 60_000;
  return Number.isNaN(minutes) ? null : Math.round(minutes);
}
