import type { Intent } from '../changes/compose-change.ts';
import type { RecordRow } from '../records/record-row.ts';

/** The stored rows of the records a decision asked to read. */
export type RowOf = (record: string) => RecordRow | undefined;

/**
 * The same act, and what it writes to is there afterwards: a record whose id is derived (a round, a visit,
 * a register's point) may have been taken back by undo, and is then the one that comes again.
 */
export function reviveRecords(intent: Intent, rowOf: RowOf): Intent {
  const sets = intent.sets.map((set) =>
    rowOf(set.record)?.values.removed === true
      ? { ...set, values: { ...set.values, removed: false } }
      : set,
  );
  return { ...intent, sets };
}
