import type { CsvNotice } from '../../shared/exchange/csv-notice.ts';
import { readCsv } from '../../shared/exchange/read-csv.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { WorkbookGrid } from '../../shared/workbook/sheet-grid.ts';
import { decodeText } from '../workers/decode-text.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';
import { bytesOfFile } from './bytes-of-file.ts';

export interface RegisterFile {
  readonly workbook: WorkbookGrid;
  readonly notices: readonly CsvNotice[];
}

/** Names of text tables; everything else is taken for a workbook, whose guard says what it is if not. */
const TEXT_TABLE = /\.(csv|txt|tsv)$/iu;

/** The tables in a register file, or the one reason why there are none. */
export async function readRegisterFile(
  file: File,
  signal: AbortSignal,
): Promise<Result<RegisterFile, Notice>> {
  const bytes = await bytesOfFile(file);
  if (bytes === null) return fail({ code: 'file-unreadable', severity: 'error' });
  if (TEXT_TABLE.test(file.name)) return readTextTable(bytes, file.name);
  const read = await runWorkbookWorker('read-grid', bytes, { signal });
  return read.ok ? succeed({ workbook: read.value, notices: [] }) : read;
}

function readTextTable(bytes: Uint8Array, name: string): Result<RegisterFile, CsvNotice> {
  const read = readCsv(bytes, name.replace(TEXT_TABLE, ''), decodeText);
  return read.ok ? succeed({ workbook: read.value.workbook, notices: read.value.notices }) : read;
}
