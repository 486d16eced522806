import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import type { CsvNotice } from './csv-notice.ts';
import type { DecodeText, TextEncodingLabel } from './decode-csv.ts';
import { decodeCsv } from './decode-csv.ts';
import { parseCsv } from './parse-csv.ts';
import type { Delimiter } from './sniff-delimiter.ts';

export interface CsvWorkbook {
  readonly workbook: WorkbookGrid;
  readonly encoding: TextEncodingLabel;
  readonly delimiter: Delimiter;
  readonly notices: readonly CsvNotice[];
}

/** Lines after which reading stops, blank ones counted. */
const MOST_ROWS = 200_000;

/** A .csv file as a workbook of one sheet called `name` (the file's name), or why it cannot be read. */
export function readCsv(
  bytes: Uint8Array,
  name: string,
  decode: DecodeText,
): Result<CsvWorkbook, CsvNotice> {
  const decoded = decodeCsv(bytes, decode);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const { rows, delimiter, complete, notices } = parseCsv(text, MOST_ROWS);
  if (rows.length === 0) return fail({ code: 'csv-empty', severity: 'error' });
  if (!complete) {
    return fail({ code: 'csv-too-many-rows', severity: 'error', params: { limit: MOST_ROWS } });
  }
  return succeed({
    workbook: { sheets: [{ name, state: 'visible', rows }] },
    encoding,
    delimiter,
    notices: [...decoded.value.notices, ...notices],
  });
}
