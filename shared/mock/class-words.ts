import type { IntervalMethod } from '../agreement/agreement-report.ts';
import type { Deviation } from './compare-class.ts';
import type { bandOf } from './name-agreement.ts';

/** Words of the sheets and documents of a class, which are in Chinese whatever the window's language. */
export const CLASS_SHEETS = {
  about: '说明',
  people: '人员',
  items: '条目',
  pairs: '成对',
  coefficients: '一致性',
  deviations: '偏差',
  drift: '漂移',
} as const;

export const DEVIATION_NAMES: Readonly<Record<Exclude<Deviation, 'same'>, string>> = {
  strict: '偏严',
  lenient: '偏松',
  other: '适用不同',
};

export const METHOD_NAMES: Readonly<Record<IntervalMethod, string>> = {
  bootstrap: '自助抽样',
  'linearised-t': '线性化 t',
  'asymptotic-normal': '渐近正态',
  f: 'F',
  none: '无',
};

export const BAND_NAMES: Readonly<Record<ReturnType<typeof bandOf>, string>> = {
  poor: '差',
  slight: '轻微',
  fair: '尚可',
  moderate: '中等',
  substantial: '较高',
  perfect: '几乎完全',
};

export const PASSED = '合格';
export const NOT_PASSED = '未达';
export const SPLITS = '是';
