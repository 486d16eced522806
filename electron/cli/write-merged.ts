import { open, readFile } from 'node:fs/promises';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { nextHybridTime } from '../../shared/kernel/hybrid-time.ts';
import type { MergePlan } from '../../shared/merge/merge-plan.ts';
import { digestHeads, headsOf } from '../../shared/workbook/check-code.ts';
import { exportIdentifier, planExport } from '../../shared/workbook/plan-export.ts';
import { DEFAULT_SUMMARY } from '../../shared/workbook/summary-settings.ts';
import { openPackage } from '../../shared/xlsx-codec/inflate-guard.ts';
import { readProperties } from '../../shared/xlsx-codec/read-properties.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import { writeDurably } from '../host/write-durably.ts';

/** Minutes east of UTC of the dates in a merged workbook: China's, whatever the machine is set to. */
export const CHINA = 480;

/**
 * Writes the merged workbook, named after what is in it: merging the same files again gives the same
 * export, and where that stands already nothing is written.
 */
export async function writeMerged(
  { merged, pictures, sources }: MergePlan,
  out: string,
  now: number,
): Promise<'written' | 'unchanged'> {
  const request = {
    log: merged,
    head: {
      exportId: `merge-${digestHeads(headsOf(merged)).slice(0, 20)}`,
      exportedAt: nextHybridTime('', now),
      actor: '',
      replica: '',
      utcOffsetMinutes: CHINA,
    },
    seal: null,
    checklists: BUNDLED_CHECKLISTS,
    pictures,
    summary: { settings: DEFAULT_SUMMARY, sources, charts: [] },
  };
  if ((await identifierOf(out)) === exportIdentifier(request)) return 'unchanged';
  await writeFresh(out, await writeWorkbook(planExport(request)));
  return 'written';
}

/** A temporary file, then a rename: it is there whole or not at all. */
export const writeFresh = (path: string, content: string | Uint8Array): Promise<void> =>
  writeDurably(path, content, (temporary) => open(temporary, 'wx'));

/** What the workbook that lies there says it is; null when there is none, or it was saved by another program. */
async function identifierOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const parts = await openPackage(new Uint8Array(bytes), (name) =>
    /^(_rels|docProps)\//.test(name),
  );
  return parts.ok ? (readProperties(parts.value).identifier ?? null) : null;
}
