import type { Change, Dot } from '../../shared/changes/change.ts';
import { dotOf, readDot } from '../../shared/changes/change.ts';
import { composeUndo, lastUndoable } from '../../shared/changes/compose-undo.ts';
import { fromChangeRow } from './change-rows.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { Writer } from './commit-intent.ts';
import { commitIntent, readRows } from './commit-intent.ts';
import type { Store } from './store.ts';

/** How far back undo looks for an act to take back. */
const UNDO_DEPTH = 200;

/** This installation's newest act that can be taken back, or null. */
export async function findUndoable(store: Store, replica: string): Promise<Change | null> {
  const rows = await store.changes
    .where('[replica+seq]')
    .between([replica, 0], [replica, Infinity])
    .reverse()
    .limit(UNDO_DEPTH)
    .toArray();
  return lastUndoable(rows.map(fromChangeRow));
}

/** Takes one act back by a new Change (rule L10); null when nothing of it stands any more. */
export async function undoAct(store: Store, writer: Writer, act: Change): Promise<Change | null> {
  const rows = await readRows(
    store,
    act.sets.map((set) => set.record),
  );
  const history = await readChangeClosure(store, act, [...rows.values()].flatMap(liveDots));
  const intent = composeUndo(
    act,
    (id) => rows.get(id),
    (dot) => history.get(nameOfChange(dot)),
  );
  return commitIntent(store, writer, intent);
}

/** The changes that composeUndo may ask for: the act, what it replaced, and what undos in between brought back. */
async function readChangeClosure(
  store: Store,
  act: Change,
  liveDots: readonly Dot[],
): Promise<Map<Dot, Change>> {
  const known = new Map<Dot, Change>([[dotOf(act), act]]);
  let wanted = new Set<Dot>([...liveDots, ...replacedDots(act)]);
  while (wanted.size > 0) {
    const missing = [...wanted].filter((dot) => !known.has(dot));
    const rows = await store.changes.bulkGet(
      missing.map((dot) => [readDot(dot).replica, readDot(dot).seq]),
    );
    wanted = new Set();
    for (const row of rows) {
      if (row === undefined) continue;
      const change = fromChangeRow(row);
      known.set(dotOf(change), change);
      if (change.note?.startsWith('undo '))
        for (const dot of [change.note.slice(5), ...replacedDots(change)]) wanted.add(dot);
    }
    for (const dot of known.keys()) wanted.delete(dot);
  }
  return known;
}

function liveDots(row: RecordRow): Dot[] {
  const several = Object.values(row.concurrent ?? {}).flat();
  const dots = several.flatMap(({ dot, of }) => [dot, of ?? dot]);
  return [...Object.values(row.dots), ...dots].map(nameOfChange);
}

function replacedDots(change: Change): Dot[] {
  const dots = change.sets.flatMap(({ replaces = {}, restores = {} }) => [
    ...Object.values(replaces).flat(),
    ...Object.values(restores).flatMap((values) => values.map(({ of }) => of)),
  ]);
  return dots.map(nameOfChange);
}

const nameOfChange = (dot: Dot): Dot => dotOf(readDot(dot));
