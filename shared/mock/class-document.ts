import { MOCK_BANNER } from '../workbook/workbook-format.ts';
import type { WordBlock, WordLayout } from '../word/word-layout.ts';
import type { ClassReport } from './class-report.ts';
import { namesOf } from './class-report.ts';
import { BAND_NAMES, NOT_PASSED, PASSED } from './class-words.ts';
import { agreedShare, splitsGoodScorers } from './compare-class.ts';
import type { GroupComparison } from './compare-class.ts';
import { bandOf } from './name-agreement.ts';
import type { DocumentHead } from './person-document.ts';
import { comparisonWords, figureWords, shareWords, signedWords, spellDay } from './report-words.ts';

/** So many items with least agreement are gone through with the class. */
const MOST_ITEMS = 15;

/** The trainer's sheet (SPEC.md K16): who stands where, and what to go through with the class. */
export function planClassDocument(report: ClassReport, head: DocumentHead): WordLayout {
  return {
    title: `${report.terms.title} 班级报告`,
    creator: head.exporter,
    banner: MOCK_BANNER,
    blocks: [
      { kind: 'title', text: '模拟测评班级报告' },
      ...factsOf(report),
      { kind: 'heading', text: '一、总体' },
      ...overallOf(report),
      { kind: 'heading', text: '二、个人' },
      peopleTable(report),
      { kind: 'heading', text: '三、要讲评的条目' },
      ...itemBlocks(report),
      { kind: 'heading', text: '四、说明' },
      ...rulesOf(report),
    ],
  };
}

function factsOf({ terms, trainer, experts, startsOn, cases }: ClassReport): readonly WordBlock[] {
  const time = terms.minutes === null ? '不限时' : `限时 ${terms.minutes} 分钟`;
  return [
    { kind: 'plain', text: `模拟测评：${terms.title}` },
    { kind: 'plain', text: `出题：${trainer}，${spellDay(startsOn)}` },
    ...(experts.length === 0
      ? []
      : [{ kind: 'plain', text: `标准答案：${experts.join('、')}评定，出题人裁定` } as const]),
    { kind: 'plain', text: `${cases.length} 个案例；${time}；合格线 ${terms.passMark}%` },
  ];
}

function overallOf({ study, people, expected, missing }: ClassReport): readonly WordBlock[] {
  const alpha = study.overall.coefficients['krippendorff.ordinal'];
  const passed = study.comparison.people.filter((one) => one.passed).length;
  const absent = missing.length === 0 ? '' : `，缺 ${missing.length} 人：${missing.join('、')}`;
  const of = expected === 0 ? '' : `，应到 ${expected} 人${absent}`;
  const together =
    alpha === null
      ? '彼此一致程度算不出：评分没有变化，或能比较的太少。'
      : `彼此一致 α（有序）${figureWords(alpha.value)}` +
        `${alpha.low === null ? '' : `，95%区间 ${figureWords(alpha.low)} 至 ${figureWords(alpha.high)}`}` +
        `，按 Landis 与 Koch（1977）为“${BAND_NAMES[bandOf(alpha.value)]}”。`;
  return [
    { kind: 'paragraph', text: `交卷 ${people.length} 人${of}；合格 ${passed} 人。` },
    { kind: 'paragraph', text: `全班合计${comparisonWords(study.comparison.overall)}` },
    { kind: 'paragraph', text: together },
  ];
}

function peopleTable(report: ClassReport): WordBlock {
  const nameOf = namesOf(report);
  const agreements = new Map(report.study.persons.map((one) => [one.person, one.report]));
  const people = [...report.study.comparison.people].sort(
    (a, b) => (agreedShare(b) ?? -1) - (agreedShare(a) ?? -1),
  );
  return {
    kind: 'table',
    columns: [
      { header: '姓名', share: 16 },
      { header: 'n', share: 9, end: true },
      { header: '一致', share: 12, end: true },
      { header: '平均偏差', share: 13, end: true },
      { header: '偏严', share: 9, end: true },
      { header: '偏松', share: 9, end: true },
      { header: '未评', share: 9, end: true },
      { header: 'κ', share: 12, end: true },
      { header: '结论', share: 11 },
    ],
    rows: people.map((one) => [
      nameOf(one.person),
      String(one.n),
      shareWords(agreedShare(one)),
      signedWords(one.meanDeviation),
      String(one.strict),
      String(one.lenient),
      String(one.missing),
      figureWords(agreements.get(one.person)?.coefficients['cohen.quadratic']?.value),
      one.passed ? PASSED : NOT_PASSED,
    ]),
  };
}

function itemBlocks({ study }: ClassReport): readonly WordBlock[] {
  const off = study.comparison.items.filter((one) => one.strict + one.lenient + one.other > 0);
  if (off.length === 0) return [{ kind: 'paragraph', text: '没有与标准不同的条目。' }];
  const first = (one: GroupComparison): number => (splitsGoodScorers(one) ? 0 : 1);
  const shown = [...off].sort((a, b) => first(a) - first(b)).slice(0, MOST_ITEMS);
  const more = off.length - shown.length;
  return [
    {
      kind: 'table',
      columns: [
        { header: '条目', share: 40 },
        { header: '一致', share: 12, end: true },
        { header: 'n', share: 10, end: true },
        { header: '偏严', share: 10, end: true },
        { header: '偏松', share: 10, end: true },
        { header: '好手也分歧', share: 18 },
      ],
      rows: shown.map((one) => [
        `${one.key} ${one.name.zh}`,
        shareWords(agreedShare(one)),
        String(one.n),
        String(one.strict),
        String(one.lenient),
        splitsGoodScorers(one) ? '是' : '',
      ]),
    },
    ...(more > 0 ? [{ kind: 'plain', text: `另有 ${more} 个条目，见班级工作簿。` } as const] : []),
  ];
}

function rulesOf({ terms, study }: ClassReport): readonly WordBlock[] {
  return [
    {
      kind: 'paragraph',
      text:
        `每人取最后一次作答。没有标准答案的 ${study.comparison.gaps} 项不与标准比较；` +
        `${study.leftOut} 个评分为不适用或无法计分，不参与彼此比较。`,
    },
    {
      kind: 'paragraph',
      text: `合格：与标准一致不低于 ${terms.passMark}%，且没有未评的项。平均偏差以百分点计，负数偏严，正数偏松。κ 为与标准的二次加权 Cohen κ。`,
    },
    {
      kind: 'paragraph',
      text: '好手：与标准一致不低于全班中位数的人。好手的评分不足四分之三与标准一致，条文可能要改写或重点讲评。',
    },
  ];
}
