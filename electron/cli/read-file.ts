import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import type { DecodeText } from '../../shared/exchange/decode-csv.ts';
import { readCsv } from '../../shared/exchange/read-csv.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { WorkbookGrid } from '../../shared/workbook/sheet-grid.ts';
import { PACKAGE_LIMITS } from '../../shared/xlsx-codec/inflate-guard.ts';
import { readWorkbook } from '../../shared/xlsx-codec/read-workbook.ts';
import { systemCode } from '../host/name-disk-error.ts';

type FileNoticeCode = 'file-missing' | 'file-unreadable' | 'file-in-use';

/** What Windows says of a file that Excel holds for itself. */
const HELD = new Set(['EBUSY', 'EPERM', 'ETXTBSY']);

/** The grid of an .xlsx, or of a text table when the file is called .csv, .tsv or .txt. */
export async function readGridFile(file: string): Promise<Result<WorkbookGrid, Notice>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  if (!/\.(csv|tsv|txt)$/i.test(file)) return readWorkbook(bytes.value);
  const csv = readCsv(bytes.value, basename(file), decode);
  return csv.ok ? succeed(csv.value.workbook) : csv;
}

async function readBytes(file: string): Promise<Result<Uint8Array, Notice>> {
  try {
    const { size } = await stat(file);
    if (size > PACKAGE_LIMITS.packed) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      return fail({ code: 'workbook-too-large', severity: 'error', params: { megabytes } });
    }
    return succeed(new Uint8Array(await readFile(file)));
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === null) throw thrown;
    return fail({ code: codeOf(code), severity: 'error', params: { reason: code } });
  }
}

function codeOf(reason: string): FileNoticeCode {
  if (reason === 'ENOENT') return 'file-missing';
  return HELD.has(reason) ? 'file-in-use' : 'file-unreadable';
}

const decode: DecodeText = (bytes, label, fatal) => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
