import { column } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { ClassReport } from './class-report.ts';
import { namesOf } from './class-report.ts';
import { CLASS_SHEETS } from './class-words.ts';
import { agreedShare } from './compare-class.ts';
import type { Comparison } from './compare-class.ts';

interface SittingLine {
  readonly name: string;
  readonly place: number;
  readonly sitting: string;
  readonly one: Comparison;
  /** The share of the sitting before this one that the person was at; null at the first. */
  readonly before: number | null;
}

/** The 漂移 sheet: each person's agreement with the reference from sitting to sitting. */
export function classDriftTable(report: ClassReport): Table<SittingLine> {
  const nameOf = namesOf(report);
  const { drift, sessions } = report.study;
  const lines = drift.flatMap(({ person, sittings }) => {
    const there = sittings.flatMap((one, at) => (one === null ? [] : [{ one, at }]));
    return there.map(({ one, at }, index): SittingLine => {
      const previous = there[index - 1];
      return {
        name: nameOf(person),
        place: at + 1,
        sitting: sessions[at] ?? '',
        one,
        before: previous ? agreedShare(previous.one) : null,
      };
    });
  });
  return { name: CLASS_SHEETS.drift, columns: COLUMNS, lines };
}

/** In per cent points since the sitting before. */
function changeOf({ one, before }: SittingLine): number | null {
  const share = agreedShare(one);
  return share === null || before === null ? null : (share - before) * 100;
}

const COLUMNS: Table<SittingLine>['columns'] = [
  column('name', '姓名', 12, 'text', (l) => l.name),
  column('place', '场次', 7, 'number', (l) => l.place),
  column('sitting', '模拟测评', 28, 'text', (l) => l.sitting, { wrap: true }),
  column('n', '比较项数n', 10, 'number', (l) => l.one.n),
  column('same', '与标准一致', 11, 'share', (l) => agreedShare(l.one)),
  column('change', '比上次(百分点)', 15, 'signed', changeOf),
  column('strict', '偏严', 8, 'number', (l) => l.one.strict),
  column('lenient', '偏松', 8, 'number', (l) => l.one.lenient),
  column('other', '适用不同', 9, 'number', (l) => l.one.other),
  column('missing', '未评', 8, 'number', (l) => l.one.missing),
];
