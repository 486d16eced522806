import type { JsonValue } from '../../../shared/kernel/json.ts';
import type { LiveValue, RecordRow } from '../../../shared/records/record-row.ts';

/** Fields that say one thing together: who decides the answer decides when it was given. */
const TOGETHER: readonly (readonly string[])[] = [['answer', 'ratedAt']];

/**
 * The values that a person's choice of one live value writes: the field itself and the open fields
 * that go with it, each by what the same change wrote where it wrote one.
 */
export function resolveWith(
  row: RecordRow,
  field: string,
  chosen: LiveValue,
): Readonly<Record<string, JsonValue>> {
  const group = TOGETHER.find((fields) => fields.includes(field)) ?? [field];
  const open = group.filter((name) => name !== field && row.concurrent?.[name] !== undefined);
  const values: Record<string, JsonValue> = { [field]: chosen.value };
  for (const name of open) {
    const live = row.concurrent?.[name] ?? [];
    const same = live.find((one) => one.dot === chosen.dot) ?? live[0];
    if (same) values[name] = same.value;
  }
  return values;
}
