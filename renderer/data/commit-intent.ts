import type { Change } from '../../shared/changes/change.ts';
import { dotOf } from '../../shared/changes/change.ts';
import type { Intent } from '../../shared/changes/compose-change.ts';
import { composeChange, emptyHead } from '../../shared/changes/compose-change.ts';
import { foldSet } from '../../shared/changes/fold-set.ts';
import { kindOf } from '../../shared/kernel/record-id.ts';
import type { RecordKind } from '../../shared/kernel/record-id.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { toChangeRow } from './change-rows.ts';
import type { Table } from 'dexie';
import type { Store } from './store.ts';
import { recordTable } from './store.ts';

/** Who writes: this installation's replica id, the person at the keyboard, and the clock (ms UTC). */
export interface Writer {
  readonly replica: string;
  readonly actor: string;
  readonly now: () => number;
}

/**
 * Carries one intent out: one Change, the records it touches and the head, in one strict transaction.
 * Resolves to the Change when it is on disk, to null when nothing would change; rejects when the
 * transaction did not commit (a full disk, say), and then nothing was written.
 */
export async function commitIntent(
  store: Store,
  writer: Writer,
  intent: Intent,
): Promise<Change | null> {
  return commitDecision(
    store,
    writer,
    intent.sets.map((set) => set.record),
    () => intent,
  );
}

/**
 * As commitIntent, for an act that depends on what is stored: decided inside the transaction from the
 * rows of `records`, the only ones it may write to. Two quick taps cannot both start from one value.
 */
export async function commitDecision(
  store: Store,
  writer: Writer,
  records: readonly string[],
  decide: (rowOf: (record: string) => RecordRow | undefined) => Intent | null,
): Promise<Change | null> {
  const tables = [...kindsOf(records)].map((kind) => recordTable(store, kind));
  return store.transaction('rw', [store.changes, store.heads, ...tables], async () => {
    const [found, rows] = await Promise.all([
      store.heads.get(writer.replica),
      readRows(store, records),
    ]);
    const rowOf = (record: string): RecordRow | undefined => rows.get(record);
    const intent = decide(rowOf);
    if (intent === null) return null;
    const head = found ?? emptyHead(writer.replica);
    const change = composeChange(head, intent, writer.actor, writer.now(), rowOf);
    if (change === null) return null;
    const folded = change.sets.map((set) =>
      foldSet(rows.get(set.record), set, dotOf(change), () => true),
    );
    // The browser stores the rows while the change is encoded and hashed here.
    const written = writeRows(store, folded);
    const stored = toChangeRow(change);
    // Every put is awaited: Dexie commits the others of a transaction when the failure of one goes unheard.
    await Promise.all([
      written,
      store.changes.put(stored),
      store.heads.put({
        replica: change.replica,
        seq: change.seq,
        hash: stored.hash,
        at: change.at,
      }),
    ]);
    return change;
  });
}

/** The rows of the named records, read kind by kind; unknown ids have none. */
export async function readRows(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, RecordRow>> {
  const rows = new Map<string, RecordRow>();
  const groups = [...groupByKind(ids, (id) => id)];
  await Promise.all(
    groups.map(async ([kind, members]) => {
      for (const row of await readTable(recordTable(store, kind), members)) {
        if (row) rows.set(row.id, row);
      }
    }),
  );
  return rows;
}

/** From this many ids on it pays to ask first how much there is to find. */
const MANY = 200;

async function readTable(
  table: Table<RecordRow, string>,
  ids: readonly string[],
): Promise<readonly (RecordRow | undefined)[]> {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return [await table.get(only)];
  if (ids.length < MANY || (await table.count()) > ids.length) return table.bulkGet([...ids]);
  const wanted = new Set(ids);
  return (await table.toArray()).filter((row) => wanted.has(row.id));
}

/** All rows, kind by kind; several of one kind by `put`. */
export async function writeRows(
  store: Store,
  rows: Iterable<RecordRow>,
  put: (table: Table<RecordRow, string>, rows: readonly RecordRow[]) => PromiseLike<unknown> = (
    table,
    members,
  ) => table.bulkPut([...members]),
): Promise<void> {
  for (const [kind, members] of groupByKind([...rows], (row) => row.id)) {
    const table = recordTable(store, kind);
    if (members.length === 1) await table.put(members[0] as RecordRow);
    else await put(table, members);
  }
}

function kindsOf(records: readonly string[]): Set<RecordKind> {
  return new Set(records.map(kindOf).filter((kind) => kind !== null));
}

function groupByKind<T>(members: readonly T[], idOf: (member: T) => string): Map<RecordKind, T[]> {
  const groups = new Map<RecordKind, T[]>();
  for (const member of members) {
    const kind = kindOf(idOf(member));
    if (kind === null) continue;
    const group = groups.get(kind);
    if (group) group.push(member);
    else groups.set(kind, [member]);
  }
  return groups;
}
