import { useLiveQuery } from 'dexie-react-hooks';
import { isWhole } from '../../shared/records/is-whole.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import type { Store } from '../data/store.ts';
import { recordTables } from '../data/store.ts';

/** The records that hold an open conflict. */
export function useConflicts(): readonly RecordRow[] | undefined {
  const { store } = useSession();
  return useLiveQuery(() => readConflictRows(store), [store]);
}

export async function readConflictRows(store: Store): Promise<readonly RecordRow[]> {
  const found = await Promise.all(
    recordTables(store).map((table) => table.where('conflict').equals(1).toArray()),
  );
  return found.flat().filter(isWhole);
}
