import { useLiveQuery } from 'dexie-react-hooks';
import { useSession, useSettings } from '../app/session.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';

/** The person at this laptop; undefined while loading, null when nobody has been introduced. */
export function useMe(): RecordRow<'person'> | null | undefined {
  const { store } = useSession();
  const { person } = useSettings().settings;
  return useLiveQuery(
    async () => (person === null ? null : ((await store.person.get(person)) ?? null)),
    [store, person],
  );
}

/** Everyone known here by record id. */
export function usePeople(): ReadonlyMap<string, RecordRow<'person'>> | undefined {
  const { store } = useSession();
  return useLiveQuery(
    async () =>
      new Map(
        (await store.person.toArray()).map((row): [string, RecordRow<'person'>] => [row.id, row]),
      ),
    [store],
  );
}
