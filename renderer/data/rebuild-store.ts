import type { MemoryLog } from '../../shared/changes/memory-log.ts';
import { emptyLog, ingestChanges } from '../../shared/changes/memory-log.ts';
import { fromChangeRow, hashedToRow } from './change-rows.ts';
import { writeRows } from './commit-intent.ts';
import type { Store } from './store.ts';
import { logTables } from './store.ts';

/** The whole log of the store in memory, its records folded anew. */
export async function readLog(store: Store): Promise<MemoryLog> {
  const rows = await store.changes.toArray();
  return ingestChanges(emptyLog(), rows.map(fromChangeRow)).log;
}

/** Puts `log` in the place of everything the store holds but photo bytes. Runs inside a transaction. */
export async function replaceLog(store: Store, log: MemoryLog): Promise<void> {
  await Promise.all(logTables(store).map((table) => table.clear()));
  for (const [replica, chain] of log.chains) {
    const last = chain.at(-1);
    if (last === undefined) continue;
    await store.changes.bulkPut(chain.map(hashedToRow));
    await store.heads.put({ replica, seq: last.change.seq, hash: last.hash, at: last.change.at });
  }
  await writeRows(store, log.rows.values());
}
