import type { DianweiWorkbook } from '../../../shared/merge/read-dianwei-workbook.ts';

/** The name of whoever wrote the newest change of the exporting installation; null when not told. */
export function exporterOf({
  log,
  replica,
}: Pick<DianweiWorkbook, 'log' | 'replica'>): string | null {
  const actor = log.chains.get(replica)?.at(-1)?.change.actor ?? '';
  const person = log.rows.get(actor)?.values as { readonly name?: string } | undefined;
  return person?.name ?? null;
}
