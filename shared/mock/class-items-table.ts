import type { Checklist } from '../checklist/checklist.ts';
import { column } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { ClassReport } from './class-report.ts';
import { CLASS_SHEETS, SPLITS } from './class-words.ts';
import { agreedShare, splitsGoodScorers } from './compare-class.ts';
import type { GroupComparison } from './compare-class.ts';
import type { GroupAgreement } from './study-class.ts';

interface ItemLine {
  readonly agreement: GroupAgreement;
  readonly compared: GroupComparison | null;
  readonly indicator: string;
  readonly splits: boolean;
}

/** The 条目 sheet: items on which good scorers differ first, then those with least agreement. */
export function classItemsTable({ study, checklists }: ClassReport): Table<ItemLine> {
  const indicators = indicatorNames(checklists);
  const compared = new Map(study.comparison.items.map((one) => [one.key, one]));
  const lines = study.items.map((agreement): ItemLine => {
    const own = compared.get(agreement.key) ?? null;
    return {
      agreement,
      compared: own,
      indicator: indicators.get(agreement.key) ?? '',
      splits: own !== null && splitsGoodScorers(own),
    };
  });
  lines.sort((a, b) => orderOf(a) - orderOf(b) || shareOf(a) - shareOf(b));
  return { name: CLASS_SHEETS.items, columns: COLUMNS, lines };
}

/** The indicator each item stands under, by its code. */
export function indicatorNames(checklists: readonly Checklist[]): ReadonlyMap<string, string> {
  return new Map(
    checklists.flatMap((list) =>
      list.indicators.flatMap(({ name, items }) =>
        items.map(({ code }): [string, string] => [code, name.zh]),
      ),
    ),
  );
}

const orderOf = ({ splits }: ItemLine): number => (splits ? 0 : 1);

/** Among items that split good scorers, how far; else how far the whole class agrees. */
function shareOf({ compared, splits, agreement }: ItemLine): number {
  const share = compared && agreedShare(splits ? compared.good : compared);
  return share ?? 2 + (agreement.report.coefficients.percentAgreement?.value ?? 1);
}

const COLUMNS: Table<ItemLine>['columns'] = [
  column('item', '条目编号', 10, 'code', (l) => l.agreement.key),
  column('title', '测评内容', 34, 'text', (l) => l.agreement.name.zh, { wrap: true }),
  column('indicator', '指标', 14, 'text', (l) => l.indicator, { wrap: true }),
  column('splits', '好手也分歧', 11, 'text', (l) => (l.splits ? SPLITS : null)),
  column('goodN', '好手评分n', 10, 'number', (l) => l.compared?.good.n),
  column('good', '好手与标准一致', 15, 'share', (l) => l.compared && agreedShare(l.compared.good)),
  column('n', '比较评分n', 10, 'number', (l) => l.compared?.n),
  column('same', '与标准一致', 11, 'share', (l) => l.compared && agreedShare(l.compared)),
  column('strict', '偏严', 7, 'number', (l) => l.compared?.strict),
  column('lenient', '偏松', 7, 'number', (l) => l.compared?.lenient),
  column('other', '适用不同', 8, 'number', (l) => l.compared?.other),
  column('missing', '未评', 7, 'number', (l) => l.compared?.missing),
  column(
    'together',
    '彼此一致',
    10,
    'share',
    (l) => l.agreement.report.coefficients.percentAgreement?.value,
  ),
  column(
    'alpha',
    'α(有序)',
    10,
    'figure',
    (l) => l.agreement.report.coefficients['krippendorff.ordinal']?.value,
  ),
];
