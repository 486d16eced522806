import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { emptyLog } from '../../shared/changes/memory-log.ts';
import { succeed } from '../../shared/kernel/result.ts';
import type { MergePlan, MergeSource } from '../../shared/merge/merge-plan.ts';
import { planMerge } from '../../shared/merge/plan-merge.ts';
import { readDianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import type { TrustList } from '../../shared/merge/trust-list.ts';
import type { GatheredFiles } from './gather-files.ts';
import { readGridFile } from './read-file.ts';

/** One plan for all files; each is read and let go before the next. */
export async function planFiles(
  { files, open: locked }: GatheredFiles,
  trust: TrustList | null,
): Promise<MergePlan> {
  const sources: MergeSource[] = [];
  for (const file of files) sources.push(await readSource(file, locked.has(file)));
  return planMerge(emptyLog(), sources, BUNDLED_CHECKLISTS, trust);
}

async function readSource(file: string, isOpen: boolean): Promise<MergeSource> {
  const grid = await readGridFile(file);
  const read = grid.ok ? readDianweiWorkbook(grid.value, BUNDLED_CHECKLISTS) : grid;
  if (!isOpen || !read.ok) return { file, read };
  const warning = { code: 'file-open', severity: 'warning' } as const;
  return { file, read: succeed({ ...read.value, notices: [...read.value.notices, warning] }) };
}
