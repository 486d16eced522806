import type { Change } from '../../shared/changes/change.ts';
import type { Head } from '../../shared/changes/compose-change.ts';
import type { SourceLine } from '../../shared/workbook/sources-table.ts';
import type { IngestOutcome } from './ingest-changes.ts';
import { ingestIntoStore } from './ingest-changes.ts';
import type { Brought, Store } from './store.ts';
import { logTables } from './store.ts';

/** What is remembered of a merge: when (ms since 1970 UTC), from which files, and which replica ids are this installation's. */
export interface MergeMemo {
  readonly at: number;
  readonly sources: readonly SourceLine[];
  readonly own: ReadonlySet<string>;
}

/** Unites a merge's changes into the store and remembers what they were, in one transaction. */
export async function uniteMerge(
  store: Store,
  changes: readonly Change[],
  { at, sources, own }: MergeMemo,
): Promise<IngestOutcome> {
  return store.transaction('rw', [store.merges, ...logTables(store)], async () => {
    const before = await store.heads.toArray();
    const outcome = await ingestIntoStore(store, changes);
    const { accepted, forked } = outcome;
    if (accepted === 0) return outcome;
    const brought =
      forked.length > 0 ? null : grownChains(before, await store.heads.toArray(), own);
    await store.merges.add({ at, accepted, brought, sources });
    return outcome;
  });
}

/** Where other installations' chains grew; our own history that came home stays (rule L13). */
function grownChains(
  before: readonly Head[],
  after: readonly Head[],
  own: ReadonlySet<string>,
): Brought {
  const held = new Map(before.map(({ replica, seq }) => [replica, seq]));
  return Object.fromEntries(
    after.flatMap(({ replica, seq }) => {
      const from = (held.get(replica) ?? 0) + 1;
      return seq < from || own.has(replica) ? [] : [[replica, { from, to: seq }]];
    }),
  );
}
