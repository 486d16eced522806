import type { Notice } from '../kernel/notice.ts';

/** What can be wrong with a text table before its columns mean anything. */
export type CsvNoticeCode =
  /** Nothing in the file. Error: not read. */
  | 'csv-empty'
  /** Bytes that are no text (a picture, a workbook under another name). Error: not read. */
  | 'csv-not-text'
  /** Longer than any table we take in. Error: not read; param `limit`. */
  | 'csv-too-many-rows'
  /** Some bytes fit no encoding and stand as replacement characters. Warning; param `encoding`. */
  | 'csv-encoding-damaged'
  /** A quotation mark without its partner, or out of place, is taken as text. Warning; at the row. */
  | 'csv-quote-stray';

export type CsvNotice = Notice<CsvNoticeCode>;
