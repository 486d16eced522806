import type { MemoryLog } from '../changes/memory-log.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { FindingLine } from '../workbook/findings-table.ts';
import { tabulate } from '../workbook/plan-export.ts';
import type { SurveyTables } from '../workbook/plan-export.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import type { Table } from '../workbook/table.ts';
import type { Comparison, FoundEdit, Occurrence } from './compare-table.ts';
import { compareTable } from './compare-table.ts';
import { deriveChange } from './derive-change.ts';
import type { EditOrigin } from './derive-change.ts';
import type { Editor } from './editor.ts';
import { textEditor } from './editor.ts';
import type { FoundTable } from './find-tables.ts';
import { findTables } from './find-tables.ts';
import { matchRows, recogniseBy } from './match-rows.ts';
import type { MatchedRows } from './match-rows.ts';
import type { MergeNotice, RejectedCell } from './merge-notice.ts';
import { readNewFindings } from './new-findings.ts';
import { readNewPoints } from './new-points.ts';
import { readNewRatings } from './new-ratings.ts';
import { pointEditors } from './point-editors.ts';
import { RATING_EDITORS } from './rating-editors.ts';
import type { EditAct, WorkbookEdit } from './workbook-edit.ts';

export interface FoundEdits {
  readonly acts: readonly EditAct[];
  readonly rejected: readonly RejectedCell[];
  readonly notices: readonly MergeNotice[];
  /** Rows that belong to another workbook; each is among `rejected` too. */
  readonly strays: readonly Occurrence[];
}

type Part = Comparison & Pick<FoundEdits, 'strays'>;

export interface EditSearch {
  readonly grid: WorkbookGrid;
  /** What the visible cells are compared with. */
  readonly base: MemoryLog;
  readonly checklists: readonly Checklist[];
  readonly origin: EditOrigin;
  readonly utcOffsetMinutes: number;
  /** Compare cells nobody may edit, too: only where the same rendering wrote them. Lines of a checklist we do not hold are left out. */
  readonly strict: boolean;
  /** The base is not what the file was written from: edits are to be asked about. */
  readonly asked: boolean;
}

const FINDING_EDITORS: readonly Editor<FindingLine>[] = [textEditor<FindingLine>('text', true)];

/** Everything the visible sheets say otherwise than the base: edits, new rows, and what is rejected. */
export function findEdits(search: EditSearch): FoundEdits {
  const { grid, base, checklists, strict } = search;
  const tables = tabulate(base.rows.values(), checklists, search.utcOffsetMinutes);
  const ratings = compareRatings(grid, tables, strict);
  const points = comparePoints(grid, tables, checklists, strict);
  const findings = compareFindings(grid, tables, search);
  const parts = [ratings, points, findings];
  return {
    acts: parts.flatMap(({ edits }) => edits.map((edit) => actOf(edit, search))),
    rejected: parts.flatMap(({ rejected }) => rejected),
    notices: parts.flatMap(({ notices }) => notices),
    strays: parts.flatMap(({ strays }) => strays),
  };
}

function compareRatings(grid: WorkbookGrid, tables: SurveyTables, strict: boolean): Part {
  const found = findTables(grid, tables.ratings);
  const lines = tables.ratings.lines;
  const rows = matchRows(
    found,
    idsOf(lines),
    recogniseBy(
      lines,
      ['code', 'item', 'inspector'],
      ({ row, visit }) => [
        visit.point?.values.code ?? '',
        row.values.item ?? '',
        visit.inspector?.values.name ?? '',
      ],
      ({ row }) => row.id,
    ),
  );
  const { added, rejected } = readNewRatings(rows.fresh, tables);
  return join(
    found,
    rows,
    compareTable(
      tables.ratings,
      rows.occurrences,
      RATING_EDITORS,
      ({ visit }) => strict && visit.checklist !== null,
    ),
    {
      edits: added,
      rejected,
      table: tables.ratings,
    },
  );
}

function comparePoints(
  grid: WorkbookGrid,
  tables: SurveyTables,
  checklists: readonly Checklist[],
  strict: boolean,
): Part {
  const found = findTables(grid, tables.points);
  const lines = tables.points.lines;
  const byCode = recogniseBy(
    lines,
    ['code'],
    ({ row }) => [row.values.code ?? ''],
    ({ row }) => row.id,
  );
  const rows = matchRows(found, idsOf(lines), byCode);
  const fresh = readNewPoints(rows.fresh, checklists);
  const compared = compareTable(
    tables.points,
    rows.occurrences,
    pointEditors(checklists),
    ({ visits }) => strict && visits.every(({ checklist }) => checklist !== null),
  );
  const { added, rejected } = fresh;
  return join(found, rows, compared, { edits: added, rejected, table: tables.points });
}

function compareFindings(
  grid: WorkbookGrid,
  tables: SurveyTables,
  { origin, strict, utcOffsetMinutes }: EditSearch,
): Part {
  const found = findTables(grid, tables.findings);
  const rows = matchRows(found, idsOf(tables.findings.lines), () => null);
  const { added, rejected } = readNewFindings(rows.fresh, tables, {
    exportId: origin.exportId,
    exportedAt: origin.at.slice(0, 24),
    utcOffsetMinutes,
  });
  const compared = compareTable(
    tables.findings,
    rows.occurrences,
    FINDING_EDITORS,
    ({ visit }) => strict && (visit?.checklist ?? null) !== null,
  );
  return join(found, rows, compared, { edits: added, rejected, table: tables.findings });
}

const idsOf = (lines: readonly { readonly row: RecordRow }[]): ReadonlySet<string> =>
  new Set(lines.map(({ row }) => row.id));

/** One sheet's findings, with a word where it or an editable column is gone. */
function join<Line>(
  found: readonly FoundTable[],
  rows: MatchedRows,
  compared: Comparison,
  fresh: Pick<Comparison, 'edits' | 'rejected'> & { readonly table: Table<Line> },
): Part {
  const { name, columns } = fresh.table;
  const gone: MergeNotice[] =
    found.length === 0 ? [{ code: 'sheet-missing', severity: 'info', at: { sheet: name } }] : [];
  const lost = found.flatMap((table) =>
    columns
      .filter(({ key, editable }) => editable && !table.columns.has(key))
      .map(({ header }): MergeNotice => ({
        code: 'column-missing',
        severity: 'info',
        at: { sheet: table.sheet },
        params: { header },
      })),
  );
  return {
    edits: [...compared.edits, ...fresh.edits],
    rejected: [...rows.rejected, ...compared.rejected, ...fresh.rejected],
    notices: [...gone, ...lost, ...compared.notices],
    strays: rows.strays,
  };
}

function actOf(edit: FoundEdit, { base, origin, asked }: EditSearch): EditAct {
  const row = base.rows.get(edit.record);
  const held = (row?.values ?? {}) as Readonly<Record<string, JsonValue>>;
  return {
    change: deriveChange(origin, edit.record, edit.values, row),
    edits: Object.entries(edit.values).map(([field, to]): WorkbookEdit => ({
      sheet: edit.sheet,
      cell: edit.cell,
      record: edit.record,
      field,
      from: held[field] ?? null,
      to,
      ...(asked ? { asked } : {}),
    })),
  };
}
