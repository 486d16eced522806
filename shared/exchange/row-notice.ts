import { columnLetters } from '../workbook/sheet-grid.ts';
import type { RowReading } from './read-register-row.ts';
import type { RegisterField } from './register-field.ts';
import type { RegisterNotice, RegisterNoticeCode } from './register-notice.ts';

export interface NoticeContext {
  readonly sheet: string;
  readonly columns: ReadonlyMap<RegisterField, number>;
}

/** The row that first gave a point, and all it said. */
export interface Claim {
  readonly row: number;
  readonly code: string;
  readonly said: string;
}

/** A row that means a point another row gave already; an exact repetition only warns. */
export function doubled(
  { row, code, name }: RowReading,
  claim: Claim,
  said: string,
  place: NoticeContext,
): RegisterNotice {
  const byCode = code !== '' && code === claim.code;
  return noticeAt(
    byCode ? 'duplicate-code' : 'duplicate-point',
    said === claim.said ? 'warning' : 'error',
    place,
    row,
    byCode ? 'code' : 'name',
    { code, name, firstRow: claim.row, same: said === claim.said ? 1 : 0 },
  );
}

/** Notices with the point's code, so that a person finds the row by it. */
export function withCode(
  notices: readonly RegisterNotice[],
  code: string,
): readonly RegisterNotice[] {
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
