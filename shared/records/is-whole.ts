import { kindOf } from '../kernel/record-id.ts';
import type { RecordKind } from '../kernel/record-id.ts';
import type { FieldsByKind } from './fields.ts';
import type { RecordRow } from './record-row.ts';

/** The field that each kind of record is written with from its beginning. */
const KNOWN_BY: { readonly [K in RecordKind]: keyof FieldsByKind[K] } = {
  person: 'name',
  round: 'name',
  point: 'name',
  assessment: 'point',
  rating: 'assessment',
  finding: 'assessment',
  photo: 'hash',
};

/**
 * Whether a record's beginning is held. Of one that came in a merge since undone, only what was written
 * here afterwards may be left (changes/SPEC.md L13): that is kept, and is nothing to show or count.
 */
export function isWhole(row: RecordRow): boolean {
  const kind = kindOf(row.id);
  return kind !== null && Object.hasOwn(row.values, KNOWN_BY[kind]);
}

/** Whether a record is there to be seen: whole, and not removed. */
export function isPresent(row: RecordRow): boolean {
  return row.values.removed !== true && isWhole(row);
}
