import { storePosition } from '../geo/convert-datum.ts';
import type { Datum } from '../geo/position.ts';
import type { SheetGrid } from '../workbook/sheet-grid.ts';
import type { RowShape } from './classify-row.ts';
import { classifyRow } from './classify-row.ts';
import { comparePoint } from './compare-point.ts';
import type { KnownPoints, PointRow } from './match-existing.ts';
import { matchRecord } from './match-existing.ts';
import type { RowContext, RowReading } from './read-register-row.ts';
import { readRegisterRow } from './read-register-row.ts';
import type { RegisterField } from './register-field.ts';
import type { RegisterNotice } from './register-notice.ts';
import type {
  AskedPoint,
  PlannedPoint,
  PointDraft,
  RefusedRow,
  RegisterAnswers,
} from './register-plan.ts';
import { doubled, noticeAt, withCode } from './row-notice.ts';
import { QUESTION_CODES, settleQuestion } from './settle-question.ts';

/** What the data rows of one sheet come to. */
export interface PlannedRows {
  readonly added: PlannedPoint[];
  readonly changed: PlannedPoint[];
  readonly unchanged: PlannedPoint[];
  readonly asked: AskedPoint[];
  readonly rejected: RefusedRow[];
  readonly duplicates: RefusedRow[];
  readonly notices: RegisterNotice[];
  readonly datums: Set<Datum>;
  /** Positions whose datum nobody named. */
  datumAssumed: number;
}

/** Everything the rows are planned with. */
export interface RowsContext extends RowContext, RowShape {
  /** 0-based, the first row below the header. */
  readonly firstRow: number;
  readonly known: KnownPoints;
  readonly answers: RegisterAnswers | undefined;
}

/** Plans every row below the header once, in order (rules R10–R21). */
export function planRows(sheet: SheetGrid, context: RowsContext): PlannedRows {
  const plan = emptyRows();
  const claims = new Map<string, RowReading>();
  for (let index = context.firstRow; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    const kind = classifyRow(cells, context);
    if (kind === 'blank') continue;
    if (kind === 'point')
      planRow(readRegisterRow(cells, index + 1, context), context, plan, claims);
    else plan.notices.push(noticeAt(kind, 'info', context, index + 1));
  }
  return plan;
}

function emptyRows(): PlannedRows {
  return {
    added: [],
    changed: [],
    unchanged: [],
    asked: [],
    rejected: [],
    duplicates: [],
    notices: [],
    datums: new Set(),
    datumAssumed: 0,
  };
}

function planRow(
  reading: RowReading,
  context: RowsContext,
  plan: PlannedRows,
  claims: Map<string, RowReading>,
): void {
  const { row, code, name } = reading;
  const refused = { row, code, name };
  if (reading.draft === null) {
    plan.notices.push(...withCode(reading.notices, code));
    plan.rejected.push(refused);
    return;
  }
  const { record, existing } = matchRecord(reading.draft, context.known);
  const claim = claims.get(record);
  if (claim !== undefined) {
    plan.notices.push(doubled(reading, claim, context));
    plan.duplicates.push(refused);
    return;
  }
  claims.set(record, reading);
  plan.notices.push(...withCode(reading.notices, code));
  placePoint({ row, record, draft: reading.draft, changes: [] }, reading, existing, context, plan);
}

/** Puts a readable row where its position's question and its comparison with the known point send it. */
function placePoint(
  point: PlannedPoint,
  { position, row, code }: RowReading,
  existing: PointRow | undefined,
  context: RowsContext,
  plan: PlannedRows,
): void {
  const question = position?.question ?? null;
  const held = existing?.values.position;
  const settled = question === null ? 'take' : settleQuestion(question, row, context.answers, held);
  for (const kind of question?.kinds ?? []) {
    const severity = settled === 'ask' ? 'warning' : 'info';
    const field = kind === 'datumUnknown' ? 'datum' : question?.column;
    plan.notices.push(noticeAt(QUESTION_CODES[kind], severity, context, row, field, { code }));
  }
  if (position !== null && settled !== 'leave') {
    plan.datums.add(position.source.datum);
    if (position.datumAssumed) plan.datumAssumed += 1;
  }
  const taken = settled === 'take' ? position : null;
  const draft: PointDraft =
    taken === null ? point.draft : { ...point.draft, position: storePosition(taken.source) };
  const compared = compare(draft, existing, row, context, plan);
  const planned = { ...point, draft, changes: compared };
  if (settled === 'ask' && question !== null) plan.asked.push({ ...planned, question });
  else if (existing === undefined) plan.added.push(planned);
  else if (compared.length > 0) plan.changed.push(planned);
  else plan.unchanged.push(planned);
}

function compare(
  draft: PointDraft,
  existing: PointRow | undefined,
  row: number,
  context: RowsContext,
  plan: PlannedRows,
): PlannedPoint['changes'] {
  if (existing === undefined) return [];
  const { changes, inConflict } = comparePoint(draft, existing);
  const code = draft.code ?? '';
  if (changes.some((change) => change.field === 'removed')) {
    plan.notices.push(noticeAt('point-restored', 'warning', context, row, undefined, { code }));
  }
  for (const field of inConflict) {
    const column = columnOf(field);
    plan.notices.push(
      noticeAt('field-in-conflict', 'warning', context, row, column, { code, field }),
    );
  }
  return changes;
}

/** The column a point's field comes from. */
const columnOf = (field: string): RegisterField =>
  field === 'position' ? 'longitude' : field === 'typeName' ? 'siteType' : (field as RegisterField);
