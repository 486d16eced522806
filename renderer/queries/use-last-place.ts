import { useLiveQuery } from 'dexie-react-hooks';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';

/** The point the person scored last in a round: where they most likely stand; null when none. */
export function useLastPlace(
  round: string | undefined,
  inspector: string | null,
): RecordRow<'point'> | null | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    if (round === undefined) return null;
    const mine = (await store.assessment.where('values.round').equals(round).toArray()).filter(
      (row) => row.values.inspector === inspector && row.values.removed !== true,
    );
    const last = mine.sort((a, b) =>
      (a.values.finishedAt ?? a.values.startedAt ?? '') <
      (b.values.finishedAt ?? b.values.startedAt ?? '')
        ? 1
        : -1,
    )[0];
    return last?.values.point === undefined
      ? null
      : ((await store.point.get(last.values.point)) ?? null);
  }, [store, round, inspector]);
}
