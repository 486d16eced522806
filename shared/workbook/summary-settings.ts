import type { SiteType } from '../checklist/checklist.ts';
import type { AssessmentRule } from '../scoring/score-assessments.ts';
import type { UnitSettings } from '../scoring/score-units.ts';

/** Choices behind the summary's numbers; `passMark` is the percentage from which a point counts as passed. */
export interface SummarySettings extends UnitSettings {
  readonly passMark: number;
}

export const DEFAULT_SUMMARY: SummarySettings = {
  missingType: 'renormalise',
  city: 'meanOfUnits',
  disputed: 'count',
  typeWeights: {},
  passMark: 60,
};

const MISSING = {
  renormalise: '不计,其余类型重新归一',
  meanOfOthers: '取其他单位该类型的平均',
} as const;
const CITY = { meanOfUnits: '各单位得分率的平均', weightedByPoints: '按点位数加权' } as const;
const DISPUTED = { count: '计入', leaveOut: '不计入' } as const;

const RULES: Readonly<Record<AssessmentRule, string>> = {
  mean: '取已完成各次的平均',
  latest: '取最后完成的一次',
  adjudicated: '取裁定采用的一次,未裁定的不计入',
};

/** Name and value of every setting, as it stands on the sheets whose numbers it shaped. */
export function settingLines(
  settings: SummarySettings,
  nameOf: (siteType: SiteType) => string,
  rounds: readonly { readonly round: string; readonly rule: AssessmentRule }[],
): readonly (readonly [string, string])[] {
  const weights = Object.entries(settings.typeWeights).map(
    ([type, weight]) => `${nameOf(type as SiteType)} ${weight}`,
  );
  return [
    ['及格线', `得分率 ${settings.passMark}%`],
    ['缺少类型的单位', MISSING[settings.missingType]],
    ['全市得分率', CITY[settings.city]],
    ['有争议的点位', DISPUTED[settings.disputed]],
    ['类型权重', weights.length === 0 ? '各类型相同' : weights.join(',')],
    ['同一点位多次测评', ruleWords(rounds)],
    ['名次', '按两位小数并列(1、2、2、4)'],
  ];
}

/** Round by round where they differ. */
function ruleWords(rounds: Parameters<typeof settingLines>[2]): string {
  const rules = new Set(rounds.map(({ rule }) => rule));
  if (rules.size > 1) return rounds.map(({ round, rule }) => `${round} ${RULES[rule]}`).join('；');
  const [rule = 'mean'] = rules;
  return RULES[rule];
}
