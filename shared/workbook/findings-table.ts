import type { RecordRow } from '../records/record-row.ts';
import { localDateTime } from './local-time.ts';
import { photoColumns } from './photo-columns.ts';
import type { PhotoLine } from './photo-columns.ts';
import { itemsByCode } from './survey-index.ts';
import type { PlacedItem, SurveyIndex } from './survey-index.ts';
import { column } from './table.ts';
import type { Table, TableColumn } from './table.ts';
import type { Visit } from './visit-lines.ts';
import { ID_HEADER, SHEET_NAMES } from './workbook-format.ts';

/** One finding; `visit` is null when its assessment is not held. */
export interface FindingLine extends PhotoLine {
  readonly row: RecordRow<'finding'>;
  readonly visit: Visit | null;
  readonly placed: PlacedItem | null;
}

/** The 问题 sheet: one line per finding, by point code, with its photos beside it. */
export function findingsTable(
  index: SurveyIndex,
  visits: readonly Visit[],
  photosOf: (finding: string) => readonly RecordRow<'photo'>[],
  offsetMinutes: number,
): Table<FindingLine> {
  const visitOf = new Map(visits.map((visit) => [visit.assessment.id as string, visit]));
  const key = ({ row, visit }: FindingLine): string =>
    [visit?.point?.values.code ?? '', row.values.foundAt ?? '', row.id].join('\u0000');
  const lines = [...index.findings.values()]
    .map((row): FindingLine => {
      const visit = visitOf.get(row.values.assessment ?? '') ?? null;
      const items = visit?.checklist ? itemsByCode(visit.checklist) : null;
      const placed = items?.get(row.values.item ?? '') ?? null;
      return { row, visit, placed, photos: photosOf(row.id) };
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const columns = [...findingColumns(offsetMinutes), ...photoColumns<FindingLine>(lines, 3)];
  return { name: SHEET_NAMES.findings, columns, lines };
}

function findingColumns(offsetMinutes: number): readonly TableColumn<FindingLine>[] {
  const point = (line: FindingLine) => line.visit?.point?.values;
  return [
    column('id', ID_HEADER, 4, 'code', (l) => l.row.id, { muted: true }),
    column('at', '发现时间', 18, 'dateTime', (l) =>
      localDateTime(l.row.values.foundAt, offsetMinutes),
    ),
    column('code', '点位编号', 11, 'code', (l) => point(l)?.code),
    column('name', '点位名称', 20, 'text', (l) => point(l)?.name),
    column('type', '点位类型', 11, 'text', (l) => point(l)?.typeName),
    column('district', '区', 9, 'text', (l) => point(l)?.district),
    column('subdistrict', '街道(乡镇)', 11, 'text', (l) => point(l)?.subdistrict),
    column('inspector', '测评员', 9, 'text', (l) => l.visit?.inspector?.values.name),
    column('item', '条目编号', 9, 'code', (l) => l.row.values.item),
    column('title', '测评内容', 20, 'text', (l) => l.placed?.item.title.zh, { wrap: true }),
    column('text', '问题描述', 32, 'text', (l) => l.row.values.text, {
      editable: true,
      wrap: true,
    }),
    column('conflict', '有冲突', 7, 'text', (l) => (l.row.conflict ? '是' : null)),
  ];
}
