import { nextHybridTime } from '../kernel/hybrid-time.ts';
import type { HybridTime } from '../kernel/hybrid-time.ts';
import type { JsonValue } from '../kernel/json.ts';
import { sameJson } from '../kernel/json.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { Change, Dot, RecordSet } from './change.ts';
import { liveValues } from './fold-set.ts';

/** What a decision wants written; dots, numbers and hashes are the log's business. */
export interface Intent {
  /** Names the act, e.g. `rate`; shown in histories and by undo. */
  readonly note: string;
  readonly sets: readonly {
    readonly record: string;
    readonly values: Readonly<Record<string, JsonValue>>;
    /** Fields that are to be in conflict again. */
    readonly restores?: NonNullable<RecordSet['restores']>;
  }[];
}

/** The newest change of a replica: `seq` 0 and empty texts before the first. */
export interface Head {
  readonly replica: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: HybridTime;
}

export const emptyHead = (replica: string): Head => ({ replica, seq: 0, hash: '', at: '' });

/**
 * The Change that carries an intent out on top of `head`: it replaces every value now live in the
 * fields it writes, and leaves out fields that already hold just that value. Null when nothing is left.
 * `now` is ms since 1970 UTC.
 */
export function composeChange(
  head: Head,
  intent: Intent,
  actor: string,
  now: number,
  rowOf: (record: string) => RecordRow | undefined,
): Change | null {
  const sets = intent.sets
    .map((set) => composeSet(set, rowOf(set.record)))
    .filter((set) => set !== null);
  if (sets.length === 0) return null;
  return {
    replica: head.replica,
    seq: head.seq + 1,
    prev: head.hash,
    at: nextHybridTime(head.at, now),
    actor,
    note: intent.note,
    sets,
  };
}

function composeSet(set: Intent['sets'][number], row: RecordRow | undefined): RecordSet | null {
  const values: Record<string, JsonValue> = {};
  const replaces: Record<string, readonly Dot[]> = {};
  for (const [field, value] of Object.entries(set.values)) {
    const live = liveValues(row, field);
    if (live.length === 1 && sameJson(live[0]?.value, value)) continue;
    values[field] = value;
    if (live.length > 0) replaces[field] = live.map((one) => one.dot);
  }
  for (const field of Object.keys(set.restores ?? {})) {
    const live = liveValues(row, field);
    if (live.length > 0) replaces[field] = live.map((one) => one.dot);
  }
  if (Object.keys(values).length === 0 && set.restores === undefined) return null;
  return {
    record: set.record,
    values,
    ...(set.restores ? { restores: set.restores } : {}),
    ...(Object.keys(replaces).length > 0 ? { replaces } : {}),
  };
}
