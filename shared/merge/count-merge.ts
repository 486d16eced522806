import type { MemoryLog } from '../changes/memory-log.ts';
import { sameJson } from '../kernel/json.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { MergeCounts } from './merge-plan.ts';

/**
 * Counts a merge by records, whatever the order of the sources (rule M12): each record told by a source
 * is new (we lack it), changed (ours or another source's view differs from the outcome) or the same.
 */
export function countMerge(
  own: MemoryLog,
  sources: readonly MemoryLog[],
  merged: MemoryLog,
): Pick<MergeCounts, 'new' | 'same' | 'changed'> {
  const counts = { new: 0, same: 0, changed: 0 };
  const tellings = new Map<string, RecordRow[]>();
  for (const { rows } of sources) {
    for (const [id, row] of rows) {
      const told = tellings.get(id);
      if (told) told.push(row);
      else tellings.set(id, [row]);
    }
  }
  for (const [id, row] of merged.rows) {
    const told = tellings.get(id) ?? [];
    const held = own.rows.get(id);
    const alike = told.filter((view) => isAlike(view, row)).length;
    const differs = held ? !isAlike(held, row) : told.length > 1 && alike < told.length;
    if (!held && !differs) counts.new += 1;
    if (differs) counts.changed += 1;
    counts.same += held || differs ? alike : Math.max(0, told.length - 1);
  }
  return counts;
}

function isAlike(a: RecordRow, b: RecordRow): boolean {
  if (a === b) return true;
  if (a.conflict !== b.conflict) return false;
  return sameJson(a.values as JsonValue, b.values as JsonValue);
}
