import { assessmentRuleOf } from '../assessing/adjudicate.ts';
import type { PointFields } from '../records/fields.ts';
import type { RecordRow } from '../records/record-row.ts';
import { meanOf } from '../scoring/mean.ts';
import type { RoundScore } from '../scoring/score-assessments.ts';
import { scoreAssessments } from '../scoring/score-assessments.ts';
import { roundScore } from '../scoring/round-score.ts';
import { groupBy } from './survey-index.ts';
import type { SurveyIndex } from './survey-index.ts';
import { column } from './table.ts';
import type { Table, TableColumn } from './table.ts';
import type { Visit } from './visit-lines.ts';
import { assessmentOf } from './visit-lines.ts';
import { ID_HEADER, SHEET_NAMES } from './workbook-format.ts';

/** One point with its visits. */
export interface PointLine {
  readonly row: RecordRow<'point'>;
  readonly visits: readonly Visit[];
}

/** The 点位 sheet: one line per point by code, with its score by the rules of its rounds. */
export function pointsTable(index: SurveyIndex, visits: readonly Visit[]): Table<PointLine> {
  const visitsOf = new Map<string, Visit[]>();
  for (const visit of visits) {
    const point = visit.assessment.values.point ?? '';
    visitsOf.set(point, [...(visitsOf.get(point) ?? []), visit]);
  }
  const key = (line: PointLine): string => `${line.row.values.code ?? ''}\u0000${line.row.id}`;
  const lines = [...index.points.values()]
    .map((row) => ({ row, visits: visitsOf.get(row.id) ?? [] }))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { name: SHEET_NAMES.points, columns: POINT_COLUMNS, lines };
}

type TextField = {
  [K in keyof PointFields]-?: PointFields[K] extends string ? K : never;
}[keyof PointFields];

const text = (
  key: TextField,
  header: string,
  width: number,
  kind: 'text' | 'code' = 'text',
): TableColumn<PointLine> => ({
  key,
  header,
  width,
  kind,
  editable: true,
  cell: ({ row }) => row.values[key] ?? null,
});

const POINT_COLUMNS: readonly TableColumn<PointLine>[] = [
  column('id', ID_HEADER, 4, 'code', (l) => l.row.id, { muted: true }),
  column('code', '点位编号', 11, 'code', (l) => l.row.values.code),
  text('name', '点位名称', 22),
  text('typeName', '点位类型', 12),
  text('district', '区', 9),
  text('subdistrict', '街道(乡镇)', 12),
  text('community', '社区(村)', 12),
  text('address', '详细地址', 24),
  text('stretch', '考察起止/路段长度', 12),
  text('industryUnit', '主管(行业)单位', 14),
  text('territorialUnit', '属地责任单位', 14),
  text('contact', '责任人', 9),
  text('phone', '联系电话', 13, 'code'),
  text('leader', '包保市级领导', 10),
  text('leaderArea', '包保区编号', 10),
  column(
    'longitude',
    '经度(WGS-84)',
    12,
    'position',
    (l) => degrees(l.row.values.position?.longitude),
    { editable: true },
  ),
  column(
    'latitude',
    '纬度(WGS-84)',
    12,
    'position',
    (l) => degrees(l.row.values.position?.latitude),
    { editable: true },
  ),
  column('declared', '是否申报点位', 8, 'text', (l) => yesNo(l.row.values.declared), {
    editable: true,
  }),
  text('status', '状态', 8),
  text('remarks', '备注', 20),
  column('visits', '测评次数', 8, 'number', (l) => l.visits.length),
  column('progress', '完成情况', 14, 'text', (l) => progress(l)),
  column('score', '得分', 8, 'score', (l) => score(l)),
  column('conflict', '有冲突', 7, 'text', (l) => (l.row.conflict ? '是' : null)),
];

/** Seven decimals: a centimetre. */
const degrees = (value: number | undefined): number | null =>
  value === undefined ? null : Math.round(value * 1e7) / 1e7;

const yesNo = (value: boolean | null | undefined): string | null =>
  value === true ? '是' : value === false ? '否' : null;

/** Incomplete visits are said to be incomplete and are never averaged in. */
function progress({ visits }: PointLine): string {
  const begun = visits.filter((visit) => visit.score !== null && visit.score.state !== 'notBegun');
  if (visits.some((visit) => visit.score === null)) return '清单缺失';
  if (begun.length === 0) return '未测评';
  const missing = begun.reduce((sum, visit) => sum + (visit.score?.missing.length ?? 0), 0);
  if (missing > 0) return `未完成(缺${missing}项)`;
  return roundScores(visits).some(({ state }) => state === 'awaiting') ? '待裁定' : '已完成';
}

/** Of several rounds the mean of what each says; none while a round awaits a ruling. */
function score({ visits }: PointLine): number | null {
  const scores = roundScores(visits);
  if (scores.some(({ state }) => state === 'awaiting')) return null;
  const mean = meanOf(scores.flatMap(({ percent }) => percent ?? []));
  return mean === null ? null : roundScore(mean);
}

/** What each round says of the point, by its rule. */
function roundScores(visits: readonly Visit[]): readonly RoundScore[] {
  const withIds = visits.map((visit) => ({ ...visit, id: visit.assessment.id }));
  const rounds = groupBy(withIds, ({ assessment }) => assessment.values.round);
  return [...rounds.values()].map((own) =>
    scoreAssessments(assessmentRuleOf(own[0]?.round ?? null), own.map(assessmentOf)),
  );
}
