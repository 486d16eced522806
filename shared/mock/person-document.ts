import { answerCell } from '../workbook/answer-text.ts';
import type { SmallPictures } from '../workbook/photo-columns.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import { MOCK_BANNER } from '../workbook/workbook-format.ts';
import type { WordBlock, WordLayout } from '../word/word-layout.ts';
import type { ClassReport, ReportedCase, ReportedPerson } from './class-report.ts';
import { evidenceFor } from './class-report.ts';
import { DEVIATION_NAMES } from './class-words.ts';
import type { ClassUnit, DeviatingRating, PersonComparison } from './compare-class.ts';
import { comparisonWords, dayWords, signedWords } from './report-words.ts';

/** When a document is made, and by whom; `offsetMinutes` is how far the clock there is ahead of UTC. */
export interface DocumentHead {
  readonly exportedAt: string;
  readonly utcOffsetMinutes: number;
  readonly exporter: string;
}

/** One person's report (SPEC.md K16): where they were too strict or too lenient, with the cases' photos and the reasons. */
export function planPersonDocument(
  report: ClassReport,
  member: ReportedPerson,
  pictures: SmallPictures,
  head: DocumentHead,
): WordLayout | null {
  const own = report.study.comparison.people.find(({ person }) => person === member.person);
  if (own === undefined) return null;
  return {
    title: `${report.terms.title} ${member.name}`,
    creator: head.exporter,
    banner: MOCK_BANNER,
    blocks: [
      { kind: 'title', text: '模拟测评个人报告' },
      ...factsOf(report, member, head),
      { kind: 'heading', text: '一、总体' },
      ...overallOf(report, own),
      { kind: 'heading', text: '二、偏严与偏松的条目' },
      ...sidesOf(own),
      ...casesOf(report, own, pictures),
    ],
  };
}

function factsOf(
  { terms, trainer }: ClassReport,
  { name, unit, attempt, handedInAt }: ReportedPerson,
  { utcOffsetMinutes }: DocumentHead,
): readonly WordBlock[] {
  const day = dayWords(handedInAt, utcOffsetMinutes);
  return [
    { kind: 'plain', text: `姓名：${name}${unit === '' ? '' : `（${unit}）`}` },
    { kind: 'plain', text: `模拟测评：${terms.title}（出题人 ${trainer}）` },
    { kind: 'plain', text: `作答：第 ${attempt} 次${day === '' ? '' : `，${day}交卷`}` },
  ];
}

function overallOf({ terms }: ClassReport, own: PersonComparison): readonly WordBlock[] {
  const verdict = own.passed
    ? `达到合格线 ${terms.passMark}%，合格。`
    : `合格线 ${terms.passMark}%，且不得有未评的项；这次未达。`;
  const mean =
    own.meanDeviation === null
      ? ''
      : `平均偏差 ${signedWords(own.meanDeviation)} 个百分点（负数偏严，正数偏松）。`;
  return [{ kind: 'paragraph', text: `${comparisonWords(own)}${mean}${verdict}` }];
}

/** The items on each side, with how many cases each. */
function sidesOf({ deviating }: PersonComparison): readonly WordBlock[] {
  if (deviating.length === 0) return [{ kind: 'paragraph', text: '没有与标准不同的条目。' }];
  return (['strict', 'lenient', 'other'] as const).flatMap((side): readonly WordBlock[] => {
    const counts = new Map<string, number>();
    for (const { deviation, unit } of deviating) {
      if (deviation !== side) continue;
      const name = `${unit.item.code} ${unit.item.title.zh}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (counts.size === 0) return [];
    const items = [...counts].map(([name, often]) => (often > 1 ? `${name}（${often} 处）` : name));
    return [{ kind: 'paragraph', text: `${DEVIATION_NAMES[side]}：${items.join('；')}。` }];
  });
}

/** Case by case, those with a rating that differs. */
function casesOf(
  { cases, evidence }: ClassReport,
  { person, deviating }: PersonComparison,
  pictures: SmallPictures,
): readonly WordBlock[] {
  const touched = cases.flatMap((one) => {
    const own = deviating.filter(({ unit }) => unit.point === one.point);
    return own.length === 0 ? [] : [{ one, own }];
  });
  if (touched.length === 0) return [];
  return [
    { kind: 'heading', text: '三、逐个案例' },
    ...touched.flatMap(({ one, own }) => [
      ...caseBlocks(one, own, pictures),
      ...own.flatMap(({ unit }) =>
        evidenceBlocks(unit, evidenceFor(evidence, person, unit), pictures),
      ),
    ]),
  ];
}

/** What this person, and the trainer, photographed of an item at a real point. */
function evidenceBlocks(
  { item }: ClassUnit,
  { own, reference }: ReturnType<typeof evidenceFor>,
  pictures: SmallPictures,
): readonly WordBlock[] {
  return (
    [
      ['本人的照片', own],
      ['标准的照片', reference],
    ] as const
  ).flatMap(([whose, photos]): readonly WordBlock[] => {
    const shown = photos.flatMap(({ hash }) => pictures.get(hash) ?? []);
    return shown.length === 0
      ? []
      : [
          { kind: 'plain', text: `${item.code} ${item.title.zh}：${whose}` },
          { kind: 'pictures', pictures: shown },
        ];
  });
}

function caseBlocks(
  { code, name, typeName, photos }: ReportedCase,
  own: readonly DeviatingRating[],
  pictures: SmallPictures,
): readonly WordBlock[] {
  const shown = photos.flatMap((hash) => pictures.get(hash) ?? []);
  return [
    { kind: 'subheading', text: `${code} ${name}（${typeName}）` },
    ...(shown.length === 0 ? [] : [{ kind: 'pictures', pictures: shown } as const]),
    {
      kind: 'table',
      columns: [
        { header: '条目', share: 27 },
        { header: '偏差', share: 12 },
        { header: '所评', share: 13 },
        { header: '标准', share: 13 },
        { header: '标准的理由', share: 35 },
      ],
      rows: own.map(({ unit: { item, reference }, answer, deviation }) => [
        `${item.code} ${item.title.zh}`,
        DEVIATION_NAMES[deviation],
        cellText(answerCell(answer)),
        cellText(answerCell(reference?.answer)),
        reference?.reason || '（未写理由）',
      ]),
    },
  ];
}
