import type { Intent } from '../changes/compose-change.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { RecordId, RecordKind } from '../kernel/record-id.ts';
import type { FieldsOf } from './fields.ts';

/** One record's part of an Intent, its fields checked against the record's kind. */
export function setRecord<K extends RecordKind>(
  record: RecordId<K>,
  values: Partial<FieldsOf<K>>,
): Intent['sets'][number] {
  return { record, values: values as Readonly<Record<string, JsonValue>> };
}
