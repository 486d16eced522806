import { z } from 'zod';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { BlankContent } from '../workbook/blank-format.ts';
import { BLANK_FORMAT, BLANK_MARK, blankDigest } from '../workbook/blank-format.ts';
import type { SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import type { MergeNotice } from './merge-notice.ts';
import type { SignatureState } from './verify-signature.ts';
import { verifySignature } from './verify-signature.ts';

/** What the hidden sheet of a blank workbook proves. */
export interface OpenedBlank {
  readonly content: BlankContent;
  readonly publicKey: string;
  readonly signature: SignatureState;
}

/** The hidden sheet of a workbook to be filled in, under whatever name; null when it is none. */
export function findBlankSheet(workbook: WorkbookGrid): SheetGrid | null {
  return workbook.sheets.find((sheet) => cellText(sheet.rows[0]?.[0]) === BLANK_MARK) ?? null;
}

const recordOf = (kind: string) =>
  z.object({
    id: z.string().startsWith(`${kind}/`),
    values: z.record(z.string(), z.json()),
  });
const roundShape = recordOf('round');
const pointsShape = z.array(recordOf('point'));

/** Reads and checks the hidden sheet (rule M17): anything missing, altered or wrongly signed refuses the file. */
export function openBlank(sheet: SheetGrid): Result<OpenedBlank, MergeNotice> {
  const texts = new Map<string, string>();
  for (const [name, text] of sheet.rows) {
    const key = cellText(name);
    texts.set(key, (texts.get(key) ?? '') + cellText(text));
  }
  const text = (name: string): string => texts.get(name) ?? '';
  const format = Number(text(BLANK_MARK));
  if (!Number.isSafeInteger(format) || format < 1) return damaged('changes-damaged');
  if (format > BLANK_FORMAT)
    return fail({ code: 'workbook-newer', severity: 'error', params: { format } });
  const content = contentOf(text);
  if (content === null) return damaged('changes-damaged');
  const publicKey = text('publicKey');
  const signature = verifySignature(blankDigest(content), text('signature'), publicKey);
  if (signature === 'invalid') return damaged('signature-invalid');
  return succeed({ content, publicKey, signature });
}

function contentOf(text: (name: string) => string): BlankContent | null {
  const exportedAt = text('exportedAt');
  const utcOffsetMinutes = Number(text('utcOffsetMinutes'));
  if (text('exportId') === '' || Number.isNaN(Date.parse(exportedAt.slice(0, 24)))) return null;
  if (!Number.isSafeInteger(utcOffsetMinutes)) return null;
  try {
    const round = roundShape.parse(JSON.parse(text('round')));
    const points = pointsShape.parse(JSON.parse(text('points')));
    return {
      exportId: text('exportId'),
      exportedAt,
      utcOffsetMinutes,
      round: round as BlankContent['round'],
      points: points as BlankContent['points'],
    };
  } catch {
    return null;
  }
}

const damaged = (code: MergeNotice['code']): { readonly ok: false; readonly error: MergeNotice } =>
  fail({ code, severity: 'error' });
