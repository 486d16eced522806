import type { Intent } from '../changes/compose-change.ts';
import type { RecordId } from '../kernel/record-id.ts';
import { setRecord } from '../records/set-record.ts';

/** The person at this installation says who they are, or corrects it. */
export function introducePerson(id: RecordId<'person'>, name: string, unit: string): Intent {
  return {
    note: 'introduce-person',
    sets: [setRecord(id, { name: name.trim(), unit: unit.trim() })],
  };
}
