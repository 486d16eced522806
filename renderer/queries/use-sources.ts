import { useLiveQuery } from 'dexie-react-hooks';
import type { SourceLine } from '../../shared/workbook/sources-table.ts';
import { useSession } from '../app/session.ts';
import { readSources } from '../data/read-sources.ts';

/** The merged workbooks that count, the last merged first; undefined while loading. */
export function useSources(): readonly SourceLine[] | undefined {
  const { store } = useSession();
  return useLiveQuery(() => readSources(store), [store]);
}
