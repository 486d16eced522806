import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/changes/change.ts';
import type { MemoryLog } from '../../shared/changes/memory-log.ts';
import { changesOf, emptyLog, uniteLogs } from '../../shared/changes/memory-log.ts';
import { essence, histories, play, write } from '../../shared/changes/testing/random-histories.ts';
import { commitIntent } from './commit-intent.ts';
import { ingestIntoStore, readChangesAfter } from './ingest-changes.ts';
import { readLog } from './rebuild-store.ts';
import type { Store } from './store.ts';
import { openStore, recordTables } from './store.ts';
import { findUndoable, undoAct } from './undo-act.ts';

let stores = 0;
const freshStore = (): Store => openStore(`test-${stores++}`);
const writer = (replica: string) => ({
  replica,
  actor: `person/${replica}`,
  now: () => 1_800_000_000_000,
});

/** What the store holds, in the shape `essence` gives for a log in memory. */
async function storedEssence(store: Store): Promise<unknown> {
  const rows = (await Promise.all(recordTables(store).map((table) => table.toArray()))).flat();
  return {
    rows: Object.fromEntries(
      rows.map((row): [string, unknown] => [row.id, row]).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    heads: (await store.heads.toArray()).map((head) => [head.replica, head.hash]).sort(),
  };
}

describe('the Dexie store keeps what the log in memory keeps', () => {
  it('L3: whatever parcels arrive in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const [a, b, c] = play(steps) as [MemoryLog, MemoryLog, MemoryLog];
        const store = freshStore();
        for (const log of [b, a, c, a]) await ingestIntoStore(store, changesOf(log));
        const expected = [b, a, c].reduce(uniteLogs, emptyLog());
        expect(await storedEssence(store)).toEqual(essence(expected));
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  it('L9: a fork met in the store ends as in memory, in either order', async () => {
    const base = write(emptyLog(), 'r1', 'point/0', 'f0', 'start');
    const one = changesOf(write(base, 'r1', 'point/0', 'f0', 'one'));
    const two = changesOf(write(base, 'r1', 'point/0', 'f0', 'two'));
    const essences = [];
    for (const [first, second] of [
      [one, two],
      [two, one],
    ] as [Change[], Change[]][]) {
      const store = freshStore();
      await ingestIntoStore(store, first);
      expect((await ingestIntoStore(store, second)).forked).toEqual(['r1']);
      essences.push(await storedEssence(store));
    }
    expect(essences[0]).toEqual(essences[1]);
  });

  it('L2: what is committed is what the log folds, and can be read back', async () => {
    const store = freshStore();
    for (const value of ['a', 'b', 'b', 'c']) {
      await commitIntent(store, writer('r1'), {
        note: 'rate',
        sets: [{ record: 'point/0', values: { name: value } }],
      });
    }
    expect((await readChangesAfter(store, {})).map((change) => change.seq)).toEqual([1, 2, 3]);
    expect(await readChangesAfter(store, { r1: 2 }, 1)).toHaveLength(1);
    expect(await storedEssence(store)).toEqual(essence(await readLog(store)));
  });

  it('L10: undo walks back act by act', async () => {
    const store = freshStore();
    const me = writer('r1');
    for (const value of ['a', 'b', 'c'])
      await commitIntent(store, me, {
        note: 'rate',
        sets: [{ record: 'point/0', values: { name: value } }],
      });
    const names = [];
    for (let i = 0; i < 3; i++) {
      await undoAct(store, me, (await findUndoable(store, 'r1'))!);
      const row = await store.point.get('point/0');
      names.push([row?.values.name, row?.values.removed]);
    }
    expect(names).toEqual([
      ['b', undefined],
      ['a', undefined],
      ['a', true],
    ]);
    expect(await findUndoable(store, 'r1')).toBeNull();
  });

  it('a refused change leaves the store as it was, and the others are in', async () => {
    const store = freshStore();
    const [first, second] = changesOf(
      ['a', 'b'].reduce((log, value) => write(log, 'r1', 'point/0', 'f0', value), emptyLog()),
    ) as [Change, Change];
    const outcome = await ingestIntoStore(store, [first, { ...second, prev: 'x' }]);
    expect(outcome).toMatchObject({ accepted: 1, notices: [{ code: 'chain-broken' }] });
    expect(await store.changes.count()).toBe(1);
  });
});
