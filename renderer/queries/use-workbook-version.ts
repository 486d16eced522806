import { useLiveQuery } from 'dexie-react-hooks';
import { useSession } from '../app/session.ts';

/** Changes whenever anything is written here; undefined while loading. Cheap: it reads the heads alone. */
export function useLogVersion(): string | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const heads = await store.heads.toArray();
    return heads.map(({ replica, seq }) => `${replica}:${seq}`).join(' ');
  }, [store]);
}
