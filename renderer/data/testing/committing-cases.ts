import { setCases, stepCases } from '../../../shared/assessing/amend-answer.ts';
import { rateOnVisit } from '../../../shared/assessing/act-on-visit.ts';
import { assessmentId, ratingId } from '../../../shared/assessing/assess-point.ts';
import { decideConflict } from '../../../shared/assessing/decide-conflict.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { hashChange } from '../../../shared/changes/change.ts';
import { decodeChange } from '../../../shared/changes/decode-change.ts';
import type { Frontier } from '../../../shared/changes/frontier.ts';
import { essence } from '../../../shared/changes/testing/random-histories.ts';
import type { Writer } from '../commit-intent.ts';
import { commitDecision, commitIntent } from '../commit-intent.ts';
import { readLinesAfter } from '../change-lines.ts';
import { ingestIntoStore } from '../ingest-changes.ts';
import { readLog } from '../rebuild-store.ts';
import type { Store } from '../store.ts';
import { findUndoable, undoAct } from '../undo-act.ts';
import type { StoreCase } from './store-case.ts';
import { expectSame, storedEssence, wholeStore, writerOf } from './store-case.ts';

const VISIT = { round: 'round/r', point: 'point/p', inspector: 'person/i' } as const;
const PLAN = { ...VISIT, checklistVersion: '2026.1' };
const ASSESSMENT = assessmentId(VISIT);
const RATING = ratingId(ASSESSMENT, 'RD-01');
const AT = '2026-11-23T02:00:00.000Z';

const nameIt = (store: Store, writer: Writer, name: string): Promise<Change | null> =>
  commitIntent(store, writer, {
    note: 'rate',
    sets: [{ record: 'point/0', values: { name } }],
  });

async function changesAfter(store: Store, after: Frontier, limit = 10_000): Promise<Change[]> {
  const lines = await readLinesAfter(store, after, limit);
  return lines.map(decodeChange).filter((change) => change !== null);
}

/** `taps` taps on a stepper as fast as they come, each counting on from what is stored. */
export async function tapStepper(store: Store, taps: number): Promise<void> {
  const tap = (): Promise<Change | null> =>
    commitDecision(store, writerOf('r1'), [ASSESSMENT, RATING], (rowOf) =>
      rateOnVisit(PLAN, 'RD-01', stepCases(1), AT, rowOf),
    );
  await Promise.all(Array.from({ length: taps }, tap));
}

/** After `taps` taps of all tabs together: each counted once, numbered without a gap, one chain. */
export async function expectTaps(store: Store, taps: number): Promise<void> {
  const answer = (await store.rating.get(RATING))?.values.answer;
  expectSame(answer, { kind: 'cases', cases: taps }, 'the cases counted');
  const changes = await changesAfter(store, {});
  const numbers = Array.from({ length: taps }, (_, n) => n + 1);
  expectSame(
    changes.map(({ seq }) => seq),
    numbers,
    'the numbers of the changes',
  );
  const links = changes.slice(1).map(({ prev }) => prev);
  expectSame(links, changes.slice(0, -1).map(hashChange), 'the links of the chain');
  expectSame(await storedEssence(store), essence(await readLog(store)), 'records and log');
}

/** The durability of every writing transaction opened while `act` runs. */
async function durabilities(act: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const plain = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...how) {
    const transaction = plain.apply(this, how);
    if (transaction.mode === 'readwrite') seen.push(transaction.durability);
    return transaction;
  };
  try {
    await act();
  } finally {
    IDBDatabase.prototype.transaction = plain;
  }
  return seen;
}

/** The acts of the person here: committed whole, read back, undone, kept. */
export const COMMITTING_CASES: readonly StoreCase[] = [
  {
    title: 'L2: what is committed is what the log folds, and can be read back',
    run: async (open) => {
      const store = open();
      for (const name of ['a', 'b', 'b', 'c']) await nameIt(store, writerOf('r1'), name);
      const changes = await changesAfter(store, {});
      expectSame(
        changes.map(({ seq }) => seq),
        [1, 2, 3],
        'the numbers of the changes',
      );
      expectSame(await changesAfter(store, { r1: 2 }, 1), [changes[2]], 'those after a frontier');
      expectSame(await storedEssence(store), essence(await readLog(store)), 'records and log');
    },
  },
  {
    title: 'L10: undo walks back act by act',
    run: async (open) => {
      const [store, me] = [open(), writerOf('r1')];
      for (const name of ['a', 'b', 'c']) await nameIt(store, me, name);
      const names = [];
      for (let act = await findUndoable(store, 'r1'); act; act = await findUndoable(store, 'r1')) {
        await undoAct(store, me, act);
        const row = await store.point.get('point/0');
        names.push([row?.values.name, row?.values.removed ?? false]);
      }
      const expected = [
        ['b', false],
        ['a', false],
        ['a', true],
      ];
      expectSame(names, expected, 'the names on the way back');
    },
  },
  {
    title: 'L10: undoing a decision opens the conflict again, with who wrote each side',
    run: async (open) => {
      const [store, far, me] = [open(), open(), writerOf('r1')];
      await nameIt(store, me, 'ours');
      await nameIt(far, writerOf('r2'), 'theirs');
      await ingestIntoStore(store, await changesAfter(far, {}));
      const torn = (await store.point.get('point/0'))?.concurrent?.['name'] ?? [];
      for (const decided of ['ours', 'theirs', 'other']) {
        await commitIntent(store, me, decideConflict('point/0', 'name', decided));
        const act = await findUndoable(store, 'r1');
        if (act) await undoAct(store, me, act);
        const row = await store.point.get('point/0');
        expectSame(row?.conflict, 1, 'the row in conflict');
        expectSame(
          (row?.concurrent?.['name'] ?? []).map(({ value, dot, of }) => [value, of ?? dot]),
          torn.map(({ value, dot }) => [value, dot]),
          `the sides after ${decided}`,
        );
      }
      expectSame(await storedEssence(store), essence(await readLog(store)), 'records and log');
    },
  },
  {
    title: 'an act that changes nothing writes nothing',
    run: async (open) => {
      const store = open();
      const rate = (): Promise<Change | null> =>
        commitDecision(store, writerOf('r1'), [ASSESSMENT, RATING], (rowOf) =>
          rateOnVisit(PLAN, 'RD-01', setCases(1), AT, rowOf),
        );
      await rate();
      const before = await wholeStore(store);
      expectSame(await rate(), null, 'the second act');
      expectSame(await wholeStore(store), before, 'the store');
    },
  },
  {
    title: 'every writing transaction is strict: on disk before it is called committed',
    run: async (open) => {
      // Dexie takes hold of the database's methods as it opens: the watched store opens under watch.
      const [store, far] = [open(), open()];
      await nameIt(far, writerOf('r2'), 'far');
      const changes = await changesAfter(far, {});
      const seen = await durabilities(async () => {
        const act = await nameIt(store, writerOf('r1'), 'a');
        await ingestIntoStore(store, changes);
        if (act) await undoAct(store, writerOf('r1'), act);
      });
      expectSame(
        seen,
        ['strict', 'strict', 'strict'],
        'the durability of an act, a union, an undo',
      );
    },
  },
  {
    title: 'a store opened again holds all it held',
    run: async (open) => {
      const store = open();
      await tapStepper(store, 20);
      const before = await wholeStore(store);
      store.close();
      const again = open(store.name);
      expectSame(await wholeStore(again), before, 'the store');
      await tapStepper(again, 5);
      await expectTaps(again, 25);
    },
  },
  {
    title: 'two tabs that act at once lose and double nothing',
    run: async (open) => {
      const one = open();
      const two = open(one.name);
      await Promise.all([tapStepper(one, 40), tapStepper(two, 40)]);
      await expectTaps(one, 80);
    },
  },
];
