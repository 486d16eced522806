import { column } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Coefficient, CoefficientName } from '../agreement/agreement-report.ts';
import type { ClassReport } from './class-report.ts';
import { namesOf } from './class-report.ts';
import { CLASS_SHEETS } from './class-words.ts';
import type { PairAgreement } from './study-class.ts';

/** The 成对 sheet: every two people, those who agree least first. */
export function classPairsTable(
  report: Parameters<typeof namesOf>[0] & Pick<ClassReport, 'study'>,
): Table<PairAgreement> {
  const nameOf = namesOf(report);
  const of =
    (name: CoefficientName, pick: (one: Coefficient) => number | null = valueOf) =>
    ({ report: { coefficients } }: PairAgreement) =>
      coefficients[name] && pick(coefficients[name]);
  const kappa = of('cohen.quadratic');
  const lines = [...report.study.pairs].sort((a, b) => (kappa(a) ?? 2) - (kappa(b) ?? 2));
  return {
    name: CLASS_SHEETS.pairs,
    lines,
    columns: [
      column('one', '甲', 14, 'text', (l) => nameOf(l.one)),
      column('other', '乙', 14, 'text', (l) => nameOf(l.other)),
      column('n', '都评的项数n', 12, 'number', (l) => l.units),
      column('same', '一致', 9, 'share', of('percentAgreement')),
      column('kappa', 'κ', 9, 'figure', of('cohen.kappa')),
      column('weighted', 'κ(二次加权)', 13, 'figure', kappa),
      column(
        'low',
        '95%下限',
        10,
        'figure',
        of('cohen.quadratic', ({ low }) => low),
      ),
      column(
        'high',
        '95%上限',
        10,
        'figure',
        of('cohen.quadratic', ({ high }) => high),
      ),
      column('alpha', 'α(有序)', 10, 'figure', of('krippendorff.ordinal')),
      column('ac2', 'AC2(二次)', 10, 'figure', of('gwet.ac2Quadratic')),
    ],
  };
}

const valueOf = ({ value }: Coefficient): number => value;
