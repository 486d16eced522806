import { localDateTime } from '../workbook/local-time.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { SheetLayout } from '../workbook/workbook-layout.ts';
import { BAND_NAMES, CLASS_SHEETS } from './class-words.ts';
import { bandOf } from './name-agreement.ts';
import type { ClassStudy } from './study-class.ts';

/** Who makes the workbook and when; `notices`: what was said of the figures, as sentences. */
export interface ClassHead {
  readonly exportedAt: string;
  readonly utcOffsetMinutes: number;
  readonly exporter: string;
  readonly notices: readonly string[];
}

export type AboutRow = readonly Cell[];

/** A 说明 sheet: name and value in groups, then the notices, the rules, and who made it when. */
export function layAbout(
  groups: readonly (readonly AboutRow[])[],
  rules: readonly AboutRow[],
  head: ClassHead,
): SheetLayout {
  return {
    name: CLASS_SHEETS.about,
    state: 'visible',
    header: false,
    columns: [
      { header: '', width: 20, kind: 'text' },
      { header: '', width: 100, kind: 'text', wrap: true },
    ],
    rows: [
      ...groups.flatMap((rows): readonly AboutRow[] => [...rows, [null]]),
      ...head.notices.map((notice): AboutRow => ['提示', notice]),
      [null],
      ...rules,
      [null],
      ['导出时间', momentText(head)],
      ['导出人', head.exporter],
    ],
  };
}

const momentText = ({ exportedAt, utcOffsetMinutes }: ClassHead): string =>
  cellText(localDateTime(exportedAt, utcOffsetMinutes)).replace('T', ' ');

/** How far people agree with each other, and how the intervals were drawn. */
export function togetherRows({ overall, draws, seed }: ClassStudy): readonly AboutRow[] {
  const alpha = overall.coefficients['krippendorff.ordinal'];
  const interval =
    alpha === null || alpha.low === null || alpha.high === null
      ? '没有区间'
      : `95%区间 ${alpha.low.toFixed(3)}–${alpha.high.toFixed(3)}`;
  return [
    [
      '彼此一致 α(有序)',
      alpha === null
        ? '算不出:评分没有变化,或能比较的太少'
        : `${alpha.value.toFixed(3)},${interval};按 Landis 与 Koch(1977)为“${BAND_NAMES[bandOf(alpha.value)]}”`,
    ],
    ['自助抽样', `${draws} 次,种子 ${seed}`],
  ];
}

/** Rules of every comparison of people with each other (SPEC.md K12). */
export const TOGETHER_RULES: readonly AboutRow[] = [
  ['彼此比较', '以每项得分率为有序等级;系数与区间的方法见“一致性”'],
  ['估计错评率', '不看标准,只凭全班评分估计(Dawid 与 Skene 1979);全班同错时看不出来'],
];
