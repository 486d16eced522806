import type { Store } from './store.ts';

/** The text form of every stored change, each replica's in order, for work done outside the window. */
export async function readLogLines(store: Store): Promise<readonly string[]> {
  return (await store.changes.toArray()).map(({ line }) => line);
}
