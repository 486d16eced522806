import type { Notice } from '../kernel/notice.ts';
import type { Result } from '../kernel/result.ts';
import { succeed } from '../kernel/result.ts';
import type { DianweiWorkbook } from './read-dianwei-workbook.ts';

/** What a read workbook says of itself, without what it carries; `exporter` is null when not told. */
export interface BookLabel extends Pick<
  DianweiWorkbook,
  'state' | 'format' | 'exportedAt' | 'checkCode' | 'publicKey' | 'counts' | 'notices'
> {
  readonly exporter: string | null;
}

/** A file and what reading it gave, told without its contents. */
export interface LabelledFile {
  readonly file: string;
  readonly read: Result<BookLabel, Notice>;
}

export function labelOf(read: Result<DianweiWorkbook, Notice>): Result<BookLabel, Notice> {
  if (!read.ok) return read;
  const { state, format, exportedAt, checkCode, publicKey, counts, notices } = read.value;
  const exporter = exporterOf(read.value);
  return succeed({ state, format, exportedAt, checkCode, publicKey, counts, notices, exporter });
}

/** The name of whoever wrote the newest change of the exporting installation. */
function exporterOf({ log, replica }: DianweiWorkbook): string | null {
  const actor = log.chains.get(replica)?.at(-1)?.change.actor ?? '';
  const person = log.rows.get(actor)?.values as { readonly name?: string } | undefined;
  return person?.name ?? null;
}
