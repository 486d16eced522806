import { columnLetters } from '../workbook/sheet-grid.ts';
import type { ChosenSheet } from './choose-sheet.ts';
import type { MappedColumns } from './map-columns.ts';
import type { NamedType } from './read-register-row.ts';
import type { RegisterField } from './register-field.ts';
import type { RegisterNotice, RegisterSheetCode } from './register-notice.ts';
import type { RegisterPlan } from './register-plan.ts';

/** The columns and their fields as a person corrects them. */
export function describeColumns(
  heads: readonly string[],
  columns: ReadonlyMap<RegisterField, number>,
): Pick<RegisterPlan, 'columns' | 'mapping'> {
  const fieldOf = new Map([...columns].map(([field, column]) => [column, field]));
  const entries = [...columns].sort(([, a], [, b]) => a - b);
  return {
    columns: heads.map((head, column) => ({
      letters: columnLetters(column),
      head,
      field: fieldOf.get(column) ?? null,
    })),
    mapping: Object.fromEntries(entries.map(([field, column]) => [field, columnLetters(column)])),
  };
}

/** What to know about the sheet and its columns before any row (rules R6–R9). */
export function columnNotices(
  { sheet, header, others }: ChosenSheet,
  { columns, twice, unknown }: MappedColumns,
  sheetType: NamedType | null,
): readonly RegisterNotice[] {
  const row = header.row + 1;
  const say = (code: RegisterSheetCode, severity: RegisterNotice['severity']): RegisterNotice => ({
    code,
    severity,
    at: { sheet: sheet.name, row },
  });
  const about = (code: RegisterSheetCode, column: number): RegisterNotice => ({
    code,
    severity: 'info',
    at: { sheet: sheet.name, row, column: columnLetters(column) },
    params: { head: header.heads[column] ?? '' },
  });
  const positioned =
    columns.has('coordinates') || (columns.has('longitude') && columns.has('latitude'));
  return [
    ...others.map((name): RegisterNotice => ({
      code: 'other-sheet',
      severity: 'info',
      params: { sheet: name },
    })),
    ...twice.map((column) => about('column-twice', column)),
    ...unknown.map((column) => about('column-unknown', column)),
    ...(columns.has('code') ? [] : [say('no-code-column', 'warning')]),
    ...(positioned ? [] : [say('no-position-columns', 'warning')]),
    ...(sheetType ? [{ ...say('type-from-sheet', 'info'), params: { type: sheet.name } }] : []),
  ];
}

/** What to know about the rows as a whole. */
export function rowsNotices(
  sheet: string,
  rows: number,
  datumAssumed: number,
): readonly RegisterNotice[] {
  if (rows === 0) return [{ code: 'no-data-rows', severity: 'warning', at: { sheet } }];
  if (datumAssumed === 0) return [];
  return [
    {
      code: 'datum-assumed',
      severity: 'warning',
      at: { sheet },
      params: { rows: datumAssumed, datum: 'WGS-84' },
    },
  ];
}
