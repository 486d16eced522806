import { columnLetters } from '../workbook/sheet-grid.ts';
import type { RowReading } from './read-register-row.ts';
import type { RegisterField } from './register-field.ts';
import type { RegisterNotice, RegisterNoticeCode } from './register-notice.ts';

export interface NoticeContext {
  readonly sheet: string;
  readonly columns: ReadonlyMap<RegisterField, number>;
}

/** A row that means a point an earlier row gave already; an exact repetition only warns. */
export function doubled(row: RowReading, first: RowReading, place: NoticeContext): RegisterNotice {
  const { code, name } = row;
  const byCode = code !== '' && code === first.code;
  const same = said(row) === said(first);
  return noticeAt(
    byCode ? 'duplicate-code' : 'duplicate-point',
    same ? 'warning' : 'error',
    place,
    row.row,
    byCode ? 'code' : 'name',
    { code, name, firstRow: first.row, same: same ? 1 : 0 },
  );
}

/** All a row says, to compare. */
const said = ({ draft, position }: RowReading): string =>
  JSON.stringify([draft, position?.source ?? null]);

/** Notices with the point's code, so that a person finds the row by it. */
export function withCode(
  notices: readonly RegisterNotice[],
  code: string,
): readonly RegisterNotice[] {
  if (notices.length === 0) return notices;
  return notices.map((notice) => ({ ...notice, params: { ...notice.params, code } }));
}

/** A notice at a row (1-based) and a field's column. */
export function noticeAt(
  code: RegisterNoticeCode,
  severity: RegisterNotice['severity'],
  place: NoticeContext,
  row: number,
  field?: RegisterField,
  params?: Readonly<Record<string, string | number>>,
): RegisterNotice {
  const column = field === undefined ? undefined : place.columns.get(field);
  return {
    code,
    severity,
    at: {
      sheet: place.sheet,
      row,
      ...(column === undefined ? {} : { column: columnLetters(column) }),
    },
    ...(params ? { params } : {}),
  };
}
