import { useLiveQuery } from 'dexie-react-hooks';
import { isMockCaseId } from '../../shared/mock/mock-id.ts';
import { isPresent, isWhole } from '../../shared/records/is-whole.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';

/** All points that were not removed, by code, without the desk cases of exercises; undefined while loading. */
export function usePoints(): readonly RecordRow<'point'>[] | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const rows = (await store.point.toArray()).filter(
      (row) => isPresent(row) && !isMockCaseId(row.id),
    );
    return rows.sort((a, b) => compareCodes(a.values.code ?? '', b.values.code ?? ''));
  }, [store]);
}

/** One point; null when it is not known here. */
export function usePoint(id: string): RecordRow<'point'> | null | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const row = await store.point.get(id);
    return row && isWhole(row) ? row : null;
  }, [store, id]);
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
