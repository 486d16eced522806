import type { RegisterNotice } from '../../../shared/exchange/register-notice.ts';
import type {
  AskedPoint,
  FieldChange,
  PlannedPoint,
  QuestionKind,
  RefusedRow,
  RegisterAnswers,
  RegisterPlan,
} from '../../../shared/exchange/register-plan.ts';
import type { SheetGrid } from '../../../shared/workbook/sheet-grid.ts';
import { cellText } from '../../../shared/workbook/sheet-grid.ts';

/** One field of a known point that the register would change: a line of the table. */
export interface ChangeLine extends FieldChange {
  readonly key: string;
  readonly row: number;
  readonly code: string;
  readonly name: string;
}

/** A line per changed field, in row order. */
export function changeLines(changed: readonly PlannedPoint[]): readonly ChangeLine[] {
  return changed.flatMap(({ row, draft, changes }) =>
    changes.map((change) => ({
      ...change,
      key: `${row}.${change.field}`,
      row,
      code: draft.code ?? '',
      name: draft.name,
    })),
  );
}

/** A row that is not taken in, with what its notices say. */
export interface RefusedLine extends RefusedRow {
  readonly notices: readonly RegisterNotice[];
}

const DOUBLED = new Set(['duplicate-code', 'duplicate-point']);

/** Refused rows beside their reasons: errors, and repetitions, which only warn when they say the same. */
export function refusedLines(
  rows: readonly RefusedRow[],
  notices: readonly RegisterNotice[],
): readonly RefusedLine[] {
  const byRow = new Map<number, RegisterNotice[]>();
  for (const notice of notices) {
    const row = notice.at?.row;
    if (row === undefined || (notice.severity !== 'error' && !DOUBLED.has(notice.code))) continue;
    const held = byRow.get(row);
    if (held) held.push(notice);
    else byRow.set(row, [notice]);
  }
  return rows.map((row) => ({ ...row, notices: byRow.get(row.row) ?? [] }));
}

const QUESTIONS = new Set([
  'position-swapped',
  'position-unit-bearing',
  'position-outside-china',
  'datum-unknown',
]);

/** What stands in no other list: notes on the sheet, its columns and the rows that are taken in. */
export function otherNotices(plan: RegisterPlan): readonly RegisterNotice[] {
  return plan.notices.filter(
    ({ code, severity }) =>
      severity !== 'error' &&
      !DOUBLED.has(code) &&
      !(QUESTIONS.has(code) && severity === 'warning'),
  );
}

const QUESTION_KINDS: readonly QuestionKind[] = [
  'swapped',
  'unitBearing',
  'outsideChina',
  'datumUnknown',
];

/** The kinds of question in rows still asked, with the number of rows of each. */
export function askedKinds(
  asked: readonly AskedPoint[],
): readonly { readonly kind: QuestionKind; readonly rows: number }[] {
  return QUESTION_KINDS.map((kind) => ({
    kind,
    rows: asked.filter(({ question }) => question.kinds.includes(kind)).length,
  })).filter(({ rows }) => rows > 0);
}

/** How many answers a person has given, for kinds and for rows. */
export function countAnswers(answers: RegisterAnswers | undefined): number {
  const { rows = {}, ...kinds } = answers ?? {};
  return Object.keys(rows).length + Object.keys(kinds).length;
}

const SAMPLES = 3;
const SEARCHED = 200;

/** The first different values below the header in a column (0-based), to know it by. */
export function sampleValues(
  sheet: SheetGrid | undefined,
  headerRow: number,
  column: number,
): readonly string[] {
  const found = new Set<string>();
  for (const row of sheet?.rows.slice(headerRow, headerRow + SEARCHED) ?? []) {
    const text = cellText(row[column]).trim();
    if (text !== '') found.add(text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}
