import { readDot } from '../changes/change.ts';
import type { Dot } from '../changes/change.ts';
import { conflictFields, liveValues } from '../changes/fold-set.ts';
import { changeAt } from '../changes/memory-log.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import { isWhole } from '../records/is-whole.ts';
import type { ConflictValue, MergeConflict } from './merge-plan.ts';

/** Where a value may have come from: a file, the replica that exported it, and all changes it carries. */
export interface Teller {
  readonly file: string;
  readonly replica: string;
  readonly log: MemoryLog;
}

/** Every field of the log with two or more different live values, by record and field (rule M11). */
export function listConflicts(
  log: MemoryLog,
  own: MemoryLog,
  tellers: readonly Teller[],
): readonly MergeConflict[] {
  return [...log.rows.values()]
    .filter((row) => row.conflict === 1 && isWhole(row))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((row) =>
      [...conflictFields(row)].sort().map((field) => ({
        record: row.id,
        field,
        values: liveValues(row, field).map(
          ({ value, dot: last, of: dot = last }): ConflictValue => {
            const change = changeAt(log, dot);
            return {
              value,
              actor: change?.actor ?? '',
              at: change?.at.slice(0, 24) ?? '',
              source: sourceOf(dot, own, tellers),
            };
          },
        ),
      })),
    );
}

/** Our own log, else the file its author exported, else the first by name that carries it. */
function sourceOf(dot: Dot, own: MemoryLog, tellers: readonly Teller[]): string {
  if (changeAt(own, dot)) return '';
  const { replica } = readDot(dot);
  const carrying = tellers.filter(({ log }) => changeAt(log, dot));
  const author = carrying.find((teller) => teller.replica === replica);
  return (author ?? carrying[0])?.file ?? '';
}
