import { useLiveQuery } from 'dexie-react-hooks';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import { recordTables } from '../data/store.ts';

/** The records that hold an open conflict. */
export function useConflicts(): readonly RecordRow[] | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const found = await Promise.all(
      recordTables(store).map((table) => table.where('conflict').equals(1).toArray()),
    );
    return found.flat();
  }, [store]);
}
