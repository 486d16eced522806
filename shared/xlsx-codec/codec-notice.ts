import type { Notice } from '../kernel/notice.ts';

/** Why bytes are not read as a workbook; each is an error and ends the reading of that file. */
export type CodecNoticeCode =
  | 'workbook-empty'
  | 'workbook-not-zip'
  | 'workbook-not-spreadsheet'
  | 'workbook-encrypted'
  | 'workbook-old-xls'
  | 'workbook-truncated'
  | 'workbook-corrupt'
  | 'workbook-too-large'
  | 'workbook-zip-bomb'
  | 'workbook-too-many-parts'
  | 'workbook-too-many-rows'
  | 'workbook-too-many-cells'
  | 'workbook-macros'
  | 'workbook-external-links';

export type CodecNotice = Notice<CodecNoticeCode>;

/** A refusal of the whole file. */
export function refuse(
  code: CodecNoticeCode,
  params?: Readonly<Record<string, string | number>>,
): CodecNotice {
  return { code, severity: 'error', ...(params ? { params } : {}) };
}
