import type { MemoryLog } from '../../../shared/changes/memory-log.ts';
import { changesOf, emptyLog } from '../../../shared/changes/memory-log.ts';
import { essence, write } from '../../../shared/changes/testing/random-histories.ts';
import { commitIntent } from '../commit-intent.ts';
import { ingestIntoStore } from '../ingest-changes.ts';
import { readLog } from '../rebuild-store.ts';
import { setMergeAside } from '../set-merge-aside.ts';
import type { Store } from '../store.ts';
import { findUndoable, undoAct } from '../undo-act.ts';
import { uniteMerge } from '../unite-merge.ts';
import type { OpenStore, StoreCase } from './store-case.ts';
import { expectSame, storedEssence, wholeStore, writerOf } from './store-case.ts';

type Failure = (
  table: IDBObjectStore,
  put: () => IDBRequest<IDBValidKey>,
  row: unknown,
) => IDBRequest<IDBValidKey>;

/** How a write can fail: refused as it is asked for, failing a moment later, or its whole transaction given up. */
const FAILURES: Readonly<Record<string, Failure>> = {
  refused: () => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  },
  'failing later': (table, put, row) => {
    put();
    return table.add(row);
  },
  'given up': (table, put) => {
    const request = put();
    table.transaction.abort();
    return request;
  },
};

/** Runs `act` while every put into `table` fails; true when the act failed for it. */
async function failsAt(
  table: string,
  failure: Failure,
  act: () => Promise<unknown>,
): Promise<boolean> {
  const plain = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    const put = (): IDBRequest<IDBValidKey> => plain.apply(this, row);
    return this.name === table ? failure(this, put, row[0]) : put();
  };
  try {
    await act();
    return false;
  } catch {
    return true;
  } finally {
    IDBObjectStore.prototype.put = plain;
  }
}

const BASE = write(emptyLog(), 'r1', 'point/0', 'name', 'start');
const grown = (value: string): MemoryLog => write(BASE, 'r1', 'point/0', 'name', value);

/** The acts that write, each on a store that holds `BASE` and one change more. */
const ACTS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'an act': (store) =>
    commitIntent(store, writerOf('r1'), {
      note: 'rate',
      sets: [
        { record: 'point/0', values: { name: 'next' } },
        { record: 'point/1', values: { name: 'new' } },
      ],
    }),
  'a union': (store) =>
    ingestIntoStore(store, changesOf(write(BASE, 'r2', 'point/1', 'name', 'far'))),
  'a fork': (store) => ingestIntoStore(store, changesOf(grown('other'))),
  'an undo': async (store) => {
    const act = await findUndoable(store, 'r1');
    if (act !== null) await undoAct(store, writerOf('r1'), act);
  },
};

/** `mine`, with what a merge brought beside it. */
async function fill(store: Store): Promise<void> {
  await ingestIntoStore(store, changesOf(grown('mine')));
  const far = changesOf(write(grown('mine'), 'r3', 'point/0', 'f0', 'merged'));
  await uniteMerge(store, far, { at: 1, sources: [], own: new Set(['r1']) });
}

async function expectNothingWritten(
  open: OpenStore,
  act: (store: Store) => Promise<unknown>,
  what: string,
  tables: readonly string[] = ['changes', 'heads', 'point'],
): Promise<void> {
  for (const [how, failure] of Object.entries(FAILURES)) {
    for (const table of tables) {
      const store = open();
      await fill(store);
      const before = await wholeStore(store);
      const where = `${what}, its put into ${table} ${how}`;
      expectSame(await failsAt(table, failure, () => act(store)), true, `${where}: it fails`);
      expectSame(await wholeStore(store), before, `${where}: the store`);
      await act(store);
      expectSame((await wholeStore(store)) === before, false, `${where}: tried again, it is in`);
      expectSame(await storedEssence(store), essence(await readLog(store)), `${where}: folded`);
    }
  }
}

/** A full disk, a lost transaction: nothing of the act is in the store, and it can be tried again. */
export const FAILING_CASES: readonly StoreCase[] = [
  ...Object.entries(ACTS).map(([what, act]): StoreCase => ({
    title: `${what} whose transaction fails leaves nothing`,
    run: (open) => expectNothingWritten(open, act, what),
  })),
  {
    title: 'L13: a merge whose undoing fails stays whole',
    run: (open) =>
      expectNothingWritten(open, (store) => setMergeAside(store, 1, 2), 'undoing a merge', [
        'point',
        'merges',
      ]),
  },
];
