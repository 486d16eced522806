import { FoldAnew } from '../../shared/changes/fold-anew.ts';
import { RECORD_KINDS, kindOf } from '../../shared/kernel/record-id.ts';
import { fromChangeRow } from './change-rows.ts';
import { writeRows } from './commit-intent.ts';
import { putInTurns } from './put-in-turns.ts';
import type { Brought, ChangeRow, MergeRow, Store } from './store.ts';
import { logTables, recordTable } from './store.ts';

/** Rows read at once, so that the window hears the person in between. */
const ROWS_AT_ONCE = 500;

/** Why a merge cannot be undone now, or null. */
export type MergeBar =
  | 'merge-undone'
  /** It told two histories of an installation apart, or all it brought was our own. */
  | 'merge-forked'
  /** A later merge goes on from it and must be undone first. */
  | 'merge-built-upon';

/**
 * Sets aside everything a merge brought, in one transaction (rule L13): its changes go, and the records
 * they touch are folded anew from what is left. Resolves to what bars it, or null when it is done.
 */
export async function setMergeAside(
  store: Store,
  id: number,
  undoneAt: number,
): Promise<MergeBar | null> {
  return store.transaction('rw', [store.merges, ...logTables(store)], async () => {
    const merge = await store.merges.get(id);
    const bar = await findBar(store, merge);
    if (bar !== null || !merge?.brought) return bar;
    const touched = new Set<string>();
    for (const [replica, { from, to }] of Object.entries(merge.brought)) {
      await eachRow(store, replica, from, to, (row) => {
        for (const { record } of fromChangeRow(row).sets) touched.add(record);
      });
    }
    await cutChains(store, merge.brought);
    await foldTouched(store, touched);
    await store.merges.put({ ...merge, undoneAt, journalBehind: 1 });
    return null;
  });
}

/** Whether a merge can be undone as things stand. */
export async function findBar(store: Store, merge: MergeRow | undefined): Promise<MergeBar | null> {
  if (merge === undefined || merge.undoneAt !== undefined) return 'merge-undone';
  if (merge.brought === null || Object.keys(merge.brought).length === 0) return 'merge-forked';
  const ends = Object.entries(merge.brought);
  const heads = await store.heads.bulkGet(ends.map(([replica]) => replica));
  const grown = ends.some(([, { to }], index) => heads[index]?.seq !== to);
  return grown ? 'merge-built-upon' : null;
}

async function eachRow(
  store: Store,
  replica: string,
  from: number,
  to: number,
  take: (row: ChangeRow) => void,
): Promise<void> {
  for (let at = from; at <= to; at += ROWS_AT_ONCE) {
    const last = Math.min(to, at + ROWS_AT_ONCE - 1);
    const rows = store.changes
      .where('[replica+seq]')
      .between([replica, at], [replica, last], true, true);
    (await rows.toArray()).forEach(take);
  }
}

async function cutChains(store: Store, brought: Brought): Promise<void> {
  for (const [replica, { from, to }] of Object.entries(brought)) {
    await store.changes
      .where('[replica+seq]')
      .between([replica, from], [replica, to], true, true)
      .delete();
    const last = from > 1 ? await store.changes.get([replica, from - 1]) : undefined;
    if (last === undefined) await store.heads.delete(replica);
    else
      await store.heads.put({
        replica,
        seq: last.seq,
        hash: last.hash,
        at: fromChangeRow(last).at,
      });
  }
}

/** The touched records as the remaining changes tell them; those they do not tell of go. */
async function foldTouched(store: Store, touched: ReadonlySet<string>): Promise<void> {
  const anew = new FoldAnew(touched);
  for (const { replica, seq } of await store.heads.toArray())
    await eachRow(store, replica, 1, seq, (row) => anew.add(fromChangeRow(row)));
  const gone = [...touched].filter((record) => !anew.rows.has(record));
  for (const kind of RECORD_KINDS)
    await recordTable(store, kind).bulkDelete(gone.filter((record) => kindOf(record) === kind));
  await writeRows(store, anew.rows.values(), putInTurns);
}
