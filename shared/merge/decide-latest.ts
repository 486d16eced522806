import type { Change, Dot } from '../changes/change.ts';
import { compareDots } from '../changes/compare-dots.ts';
import { conflictFields, liveValues } from '../changes/fold-set.ts';
import { changeAt, ingestChanges } from '../changes/memory-log.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { LiveValue } from '../records/record-row.ts';
import { tallyLog } from '../workbook/tally-log.ts';
import { nameByContent } from './derive-change.ts';
import type { MergePlan } from './merge-plan.ts';

/** A conflict that was decided for the later value, and when that was written (ISO 8601 UTC). */
export interface LateDecision {
  readonly record: string;
  readonly field: string;
  readonly value: JsonValue;
  readonly at: string;
}

/**
 * The plan with every conflict decided for the value written last (rule M14), because the person asked for it: clocks
 * of laptops may be wrong. The decision is a Change named after its content: the same files decided
 * again, or elsewhere, give the same one.
 */
export function decideLatest(plan: MergePlan): {
  readonly plan: MergePlan;
  readonly decisions: readonly LateDecision[];
} {
  const log = plan.merged;
  const changes: Change[] = [];
  const decisions: LateDecision[] = [];
  for (const row of [...log.rows.values()].filter(({ conflict }) => conflict === 1)) {
    for (const field of conflictFields(row)) {
      const live = liveValues(row, field);
      const last = latestOf(log, live);
      if (last === null) continue;
      const at = changeAt(log, last.dot)?.at ?? '';
      changes.push(decision(row.id, field, last.value, at, live));
      decisions.push({ record: row.id, field, value: last.value, at: at.slice(0, 24) });
    }
  }
  const order = ({ record, field }: LateDecision): string => `${record} ${field}`;
  decisions.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const merged = ingestChanges(log, changes).log;
  const { checkCode, counts: totals } = tallyLog(merged);
  const counts = { ...plan.counts, conflicts: 0 };
  const all = [...plan.changes, ...changes];
  return {
    plan: { ...plan, merged, counts, conflicts: [], changes: all, checkCode, totals },
    decisions,
  };
}

function latestOf(log: MemoryLog, live: readonly LiveValue[]): LiveValue | null {
  const timed = live.map((one) => ({ one, at: changeAt(log, one.dot)?.at ?? '' }));
  timed.sort((a, b) => (a.at === b.at ? compareDots(a.one.dot, b.one.dot) : a.at < b.at ? -1 : 1));
  return timed.at(-1)?.one ?? null;
}

function decision(
  record: string,
  field: string,
  value: JsonValue,
  at: string,
  live: readonly LiveValue[],
): Change {
  const dots: Dot[] = live.map(({ dot }) => dot).sort(compareDots);
  return nameByContent({
    seq: 1,
    prev: '',
    at,
    actor: '',
    note: 'decide-latest',
    sets: [{ record, values: { [field]: value }, replaces: { [field]: dots } }],
  });
}
