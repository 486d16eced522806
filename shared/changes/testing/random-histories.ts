import fc from 'fast-check';
import type { Change } from '../change.ts';
import { composeChange, emptyHead } from '../compose-change.ts';
import type { MemoryLog } from '../memory-log.ts';
import { changesOf, emptyLog, ingestChanges } from '../memory-log.ts';

/** One step of a history: replica `by` writes a value, or first hears everything replica `from` knows. */
export type Step =
  | {
      readonly do: 'write';
      readonly by: number;
      readonly record: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly do: 'hear'; readonly by: number; readonly from: number };

const REPLICAS = 3;

/** Histories of three replicas that write few fields of few records, so that they meet often. */
export const histories = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        by: fc.nat(REPLICAS - 1),
        record: fc.nat(1),
        field: fc.nat(1),
        value: fc.nat(2),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('hear' as const),
        by: fc.nat(REPLICAS - 1),
        from: fc.nat(REPLICAS - 1),
      }),
    },
  ),
  { maxLength: 40 },
);

/** Plays a history; the result is each replica's log at the end. */
export function play(steps: readonly Step[]): MemoryLog[] {
  const logs = Array.from({ length: REPLICAS }, () => emptyLog());
  steps.forEach((step, time) => {
    const own = logs[step.by] as MemoryLog;
    if (step.do === 'hear')
      logs[step.by] = ingestChanges(own, changesOf(logs[step.from] as MemoryLog)).log;
    else
      logs[step.by] = write(
        own,
        `r${step.by}`,
        `point/${step.record}`,
        `f${step.field}`,
        step.value,
        time,
      );
  });
  return logs;
}

/** The log after `replica` wrote one value on top of all it knows. */
export function write(
  log: MemoryLog,
  replica: string,
  record: string,
  field: string,
  value: number | string,
  time = 0,
): MemoryLog {
  const change = draft(log, replica, record, field, value, time);
  return change === null ? log : ingestChanges(log, [change]).log;
}

/** The change `write` would add; null when the field already holds the value. */
export function draft(
  log: MemoryLog,
  replica: string,
  record: string,
  field: string,
  value: number | string,
  time = 0,
): Change | null {
  const last = log.chains.get(replica)?.at(-1);
  const head = last
    ? { replica, seq: last.change.seq, hash: last.hash, at: last.change.at }
    : emptyHead(replica);
  return composeChange(
    head,
    { note: 'rate', sets: [{ record, values: { [field]: value } }] },
    `person/${replica}`,
    1_700_000_000_000 + time,
    (id) => log.rows.get(id),
  );
}

/** What two logs must have in common to be the same truth: records and frontier, as plain data. */
export function essence(log: MemoryLog): unknown {
  return {
    rows: Object.fromEntries([...log.rows].sort(([a], [b]) => (a < b ? -1 : 1))),
    heads: [...log.chains].map(([replica, chain]) => [replica, chain.at(-1)?.hash]).sort(),
  };
}
