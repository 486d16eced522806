import type { SheetLayout } from '../workbook/workbook-layout.ts';
import type { AboutRow, ClassHead } from './about-sheet.ts';
import { layAbout, TOGETHER_RULES, togetherRows } from './about-sheet.ts';
import type { ClassReport } from './class-report.ts';
import { agreedShare } from './compare-class.ts';

/** The 说明 sheet of a class: what was compared, who is missing, what was left out, by which rules. */
export function layClassAbout(report: ClassReport, head: ClassHead): SheetLayout {
  return layAbout(
    [exerciseRows(report), whoRows(report), figureRows(report), leftOutRows(report)],
    ruleRows(report),
    head,
  );
}

function exerciseRows({
  terms,
  trainer,
  experts,
  startsOn,
  cases,
}: ClassReport): readonly AboutRow[] {
  return [
    ['模拟测评班级工作簿', terms.title],
    ['出题人', trainer],
    [
      '标准答案',
      experts.length === 0 ? '由出题人评定' : `由 ${experts.join('、')} 评定,出题人裁定`,
    ],
    ['出题日期', startsOn],
    ['限时', terms.minutes === null ? '不限时' : `${terms.minutes} 分钟`],
    ['可作答次数', terms.attempts],
    ['案例顺序', terms.shuffled ? '每人不同' : '相同'],
    ['合格线', `与标准一致 ${terms.passMark}%`],
    ['案例', cases.length],
    ...cases.map(({ code, name, typeName }): AboutRow => [code, `${name}(${typeName})`]),
  ];
}

function whoRows({ people, expected, missing, study }: ClassReport): readonly AboutRow[] {
  const passed = study.comparison.people.filter((one) => one.passed).length;
  const roster: readonly AboutRow[] =
    expected === 0
      ? [['应到', '没有填写应到名单']]
      : [
          ['应到', expected],
          ['缺', missing.length === 0 ? '无' : `${missing.length} 人:${missing.join('、')}`],
        ];
  return [['交卷', people.length], ...roster, ['合格', passed]];
}

function figureRows({ study }: ClassReport): readonly AboutRow[] {
  const { overall } = study.comparison;
  const share = agreedShare(overall);
  return [
    [
      '与标准一致',
      share === null
        ? '没有标准答案,不比较'
        : `${(share * 100).toFixed(1)}%(n=${overall.n}):偏严 ${overall.strict},偏松 ${overall.lenient},适用不同 ${overall.other}`,
    ],
    ...togetherRows(study),
  ];
}

function leftOutRows({ study }: ClassReport): readonly AboutRow[] {
  const { gaps, overall } = study.comparison;
  return [
    ['项数', study.units],
    ['没有标准答案的项', `${gaps};不与标准比较`],
    ['未评或无法计分', `${overall.missing} 个评分;不计入一致率,有一个即不合格`],
    ['不适用或无法计分', `${study.leftOut} 个评分;不参与彼此比较`],
  ];
}

/** The rules by which the numbers were made (SPEC.md K11–K13). */
function ruleRows({ terms }: ClassReport): readonly AboutRow[] {
  return [
    ['取哪一次', '每人取最后一次作答'],
    ['一致', '所评与标准保留该项同样的得分率;保留得少为偏严,多为偏松;一方为不适用为适用不同'],
    ['平均偏差', '所评得分率减标准得分率的平均,百分点;负数偏严,正数偏松;适用不同的不计'],
    ['合格', `与标准一致不低于 ${terms.passMark}%,且没有未评的项`],
    ['好手', '与标准一致不低于全班中位数的人'],
    ['好手也分歧', '好手的评分不足四分之三与标准一致的条目:条文可能要改写或讲评'],
    ...TOGETHER_RULES,
  ];
}
