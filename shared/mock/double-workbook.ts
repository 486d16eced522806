import type { Checklist } from '../checklist/checklist.ts';
import { column, layTable } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { WorkbookLayout } from '../workbook/workbook-layout.ts';
import type { ClassHead } from './about-sheet.ts';
import { layAbout, TOGETHER_RULES, togetherRows } from './about-sheet.ts';
import { classCoefficientsTable } from './class-coefficients-table.ts';
import { indicatorNames } from './class-items-table.ts';
import { classPairsTable } from './class-pairs-table.ts';
import { CLASS_SHEETS } from './class-words.ts';
import type { PeerComparison } from './double-scoring.ts';
import type { ClassStudy, GroupAgreement } from './study-class.ts';

/** What the workbook of a real round's double scoring is made of. */
export interface DoubleReport {
  readonly round: string;
  /** A day, `yyyy-mm-dd`. */
  readonly startsOn: string;
  /** How many points two people or more assessed. */
  readonly points: number;
  readonly people: readonly {
    readonly person: string;
    readonly name: string;
    readonly unit: string;
  }[];
  readonly checklists: readonly Checklist[];
  readonly peers: readonly PeerComparison[];
  readonly study: ClassStudy;
}

/** At the head of every sheet and printed page. */
export const DOUBLE_BANNER = '重复测评一致性:只供核对尺度,不计入任何排名';

/** How far people agree at the same real points (SPEC.md K19), as a workbook that nothing reads back. */
export function planDoubleWorkbook(report: DoubleReport, head: ClassHead): WorkbookLayout {
  const { study, round } = report;
  const sheets = [
    layAbout([roundRows(report), togetherRows(study), leftOutRows(report)], RULES, head),
    layTable(peersTable(report)),
    layTable(itemsTable(report)),
    layTable(classPairsTable(report)),
    {
      ...layTable(classCoefficientsTable(report)),
      preface: [`自助抽样 ${study.draws} 次,种子 ${study.seed};等级为有序`, ...head.notices],
    },
  ];
  return {
    title: `${round} 重复测评一致性`,
    creator: head.exporter,
    createdAt: head.exportedAt,
    sheets: sheets.map((sheet) => ({ ...sheet, banner: DOUBLE_BANNER })),
  };
}

const roundRows = ({ round, startsOn, points, people, study }: DoubleReport) =>
  [
    ['重复测评一致性', round],
    ['轮次开始', startsOn],
    ['两人以上测评的点位', points],
    ['测评员', `${people.length} 人:${people.map(({ name }) => name).join('、')}`],
    ['项数', study.units],
  ] as const;

const leftOutRows = ({ study }: DoubleReport) =>
  [['不适用或无法计分', `${study.leftOut} 个评分;不参与比较`]] as const;

const RULES = [
  ['比较什么', '同一轮次里两人以上测评的点位;没有标准答案,没有人因此合格或不合格'],
  ['与别人一致', '和每一位评过同一项的人逐一比较,得分率相同的比例'],
  ['比别人', '所评得分率减其他人平均,百分点;负数偏严,正数偏松'],
  ...TOGETHER_RULES,
] as const;

interface PeerLine extends PeerComparison {
  readonly name: string;
  readonly unit: string;
  readonly errorRate: number | null;
}

/** The 人员 sheet: who agrees least with the others first. */
function peersTable({ people, peers, study }: DoubleReport): Table<PeerLine> {
  const known = new Map(people.map((one) => [one.person, one]));
  const errors = new Map(study.persons.map((one) => [one.person, one.errorRate]));
  const lines = peers.map((peer): PeerLine => {
    const { name = '', unit = '' } = known.get(peer.person) ?? {};
    return { ...peer, name, unit, errorRate: errors.get(peer.person) ?? null };
  });
  lines.sort((a, b) => (a.same ?? 2) - (b.same ?? 2));
  return {
    name: CLASS_SHEETS.people,
    lines,
    columns: [
      column('name', '姓名', 12, 'text', (l) => l.name),
      column('unit', '单位', 16, 'text', (l) => l.unit || null),
      column('n', '比较项数n', 10, 'number', (l) => l.n),
      column('same', '与别人一致', 11, 'share', (l) => l.same),
      column('apart', '比别人(百分点)', 14, 'signed', (l) => l.apart),
      column('errorRate', '估计错评率', 11, 'share', (l) => l.errorRate),
    ],
  };
}

/** The 条目 sheet: the items people agree on least first. */
function itemsTable({ study, checklists }: DoubleReport): Table<GroupAgreement> {
  const indicators = indicatorNames(checklists);
  const sameOf = ({ report }: GroupAgreement) => report.coefficients.percentAgreement?.value;
  return {
    name: CLASS_SHEETS.items,
    lines: [...study.items].sort((a, b) => (sameOf(a) ?? 2) - (sameOf(b) ?? 2)),
    columns: [
      column('item', '条目编号', 10, 'code', (l) => l.key),
      column('title', '测评内容', 34, 'text', (l) => l.name.zh, { wrap: true }),
      column('indicator', '指标', 14, 'text', (l) => indicators.get(l.key), { wrap: true }),
      column('ratings', '评分n', 8, 'number', (l) => l.report.n.ratings),
      column('together', '彼此一致', 10, 'share', sameOf),
      column(
        'alpha',
        'α(有序)',
        10,
        'figure',
        (l) => l.report.coefficients['krippendorff.ordinal']?.value,
      ),
    ],
  };
}
