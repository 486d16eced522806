import { coefficientName } from '../agreement/coefficient-name.ts';
import { COEFFICIENT_NAMES } from '../agreement/agreement-report.ts';
import type {
  AgreementReport,
  Coefficient,
  CoefficientName,
} from '../agreement/agreement-report.ts';
import { column } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { ClassReport } from './class-report.ts';
import { CLASS_SHEETS, METHOD_NAMES } from './class-words.ts';

interface CoefficientLine {
  readonly scope: '全班' | '指标' | '类型';
  readonly group: string;
  readonly report: AgreementReport;
  readonly name: CoefficientName;
  readonly one: Coefficient;
}

/** Of indicators and site types, only what small groups can bear. */
const OF_GROUPS: readonly CoefficientName[] = ['percentAgreement', 'krippendorff.ordinal'];

/** The 一致性 sheet: every coefficient of the class that has a value, then the main ones by indicator and type. */
export function classCoefficientsTable({
  study,
  checklists,
}: Pick<ClassReport, 'study' | 'checklists'>): Table<CoefficientLine> {
  const typeName = (siteType: string): string =>
    checklists.find((list) => list.siteType === siteType)?.name.zh ?? siteType;
  const lines = [
    ...linesOf('全班', '全班', study.overall, COEFFICIENT_NAMES),
    ...study.siteTypes.flatMap(({ name, report }) =>
      linesOf('类型', typeName(name.zh), report, OF_GROUPS),
    ),
    ...study.indicators.flatMap(({ name, report }) => linesOf('指标', name.zh, report, OF_GROUPS)),
  ];
  return { name: CLASS_SHEETS.coefficients, columns: COLUMNS, lines };
}

function linesOf(
  scope: CoefficientLine['scope'],
  group: string,
  report: AgreementReport,
  names: readonly CoefficientName[],
): readonly CoefficientLine[] {
  return names.flatMap((name) => {
    const one = report.coefficients[name];
    return one === null ? [] : [{ scope, group, report, name, one }];
  });
}

/** `%` says nothing in a column of names. */
const wordOf = (name: CoefficientName): string =>
  name === 'percentAgreement' ? '一致率' : coefficientName(name);

const COLUMNS: Table<CoefficientLine>['columns'] = [
  column('scope', '范围', 8, 'text', (l) => l.scope),
  column('group', '名称', 22, 'text', (l) => l.group, { wrap: true }),
  column('coefficient', '系数', 24, 'text', (l) => wordOf(l.name)),
  column('value', '值', 9, 'figure', (l) => l.one.value),
  column('low', '95%下限', 9, 'figure', (l) => l.one.low),
  column('high', '95%上限', 9, 'figure', (l) => l.one.high),
  column('method', '区间方法', 12, 'text', (l) => METHOD_NAMES[l.one.method]),
  column('bootLow', '自助下限', 9, 'figure', (l) => l.one.bootstrap?.low),
  column('bootHigh', '自助上限', 9, 'figure', (l) => l.one.bootstrap?.high),
  column('units', '项数', 8, 'number', (l) => l.report.n.units),
  column('ratings', '评分n', 8, 'number', (l) => l.report.n.ratings),
  column('missing', '缺', 7, 'number', (l) => l.report.n.missing),
];
