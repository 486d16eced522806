import type { AnswerKind } from '../checklist/checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { BlankContent } from './blank-format.ts';
import { BLANK_SHEETS, blankRowId } from './blank-format.ts';
import { ANSWER_KIND_NAMES } from './answer-text.ts';
import { itemsByCode } from './survey-index.ts';
import type { PlacedItem } from './survey-index.ts';
import { column } from './table.ts';
import type { Table } from './table.ts';
import { ID_HEADER } from './workbook-format.ts';

/** One item of one point, waiting for its answer. */
export interface BlankLine extends PlacedItem {
  readonly id: string;
  readonly point: BlankContent['points'][number];
  readonly checklist: Checklist;
}

/** The 填报 sheet: a row for every item of every point, by point and in the order of its checklist. */
export function blankTable(
  { round, points }: Pick<BlankContent, 'round' | 'points'>,
  checklists: readonly Checklist[],
): Table<BlankLine> {
  const lines = points.flatMap((point) => {
    const type = point.values.siteType;
    const version = type === undefined ? undefined : round.values.checklists?.[type];
    const checklist = checklists.find((list) => list.siteType === type && list.version === version);
    if (checklist === undefined) return [];
    return [...itemsByCode(checklist)].map(([code, placed]): BlankLine => ({
      ...placed,
      id: blankRowId(point.id, code),
      point,
      checklist,
    }));
  });
  return { name: BLANK_SHEETS.fill, columns: COLUMNS, lines };
}

/** How an answer of each kind is written by hand. */
const HINTS: Readonly<Record<AnswerKind, string>> = {
  verdict: '符合 / 不符合',
  cases: '例数,如 0、2',
  quantity: '数量,如 9',
  timed: '起数/秒数,如 2起/300秒',
  asked: '合格/询问,如 8/10',
  measured: '数值,如 12.5',
};

const COLUMNS: Table<BlankLine>['columns'] = [
  column('id', ID_HEADER, 4, 'code', (l) => l.id, { muted: true }),
  column('code', '点位编号', 11, 'code', (l) => l.point.values.code),
  column('name', '点位名称', 20, 'text', (l) => l.point.values.name, { wrap: true }),
  column('type', '点位类型', 11, 'text', (l) => l.point.values.typeName),
  column('indicator', '指标', 12, 'text', (l) => l.indicator.name.zh, { wrap: true }),
  column('item', '条目编号', 9, 'code', (l) => l.item.code),
  column('title', '测评内容', 26, 'text', (l) => l.item.title.zh, { wrap: true }),
  column('answerKind', '方式', 7, 'text', (l) => ANSWER_KIND_NAMES[l.item.answer]),
  column('hint', '填法', 18, 'text', (l) => HINTS[l.item.answer], { wrap: true }),
  column('answer', '结果', 12, 'text', () => null, { editable: true }),
  column('note', '备注', 22, 'text', () => null, { editable: true, wrap: true }),
  column('finding', '问题描述', 28, 'text', () => null, { editable: true, wrap: true }),
  column('photo1', '照片1', 17, 'text', () => null, { editable: true }),
  column('photo2', '照片2', 17, 'text', () => null, { editable: true }),
  column('photo3', '照片3', 17, 'text', () => null, { editable: true }),
];
