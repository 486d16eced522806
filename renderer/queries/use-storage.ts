import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useSession } from '../app/session.ts';

export interface StorageUse {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  readonly persistent: boolean;
}

/** What the browser's store uses and whether it is persistent; `ask` requests persistence and looks again. */
export function useStorage(): {
  readonly use: StorageUse | null;
  readonly ask: () => Promise<void>;
} {
  const [use, setUse] = useState<StorageUse | null>(null);
  const look = async (): Promise<void> => {
    const [estimate, persistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    setUse({ usedBytes: estimate.usage ?? 0, quotaBytes: estimate.quota ?? 0, persistent });
  };
  useEffect(() => {
    void look();
  }, []);
  const ask = async (): Promise<void> => {
    await navigator.storage.persist();
    await look();
  };
  return { use, ask };
}

/** How many changes, points, ratings and photos the store holds. */
export function useStoreCounts():
  | {
      readonly changes: number;
      readonly points: number;
      readonly ratings: number;
      readonly photos: number;
    }
  | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const [changes, points, ratings, photos] = await Promise.all([
      store.changes.count(),
      store.point.count(),
      store.rating.where('values.assessment').above('').count(),
      store.photo.where('values.assessment').above('').count(),
    ]);
    return { changes, points, ratings, photos };
  }, [store]);
}
