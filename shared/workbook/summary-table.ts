import type { SiteType } from '../checklist/checklist.ts';
import { roundScore } from '../scoring/round-score.ts';
import type { Counts } from '../scoring/tally-points.ts';
import type { GroupFigures, RoundSummary } from './summarize-round.ts';
import { column } from './table.ts';
import type { Table } from './table.ts';
import { SUMMARY_SHEETS } from './workbook-format.ts';

/** One row of the 汇总 sheet: the city, a unit, a site type or a point. Percentages 0–100, unrounded. */
export interface SummaryLine extends Partial<Counts>, GroupFigures {
  readonly round: string;
  readonly group: '全市' | '街道' | '类型' | '点位';
  /** The point's id on its own line. */
  readonly point: string | null;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly type: string;
  readonly percent: number | null;
  readonly rank: number | null;
  readonly n: number;
  readonly visits: number | null;
}

/** The 汇总 sheet: city, units by rank, types, points by type and rank, round after round. */
export function summaryTable(
  summaries: readonly RoundSummary[],
  nameOf: (siteType: SiteType) => string,
): Table<SummaryLine> {
  const lines = summaries.flatMap((summary) => [
    ...cityLine(summary),
    ...unitLines(summary),
    ...typeLines(summary, nameOf),
    ...pointLines(summary, nameOf),
  ]);
  return { name: SUMMARY_SHEETS.summary, columns: COLUMNS, lines };
}

const BARE = { point: null, code: '', unit: '', type: '', visits: null } as const;

function cityLine({ round, city, whole, points }: RoundSummary): readonly SummaryLine[] {
  if (points.length === 0) return [];
  const { counts, percent } = city;
  return [
    { ...BARE, ...counts, ...whole, round, group: '全市', name: '全市', percent, rank: null },
  ];
}

function unitLines({ round, city, units }: RoundSummary): readonly SummaryLine[] {
  return city.units.map(({ unit, types: _, ...score }) => ({
    ...BARE,
    ...score,
    ...(units.get(unit) as GroupFigures),
    round,
    group: '街道' as const,
    name: unit,
    unit,
  }));
}

function typeLines(
  { round, types, typeShares }: RoundSummary,
  nameOf: (siteType: SiteType) => string,
): readonly SummaryLine[] {
  const ranked = [...types].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return ranked.map(({ siteType, ...score }) => ({
    ...BARE,
    ...score,
    ...(typeShares.get(siteType) as GroupFigures),
    round,
    group: '类型' as const,
    name: nameOf(siteType),
    type: nameOf(siteType),
  }));
}

function pointLines(
  { round, points }: RoundSummary,
  nameOf: (siteType: SiteType) => string,
): readonly SummaryLine[] {
  return points.map(({ row, unit, siteType, score, visits, conflicts, rank }) => {
    const percent = score.state === 'complete' ? score.percent : null;
    return {
      round,
      group: '点位' as const,
      point: row.id,
      code: row.values.code ?? '',
      name: row.values.name ?? '',
      unit,
      type: nameOf(siteType),
      mean: percent,
      passRate: null,
      percent,
      rank,
      n: score.state === 'complete' ? 1 : 0,
      visits,
      conflicts,
      incomplete: score.state === 'incomplete' ? 1 : 0,
      notBegun: score.state === 'notBegun' ? 1 : 0,
      awaiting: score.state === 'awaiting' ? 1 : 0,
      disputed: score.state === 'complete' && score.disputed.length > 0 ? 1 : 0,
    };
  });
}

const shown = (percent: number | null): number | null =>
  percent === null ? null : roundScore(percent);

/** A nought in every line would hide the few numbers that say something. */
const some = (count: number | undefined): number | null => (count === 0 ? null : (count ?? null));

const COLUMNS: Table<SummaryLine>['columns'] = [
  column('round', '轮次', 14, 'text', (l) => l.round),
  column('group', '分组', 7, 'text', (l) => l.group),
  column('rank', '名次', 7, 'number', (l) => l.rank),
  column('code', '点位编号', 12, 'code', (l) => l.code || null),
  column('name', '名称', 24, 'text', (l) => l.name),
  column('unit', '街道(乡镇)', 14, 'text', (l) => l.unit || null),
  column('type', '点位类型', 12, 'text', (l) => l.type || null),
  column('n', '计入点位n', 9, 'number', (l) => l.n),
  column('few', '不足3个', 8, 'text', (l) => (l.few === true ? '是' : null)),
  column('mean', '平均分', 9, 'score', (l) => shown(l.mean)),
  column('percent', '得分率(%)', 10, 'score', (l) => shown(l.percent)),
  column('passRate', '及格率(%)', 10, 'score', (l) => shown(l.passRate)),
  column('visits', '测评次数', 9, 'number', (l) => l.visits),
  column('incomplete', '未完成', 8, 'number', (l) => some(l.incomplete)),
  column('notBegun', '未测评', 8, 'number', (l) => some(l.notBegun)),
  column('awaiting', '待裁定', 8, 'number', (l) => some(l.awaiting)),
  column('withoutScore', '无得分', 8, 'number', (l) => some(l.withoutScore)),
  column('disputed', '有争议', 8, 'number', (l) => some(l.disputed)),
  column('conflicts', '未决冲突', 9, 'number', (l) => some(l.conflicts)),
];
