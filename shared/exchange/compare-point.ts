import { conflictFields } from '../changes/fold-set.ts';
import type { JsonValue } from '../kernel/json.ts';
import { sameJson } from '../kernel/json.ts';
import type { StoredPosition } from '../geo/position.ts';
import type { PointFields } from '../records/fields.ts';
import type { PointRow } from './match-existing.ts';
import type { FieldChange, PointDraft } from './register-plan.ts';
import { tidyCode, tidyText } from './tidy-text.ts';

export interface PointComparison {
  readonly changes: readonly FieldChange[];
  /** Fields the row would change that hold several values already: left to a person. */
  readonly inConflict: readonly (keyof PointFields)[];
}

/** What a row would change on a known point (rules R18–R20). */
export function comparePoint(draft: PointDraft, existing: PointRow): PointComparison {
  const changes: FieldChange[] = [];
  const inConflict: (keyof PointFields)[] = [];
  const conflicts = existing.concurrent === undefined ? [] : conflictFields(existing);
  const fields: Partial<PointFields> =
    existing.values.removed === true ? { ...draft, removed: false } : draft;
  for (const [key, to] of Object.entries(fields)) {
    const field = key as keyof PointFields;
    const from = existing.values[field] ?? null;
    if (isSame(field, from as JsonValue, to as unknown as JsonValue)) continue;
    if (conflicts.includes(field)) inConflict.push(field);
    else changes.push({ field, from: from as JsonValue, to: to as unknown as JsonValue });
  }
  return { changes, inConflict };
}

/** Equal but for spaces is the same; a position is the same when its source is. */
function isSame(field: keyof PointFields, from: JsonValue, to: JsonValue): boolean {
  if (from === to) return true;
  if (typeof from === 'string' && typeof to === 'string') {
    const tidy = field === 'code' || field === 'phone' ? tidyCode : tidyText;
    return tidy(from) === to;
  }
  if (field === 'position' && from !== null && to !== null) {
    const [before, after] = [from, to] as unknown as readonly [StoredPosition, StoredPosition];
    return sameJson({ ...before.source }, { ...after.source });
  }
  return false;
}
