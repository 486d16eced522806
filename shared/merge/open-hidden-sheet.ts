import { emptyLog, ingestChanges } from '../changes/memory-log.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { headsOf } from '../workbook/check-code.ts';
import { unpackChanges } from '../workbook/embedded.ts';
import { exportDigest } from '../workbook/export-head.ts';
import type { ExportHead } from '../workbook/export-head.ts';
import type { SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import { HIDDEN_MARK, WORKBOOK_FORMAT } from '../workbook/workbook-format.ts';
import type { MergeNotice, WorkbookNoticeCode } from './merge-notice.ts';
import type { SignatureState } from './verify-signature.ts';
import { verifySignature } from './verify-signature.ts';

/** What the hidden sheet proves; `log` holds exactly the changes the workbook was made from. */
export interface HiddenContent {
  readonly format: number;
  readonly rendering: number;
  readonly head: ExportHead;
  readonly publicKey: string;
  readonly signature: SignatureState;
  readonly log: MemoryLog;
  /** SHA-256 of a small picture's bytes → SHA-256 of the original photo. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** The sheet that carries the changes, under whatever name; null when it is gone. */
export function findHiddenSheet(workbook: WorkbookGrid): SheetGrid | null {
  return workbook.sheets.find((sheet) => cellText(sheet.rows[0]?.[0]) === HIDDEN_MARK) ?? null;
}

/**
 * Reads and checks the hidden sheet (rules M1–M2): every line a Change, every chain whole, the heads as
 * recorded, the signature good. Anything else is an error and nothing in it is believed.
 */
export function openHiddenSheet(sheet: SheetGrid): Result<HiddenContent, MergeNotice> {
  const texts = new Map<string, string[]>();
  for (const row of sheet.rows) {
    const name = cellText(row[0]);
    texts.set(name, [...(texts.get(name) ?? []), cellText(row[1])]);
  }
  const text = (name: string): string => texts.get(name)?.[0] ?? '';
  const format = Number(text(HIDDEN_MARK));
  if (!Number.isSafeInteger(format) || format < 1) return damaged('changes-damaged');
  if (format > WORKBOOK_FORMAT) return damaged('workbook-newer', { format });
  const unpacked = unpackChanges(texts.get('changes') ?? []);
  if (!unpacked.ok) {
    return damaged(unpacked.error === 'damaged' ? 'changes-damaged' : 'changes-too-large');
  }
  const { log, notices, forks } = ingestChanges(emptyLog(), unpacked.value);
  if (notices.length > 0 || forks.length > 0) return damaged('changes-damaged');
  const heads = headsOf(log);
  const recorded = heads.map(({ replica, seq, hash }) => [replica, seq, hash]);
  if ((texts.get('heads') ?? []).join('') !== JSON.stringify(recorded)) {
    return damaged('heads-mismatch');
  }
  const head: ExportHead = {
    exportId: text('exportId'),
    exportedAt: text('exportedAt'),
    actor: text('actor'),
    replica: text('replica'),
    utcOffsetMinutes: Number(text('utcOffsetMinutes')),
  };
  const publicKey = text('publicKey');
  const signature = verifySignature(exportDigest(head, heads), text('signature'), publicKey);
  if (signature === 'invalid') return damaged('signature-invalid');
  return succeed({
    format,
    rendering: Number(text('rendering')),
    head,
    publicKey,
    signature,
    log,
    pictures: new Map(
      (texts.get('picture') ?? []).map((pair): [string, string] => {
        const [photo = '', copy = ''] = pair.split(' ');
        return [copy, photo];
      }),
    ),
  });
}

function damaged(
  code: WorkbookNoticeCode,
  params?: Readonly<Record<string, number>>,
): { readonly ok: false; readonly error: MergeNotice } {
  return fail({ code, severity: 'error', ...(params ? { params } : {}) });
}
