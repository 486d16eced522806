import { useLiveQuery } from 'dexie-react-hooks';
import { useSession } from '../app/session.ts';
import type { MergeBar } from '../data/set-merge-aside.ts';
import { findBar } from '../data/set-merge-aside.ts';
import type { MergeRow, Store } from '../data/store.ts';

export interface PastMerge {
  readonly merge: MergeRow;
  readonly bar: MergeBar | null;
}

/** The merges done on this laptop, newest first, each with what bars its undoing; undefined while loading. */
export function usePastMerges(limit: number): readonly PastMerge[] | undefined {
  const { store } = useSession();
  return useLiveQuery(() => readPastMerges(store, limit), [store, limit]);
}

async function readPastMerges(store: Store, limit: number): Promise<readonly PastMerge[]> {
  const merges = await store.merges.reverse().limit(limit).toArray();
  return Promise.all(merges.map(async (merge) => ({ merge, bar: await findBar(store, merge) })));
}
