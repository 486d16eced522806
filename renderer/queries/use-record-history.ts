import { useLiveQuery } from 'dexie-react-hooks';
import type { Dot } from '../../shared/changes/change.ts';
import { dotOf, readDot } from '../../shared/changes/change.ts';
import { kindOf } from '../../shared/kernel/record-id.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import type { ChangeRow, Store } from '../data/store.ts';
import { fromChangeRow } from '../data/change-rows.ts';
import { recordTable } from '../data/store.ts';
import type { ChangeHeading } from './change-heading.ts';
import { changeHeading } from './change-heading.ts';

/** One act that touched a record. */
export interface HistoryEntry extends ChangeHeading {
  readonly dot: Dot;
  /** The fields it wrote; empty where the act is too large to be read record by record (an import). */
  readonly fields: readonly string[];
}

/**
 * The acts that touched a record, newest first; undefined while loading. Large acts are found by the
 * values of theirs that still live, so one that was written over entirely is not listed.
 */
export function useRecordHistory(id: string): readonly HistoryEntry[] | undefined {
  const { store } = useSession();
  return useLiveQuery(() => readHistory(store, id), [store, id]);
}

async function readHistory(store: Store, id: string): Promise<readonly HistoryEntry[]> {
  const kind = kindOf(id);
  if (kind === null) return [];
  const [row, indexed] = await Promise.all([
    recordTable(store, kind).get(id),
    store.changes.where('touches').equals(id).toArray(),
  ]);
  const known = new Set(indexed.map(dotOf));
  const missing = liveDots(row).filter((dot) => !known.has(dot));
  const others = await store.changes.bulkGet(
    missing.map((dot): [string, number] => [readDot(dot).replica, readDot(dot).seq]),
  );
  return [...indexed, ...others.filter((change) => change !== undefined)]
    .map((change) => entryOf(change, id))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function liveDots(row: RecordRow | undefined): readonly Dot[] {
  const several = Object.values(row?.concurrent ?? {}).flatMap((live) =>
    live.flatMap(({ dot, of }) => [dot, of ?? dot].map((one) => dotOf(readDot(one)))),
  );
  return [...new Set([...Object.values(row?.dots ?? {}), ...several])];
}

function entryOf(row: ChangeRow, id: string): HistoryEntry {
  const set =
    row.touches.length === 0
      ? undefined
      : fromChangeRow(row).sets.find(({ record }) => record === id);
  const fields = [...Object.keys(set?.values ?? {}), ...Object.keys(set?.restores ?? {})];
  return { ...changeHeading(row.line), dot: dotOf(row), fields };
}
