import type { SourceLine } from '../../shared/workbook/sources-table.ts';
import type { Store } from './store.ts';

/** The workbooks that went into what is held here, the last merged first; one merged again stands once. */
export async function readSources(store: Store): Promise<readonly SourceLine[]> {
  const merges = await store.merges.reverse().toArray();
  const lines = merges
    .filter(({ undoneAt }) => undoneAt === undefined)
    .flatMap(({ sources }) => sources);
  const told = new Map<string, SourceLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.file, line.exportId, line.checkCode, line.state]);
    if (!told.has(key)) told.set(key, line);
  }
  return [...told.values()];
}
