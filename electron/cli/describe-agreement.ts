import type {
  AgreementReport,
  Coefficient,
  CoefficientName,
} from '../../shared/agreement/agreement-report.ts';
import { COEFFICIENT_NAMES } from '../../shared/agreement/agreement-report.ts';
import { coefficientName } from '../../shared/agreement/coefficient-name.ts';
import type { RaterErrorEstimate } from '../../shared/agreement/estimate-rater-errors.ts';
import type { AgreementRequest } from './agreement-file.ts';
import { alignColumns } from './align-columns.ts';
import { describeNotice } from './describe-notice.ts';

const labelOf = (name: CoefficientName): string =>
  name === 'percentAgreement' ? '一致率 percent agreement' : coefficientName(name);

const HEAD = ['', '值 value', '下限 low', '上限 high', '区间 interval', '自助 bootstrap', ''];

/** The report for a terminal: a table of coefficients, rater error rates without a reference, the notices. */
export function describeAgreement(
  { file, seed, draws }: AgreementRequest,
  { n, coefficients, notices }: AgreementReport,
  raters: readonly string[],
  errors: RaterErrorEstimate | null,
): string {
  const shown = COEFFICIENT_NAMES.flatMap((name) => {
    const coefficient = coefficients[name];
    return coefficient === null ? [] : [rowOf(labelOf(name), coefficient)];
  });
  return [
    `${file}: 单元 units ${n.units} · 评分员 raters ${n.raters} · 评分 ratings ${n.ratings} · 缺失 missing ${n.missing}`,
    ...(shown.length > 0 ? alignColumns([HEAD, ...shown]) : []),
    ...(shown.length > 0 ? [`  95 % · 自助 bootstrap draws ${draws}, seed ${seed}`] : []),
    ...(errors === null ? [] : describeErrors(raters, errors)),
    ...notices.map(describeNotice),
  ].join('\n');
}

function rowOf(label: string, { value, low, high, method, bootstrap }: Coefficient): string[] {
  const ends = [bootstrap?.low, bootstrap?.high].map((end) => digits(end ?? null));
  return [label, digits(value), digits(low), digits(high), method, ...ends];
}

/** Columns without a rating were not estimated and are left out. */
function describeErrors(
  raters: readonly string[],
  { raters: found, iterations, converged }: RaterErrorEstimate,
): string[] {
  const rows = found.flatMap(({ rater, errorRate }) =>
    errorRate === null ? [] : [[raters[rater] ?? '', `${(errorRate * 100).toFixed(1)} %`]],
  );
  const state = converged ? `${iterations} 次迭代 iterations` : '未收敛 not converged';
  return [
    `  错误率(无参照)error rates without a reference · Dawid–Skene · ${state}`,
    ...alignColumns(rows),
  ];
}

const digits = (value: number | null): string => (value === null ? '—' : value.toFixed(4));
