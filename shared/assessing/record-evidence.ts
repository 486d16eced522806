import type { Intent } from '../changes/compose-change.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { FindingFields, PhotoFields } from '../records/fields.ts';
import { setRecord } from '../records/set-record.ts';

/** Notes a Finding, a fault with evidence, on one item of an assessment. */
export function noteFinding(
  id: RecordId<'finding'>,
  fields: Omit<FindingFields, 'removed'>,
): Intent {
  return { note: 'note-finding', sets: [setRecord(id, fields)] };
}

export function removeFinding(id: RecordId<'finding'>): Intent {
  return { note: 'remove-finding', sets: [setRecord(id, { removed: true })] };
}

/** Attaches a photo, named by the SHA-256 of its untouched original, to an item and perhaps a finding. */
export function attachPhoto(id: RecordId<'photo'>, fields: Omit<PhotoFields, 'removed'>): Intent {
  return { note: 'attach-photo', sets: [setRecord(id, fields)] };
}

/** Takes a photo off the record; its bytes are kept. */
export function removePhoto(id: RecordId<'photo'>): Intent {
  return { note: 'remove-photo', sets: [setRecord(id, { removed: true })] };
}
