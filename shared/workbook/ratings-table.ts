import { ratingId } from '../assessing/assess-point.ts';
import { ratedItems } from '../assessing/point-progress.ts';
import type { RecordRow } from '../records/record-row.ts';
import { scoreItem } from '../scoring/score-item.ts';
import { showTrace } from '../scoring/show-trace.ts';
import { ANSWER_KIND_NAMES, answerCell, FAIL, NOT_APPLICABLE, PASS } from './answer-text.ts';
import { localDateTime } from './local-time.ts';
import { photoColumns } from './photo-columns.ts';
import type { PhotoLine } from './photo-columns.ts';
import { placeColumns } from './place-columns.ts';
import { itemsByCode } from './survey-index.ts';
import type { PlacedItem } from './survey-index.ts';
import { column } from './table.ts';
import type { Table, TableColumn } from './table.ts';
import type { Visit } from './visit-lines.ts';
import type { ChoiceRange } from './workbook-layout.ts';
import { ID_HEADER, SHEET_NAMES } from './workbook-format.ts';

/** One rated, remarked or photographed item. */
export interface RatingLine extends PhotoLine {
  readonly row: RecordRow<'rating'>;
  readonly visit: Visit;
  readonly placed: PlacedItem | null;
  /** Points of 100 the item lost; null when the point has no score. */
  readonly lost: number | null;
}

type PhotosOfItem = ReadonlyMap<string, readonly RecordRow<'photo'>[]>;
const NONE: PhotosOfItem = new Map();

/** The 评分 sheet: one line per item with an answer, a remark or a photo of its own, in the order of point, visit and checklist. */
export function ratingsTable(
  visits: readonly Visit[],
  photos: ReadonlyMap<string, PhotosOfItem>,
  offsetMinutes: number,
): Table<RatingLine> {
  const lines = visits.flatMap((visit) => linesOf(visit, photos.get(visit.assessment.id) ?? NONE));
  const columns = [...ratingColumns(offsetMinutes), ...photoColumns<RatingLine>(lines, 0)];
  return { name: SHEET_NAMES.ratings, columns, lines };
}

function linesOf(visit: Visit, photos: PhotosOfItem): readonly RatingLine[] {
  const items = visit.checklist ? itemsByCode(visit.checklist) : new Map<string, PlacedItem>();
  const losses = new Map(
    visit.score && showTrace(visit.score).map(({ item, points }) => [item, points]),
  );
  return [...visit.ratings, ...photographedOnly(visit, photos)]
    .filter(
      ({ values: { answer, note, item } }) =>
        (answer ?? null) !== null || (note ?? '') !== '' || photos.has(item ?? ''),
    )
    .map((row) => {
      const item = row.values.item ?? '';
      return {
        row,
        visit,
        placed: items.get(item) ?? null,
        lost: visit.score ? (losses.get(item) ?? 0) : null,
        photos: photos.get(item) ?? [],
      };
    })
    .sort((a, b) => orderOf(a) - orderOf(b));
}

/** Items photographed and nothing else: the rows their ratings would be. */
function photographedOnly(visit: Visit, photos: PhotosOfItem): readonly RecordRow<'rating'>[] {
  const assessment = visit.assessment.id;
  const known = new Set(visit.ratings.map(({ values }) => values.item));
  return [...photos.keys()]
    .filter((item) => !known.has(item))
    .map((item) => ({
      id: ratingId(assessment, item),
      values: { assessment, item, answer: null },
      dots: {},
    }));
}

const orderOf = (line: RatingLine): number => line.placed?.order ?? Number.MAX_SAFE_INTEGER;

function ratingColumns(offsetMinutes: number): readonly TableColumn<RatingLine>[] {
  const at = (line: RatingLine, instant: string | undefined) =>
    localDateTime(instant ?? line.visit.assessment.values.startedAt, offsetMinutes);
  const point = (line: RatingLine) => line.visit.point?.values;
  return [
    column('id', ID_HEADER, 4, 'code', (l) => l.row.id, { muted: true }),
    column('code', '点位编号', 11, 'code', (l) => point(l)?.code),
    column('name', '点位名称', 20, 'text', (l) => point(l)?.name),
    column('type', '点位类型', 11, 'text', (l) => point(l)?.typeName),
    column('district', '区', 9, 'text', (l) => point(l)?.district),
    column('subdistrict', '街道(乡镇)', 11, 'text', (l) => point(l)?.subdistrict),
    column('round', '轮次', 12, 'text', (l) => l.visit.round?.values.name),
    column('inspector', '测评员', 9, 'text', (l) => l.visit.inspector?.values.name),
    column('indicator', '指标', 12, 'text', (l) => l.placed?.indicator.name.zh),
    column('item', '条目编号', 9, 'code', (l) => l.row.values.item),
    column('title', '测评内容', 24, 'text', (l) => l.placed?.item.title.zh, { wrap: true }),
    column('answerKind', '方式', 6, 'text', (l) => kindName(l)),
    column('answer', '结果', 11, 'text', (l) => answerCell(l.row.values.answer), {
      editable: true,
    }),
    column('percent', '得分率(%)', 9, 'score', percentOf),
    column('weight', '权重', 6, 'number', (l) => l.placed?.item.weight),
    column('lost', '失分(百分制)', 9, 'score', (l) => l.lost),
    column('note', '备注', 24, 'text', (l) => l.row.values.note, {
      editable: true,
      wrap: true,
    }),
    column('conflict', '有冲突', 7, 'text', (l) => (l.row.conflict ? '是' : null)),
    column('at', '评分时间', 18, 'dateTime', (l) => at(l, l.row.values.ratedAt)),
    ...placeColumns<RatingLine>(),
    column('photos', '照片数', 7, 'number', (l) => l.photos.length),
  ];
}

function kindName(line: RatingLine): string | null {
  const answer = line.row.values.answer ?? null;
  const kind = line.placed?.item.answer ?? (answer?.kind === 'notApplicable' ? null : answer?.kind);
  return kind ? ANSWER_KIND_NAMES[kind] : null;
}

function percentOf(line: RatingLine): number | null {
  const answer = ratedItems([line.row]).get(line.row.values.item ?? '')?.answer ?? null;
  if (line.placed === null) return null;
  const { percent } = scoreItem(line.placed.item, answer);
  return percent === null ? null : Math.round(percent * 100) / 100;
}

/** A dropdown on each run of verdicts; other kinds are numbers and stay free. */
export function ratingChoices(table: Table<RatingLine>): readonly ChoiceRange[] {
  const column = table.columns.findIndex(({ key }) => key === 'answer');
  const options = [PASS, FAIL, NOT_APPLICABLE];
  const ranges: ChoiceRange[] = [];
  table.lines.forEach((line, row) => {
    if (kindName(line) !== ANSWER_KIND_NAMES.verdict) return;
    const last = ranges.at(-1);
    if (last && last.to === row - 1) ranges[ranges.length - 1] = { ...last, to: row };
    else ranges.push({ column, from: row, to: row, options });
  });
  return ranges;
}
