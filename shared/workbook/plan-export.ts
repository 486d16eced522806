import type { MemoryLog } from '../changes/memory-log.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { mockRecords, realRecords, realSurvey } from '../mock/real-survey.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { RecordRow } from '../records/record-row.ts';
import { layAbout } from './about-sheet.ts';
import { conflictsTable } from './conflicts-table.ts';
import type { ExportHead, ExportSeal } from './export-head.ts';
import { findingsTable } from './findings-table.ts';
import type { FindingLine } from './findings-table.ts';
import { groupPhotos } from './group-photos.ts';
import { layHidden } from './hidden-sheet.ts';
import { keepToGround } from './keep-to-ground.ts';
import type { SummaryRequest, SummarySheets } from './lay-summary.ts';
import { laySummary } from './lay-summary.ts';
import { placePictures } from './photo-columns.ts';
import type { SmallPictures } from './photo-columns.ts';
import { pointsTable } from './points-table.ts';
import type { PointLine } from './points-table.ts';
import { ratingChoices, ratingsTable } from './ratings-table.ts';
import type { RatingLine } from './ratings-table.ts';
import { indexSurvey } from './survey-index.ts';
import type { SurveyIndex } from './survey-index.ts';
import { layTable } from './table.ts';
import type { Table } from './table.ts';
import { visitsOf } from './visit-lines.ts';
import type { Visit } from './visit-lines.ts';
import { MOCK_BANNER, SHEET_NAMES, SUMMARY_SHEETS } from './workbook-format.ts';
import type { SheetLayout, WorkbookLayout } from './workbook-layout.ts';

/** The visible sheets of a log, before they are laid out: what an export shows and a merge compares with. */
export interface SurveyTables {
  readonly index: SurveyIndex;
  readonly visits: readonly Visit[];
  readonly ratings: Table<RatingLine>;
  readonly points: Table<PointLine>;
  readonly findings: Table<FindingLine>;
}

export interface ExportRequest {
  readonly log: MemoryLog;
  readonly head: ExportHead;
  /** The signature over exportDigest(head, headsOf(log)); null leaves the workbook unsigned. */
  readonly seal: ExportSeal | null;
  readonly checklists: readonly Checklist[];
  readonly pictures: SmallPictures;
  /** Name and value of every setting that shaped a number in the file. */
  readonly settings?: readonly (readonly [string, string])[];
  /** A merged workbook is summed up before its records and names its sources behind them. */
  readonly summary?: SummaryRequest;
  /** The mock round the workbook is of; without one its sheets show the real rounds alone. */
  readonly mockRound?: string;
}

/** The whole workbook of a log, as a layout; the codec makes the bytes (docs/workbook-format.md). */
export function planExport(request: ExportRequest): WorkbookLayout {
  const { log, head, seal, pictures } = request;
  const rows = log.rows.values();
  const shown =
    request.mockRound === undefined ? realRecords(rows) : mockRecords(rows, request.mockRound);
  const tables = tabulate(shown, request.checklists, head.utcOffsetMinutes);
  const conflicts = conflictsTable(log, shown, tables.index, head.utcOffsetMinutes);
  const { before, behind, settings } = summed(request, tables);
  const name = request.summary ? SUMMARY_SHEETS.findings : SHEET_NAMES.findings;
  return {
    title: request.mockRound === undefined ? '点位测评工作簿' : '模拟测评工作簿',
    creator: nameOf(tables.index, head.actor),
    createdAt: head.exportedAt.slice(0, 24),
    identifier: exportIdentifier(request),
    sheets: [
      ...[
        ...before,
        layTable(tables.ratings, {
          choices: ratingChoices(tables.ratings),
          ...placePictures(tables.ratings, pictures),
        }),
        layTable(tables.points),
        layTable({ ...tables.findings, name }, placePictures(tables.findings, pictures)),
        ...(conflicts.lines.length > 0 ? [layTable(conflicts)] : []),
        ...behind,
        layAbout(log, head, seal, [...settings, ...(request.settings ?? [])]),
      ].map((sheet) => (request.mockRound === undefined ? sheet : markMock(sheet))),
      layHidden(log, head, seal, pictures),
    ],
  };
}

/** The same for exports that say the same: the records, and what a merged workbook says besides. */
export function exportIdentifier({
  head,
  summary,
}: Pick<ExportRequest, 'head' | 'summary'>): string {
  if (summary === undefined) return head.exportId;
  const { settings, sources, charts } = summary;
  const pictures = charts.map(({ title, png }) => [title, sha256Hex(png)]);
  return `${head.exportId} ${sha256Hex(JSON.stringify([settings, sources, pictures])).slice(0, 16)}`;
}

function summed(
  { checklists, head, summary }: ExportRequest,
  { index, visits }: SurveyTables,
): SummarySheets {
  if (summary === undefined) return { before: [], behind: [], settings: [] };
  return laySummary(realSurvey(index, visits), checklists, summary, head.utcOffsetMinutes);
}

/** Nobody shall take a sheet of a mock evaluation for a result. */
function markMock(sheet: SheetLayout): SheetLayout {
  return { ...sheet, banner: MOCK_BANNER };
}

export function tabulate(
  rows: Iterable<RecordRow>,
  checklists: readonly Checklist[],
  offsetMinutes: number,
): SurveyTables {
  const index = indexSurvey(keepToGround(rows));
  const visits = visitsOf(index, checklists);
  const photos = groupPhotos(index);
  return {
    index,
    visits,
    ratings: ratingsTable(visits, photos.ofItem, offsetMinutes),
    points: pointsTable(index, visits),
    findings: findingsTable(index, visits, (id) => photos.ofFinding.get(id) ?? [], offsetMinutes),
  };
}

const nameOf = (index: SurveyIndex, actor: string): string =>
  index.people.get(actor)?.values.name ?? 'Dianwei';
