import fc from 'fast-check';
import type { Change } from '../../../shared/changes/change.ts';
import { hashChange } from '../../../shared/changes/change.ts';
import { composeChange, emptyHead } from '../../../shared/changes/compose-change.ts';
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
import { ingestIntoStore } from '../ingest-changes.ts';
import { readLog } from '../rebuild-store.ts';
import type { StoreCase } from './store-case.ts';
import { expectSame, storedEssence } from './store-case.ts';

const RUNS = { numRuns: 60, seed: 20261123 };
const PARCELS = { numRuns: 60, seed: 20261124 };

/** The log of one replica: `count` changes of 300 points, every point written again and again. */
function longChain(count: number): Change[] {
  const changes: Change[] = [];
  let head = emptyHead('far');
  let log = emptyLog();
  for (let n = 0; n < count; n++) {
    const values = { name: `name ${n}` };
    const intent = { note: 'edit', sets: [{ record: `point/${n % 300}`, values }] };
    const at = 1_700_000_000_000 + n;
    const change = composeChange(head, intent, 'person/far', at, (id) => log.rows.get(id));
    if (change === null) throw new Error('a new name is a change');
    // Only the newest writing of each point matters to the next change: the model stays small.
    const rows = new Map(log.rows);
    rows.set(intent.sets[0]?.record ?? '', {
      id: `point/${n % 300}`,
      values,
      dots: { name: `far:${change.seq}` },
    });
    log = { chains: log.chains, rows };
    changes.push(change);
    head = { replica: 'far', seq: change.seq, hash: hashChange(change), at: change.at };
  }
  return changes;
}

/** The changes in parcels whose sizes are the cuts, repeated until none is left. */
function inParcels(changes: readonly Change[], cuts: readonly number[]): Change[][] {
  const parcels: Change[][] = [];
  for (let from = 0, n = 0; from < changes.length; n++) {
    const size = cuts[n % cuts.length] ?? 1;
    parcels.push(changes.slice(from, from + size));
    from += size;
  }
  return parcels;
}

/** Changes from elsewhere: whatever way they come, the store ends as the log in memory does. */
export const UNITING_CASES: readonly StoreCase[] = [
  {
    title: 'L3: logs that arrive in any order, more than once',
    run: async (open) => {
      const arrivals = fc.asyncProperty(histories, async (steps) => {
        const [a, b, c] = play(steps) as [MemoryLog, MemoryLog, MemoryLog];
        const store = open();
        for (const log of [b, a, c, a]) await ingestIntoStore(store, changesOf(log));
        const expected = [b, a, c].reduce(uniteLogs, emptyLog());
        expectSame(await storedEssence(store), essence(expected), 'the union');
      });
      await fc.assert(arrivals, RUNS);
    },
  },
  {
    title: 'L3: parcels of any size, cut anywhere',
    run: async (open) => {
      const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
      const parcelled = fc.asyncProperty(histories, cuts, async (steps, sizes) => {
        const logs = play(steps);
        const store = open();
        for (const log of logs)
          for (const parcel of inParcels(changesOf(log), sizes))
            await ingestIntoStore(store, parcel);
        const expected = logs.reduce(uniteLogs, emptyLog());
        expectSame(await storedEssence(store), essence(expected), 'the union');
        expectSame(essence(await readLog(store)), essence(expected), 'the log read back');
      });
      await fc.assert(parcelled, PARCELS);
    },
  },
  {
    title: 'L9: a fork ends as in memory, in either order',
    run: async (open) => {
      const base = write(emptyLog(), 'r1', 'point/0', 'f0', 'start');
      const one = changesOf(write(base, 'r1', 'point/0', 'f0', 'one'));
      const two = changesOf(write(base, 'r1', 'point/0', 'f0', 'two'));
      const expected = ingestChanges(ingestChanges(emptyLog(), one).log, two).log;
      for (const [first, second] of [
        [one, two],
        [two, one],
      ] as const) {
        const store = open();
        await ingestIntoStore(store, first);
        // As a merge brings it: without what is held here already.
        const outcome = await ingestIntoStore(store, second.slice(1));
        expectSame([outcome.forked, outcome.accepted], [['r1'], 1], 'the fork that was said');
        expectSame(await storedEssence(store), essence(expected), 'both branches');
      }
    },
  },
  {
    title: 'L9: both branches of a fork in one parcel end as in memory, and all are counted',
    run: async (open) => {
      const base = write(emptyLog(), 'r1', 'point/0', 'f0', 'start');
      const one = write(write(base, 'r1', 'point/0', 'f0', 'one'), 'r1', 'point/0', 'f1', 'more');
      const two = write(base, 'r1', 'point/0', 'f0', 'two');
      const parcel = [...changesOf(one), ...changesOf(two)];
      const store = open();
      const outcome = await ingestIntoStore(store, parcel);
      expectSame([outcome.accepted, outcome.forked], [4, ['r1']], 'what was taken');
      const expected = essence(uniteLogs(one, two));
      expectSame(await storedEssence(store), expected, 'both branches');
      expectSame((await ingestIntoStore(store, parcel)).accepted, 0, 'changes taken again');
      expectSame(await storedEssence(store), expected, 'both branches, once more');
    },
  },
  {
    title: 'L7: a refused change leaves the store as it was, and the others are in',
    run: async (open) => {
      const store = open();
      const [first, second] = changesOf(
        ['a', 'b'].reduce((log, value) => write(log, 'r1', 'point/0', 'f0', value), emptyLog()),
      ) as [Change, Change];
      const outcome = await ingestIntoStore(store, [first, { ...second, prev: 'x' }]);
      expectSame(
        [outcome.accepted, outcome.notices.map(({ code }) => code), await store.changes.count()],
        [1, ['chain-broken'], 1],
        'what was taken and refused',
      );
    },
  },
  {
    title: '5,000 changes at once are what they are one after the other',
    run: async (open) => {
      const store = open();
      const changes = longChain(5_000);
      expectSame((await ingestIntoStore(store, changes)).accepted, 5_000, 'changes taken');
      expectSame((await ingestIntoStore(store, changes)).same, 5_000, 'changes known');
      const expected = ingestChanges(emptyLog(), changes).log;
      expectSame(await storedEssence(store), essence(expected), 'the union');
    },
  },
];
