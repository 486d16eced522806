import fc from 'fast-check';
import type { Change } from '../../../shared/changes/change.ts';
import type { MemoryLog } from '../../../shared/changes/memory-log.ts';
import {
  changesOf,
  emptyLog,
  ingestChanges,
  uniteLogs,
} from '../../../shared/changes/memory-log.ts';
import {
  essence,
  histories,
  play,
  write,
} from '../../../shared/changes/testing/random-histories.ts';
import { commitIntent } from '../commit-intent.ts';
import { ingestIntoStore } from '../ingest-changes.ts';
import { readLog } from '../rebuild-store.ts';
import { findBar, setMergeAside } from '../set-merge-aside.ts';
import type { Store } from '../store.ts';
import { uniteMerge } from '../unite-merge.ts';
import type { StoreCase } from './store-case.ts';
import { expectSame, storedEssence, writerOf } from './store-case.ts';

const MEMO = { at: 1, sources: [], own: new Set(['r0']) };

const writeHere = (store: Store): Promise<Change | null> =>
  commitIntent(store, writerOf('r0'), {
    note: 'rate',
    sets: [{ record: 'point/0', values: { name: 'written after merging' } }],
  });

/** The log of our own chain and what else was held before the merge. */
function without(log: MemoryLog, held: MemoryLog): MemoryLog {
  const kept = changesOf(log).filter(
    ({ replica, seq }) => replica === 'r0' || seq <= (held.chains.get(replica)?.length ?? 0),
  );
  return ingestChanges(emptyLog(), kept).log;
}

const chain = (replica: string, ...names: string[]): readonly Change[] =>
  changesOf(names.reduce((log, name) => write(log, replica, 'point/0', 'name', name), emptyLog()));

/** A merge undone: the store is as if it had never been, and comes back whole. */
export const SETTING_ASIDE_CASES: readonly StoreCase[] = [
  {
    title: 'L13: an undone merge leaves what was here and what was written since',
    run: async (open) => {
      const undone = fc.asyncProperty(histories, async (steps) => {
        const [held, far] = play(steps) as [MemoryLog, MemoryLog];
        const store = open();
        await ingestIntoStore(store, changesOf(held));
        const { accepted } = await uniteMerge(store, changesOf(far), MEMO);
        await writeHere(store);
        const all = await readLog(store);
        const bar = accepted === 0 ? 'merge-undone' : await setMergeAside(store, 1, 2);
        const kept = bar === null ? without(all, held) : all;
        expectSame(await storedEssence(store), essence(kept), 'after undoing');
        expectSame(essence(await readLog(store)), essence(kept), 'the log read back');
        await uniteMerge(store, changesOf(far), MEMO);
        expectSame(await storedEssence(store), essence(uniteLogs(all, far)), 'merged again');
      });
      await fc.assert(undone, { numRuns: 80, seed: 20261127 });
    },
  },
  {
    title: 'L13: merges are undone from the newest back, each once',
    run: async (open) => {
      const store = open();
      const [first, ...later] = chain('r1', 'a', 'b', 'c') as [Change, ...Change[]];
      await uniteMerge(store, [first], MEMO);
      await uniteMerge(store, later, MEMO);
      expectSame(await setMergeAside(store, 1, 2), 'merge-built-upon', 'the older one first');
      expectSame(await setMergeAside(store, 2, 2), null, 'the newer one');
      expectSame(await setMergeAside(store, 2, 2), 'merge-undone', 'the newer one again');
      expectSame((await store.point.get('point/0'))?.values.name, 'a', 'what the older brought');
      expectSame(await setMergeAside(store, 1, 2), null, 'the older one then');
      expectSame([await store.point.count(), await store.heads.count()], [0, 0], 'nothing left');
    },
  },
  {
    title: 'L13: neither our own history nor two histories of one installation are set aside',
    run: async (open) => {
      const store = open();
      await uniteMerge(store, chain('r0', 'mine, come home'), MEMO);
      await uniteMerge(store, chain('r1', 'one'), MEMO);
      await uniteMerge(store, chain('r1', 'other'), MEMO);
      const bars = [];
      for (const id of [1, 2, 3]) bars.push(await findBar(store, await store.merges.get(id)));
      expectSame([bars[0], bars[2]], ['merge-forked', 'merge-forked'], 'what bars them');
      expectSame(await setMergeAside(store, 3, 2), 'merge-forked', 'undoing the fork');
      expectSame(await storedEssence(store), essence(await readLog(store)), 'records and log');
    },
  },
];
