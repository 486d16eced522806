import type { Intent } from '../changes/compose-change.ts';
import type { JsonValue } from '../kernel/json.ts';

/** A person's decision between the live values of a field: a new Change that replaces them all. */
export function decideConflict(record: string, field: string, value: JsonValue): Intent {
  return { note: 'decide-conflict', sets: [{ record, values: { [field]: value } }] };
}
