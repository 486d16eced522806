import type { Intent } from '../changes/compose-change.ts';
import { derivedId } from '../kernel/record-id.ts';
import type { PointFields } from '../records/fields.ts';
import { setRecord } from '../records/set-record.ts';

/** Brings in points whose codes are their identity, as the register import does for points with a code. */
export function bringInPoints(points: readonly PointFields[]): Intent {
  return {
    note: 'import-register',
    sets: points.map((point) => setRecord(derivedId('point', point.code), point)),
  };
}
