import type { Intent } from '../changes/compose-change.ts';
import type { RecordId } from '../kernel/record-id.ts';
import { setRecord } from '../records/set-record.ts';
import { isMockCaseId } from './mock-id.ts';

/**
 * Takes a mock evaluation away as a whole: its rounds (one per attempt), their assessments with all that hangs on
 * them, and its desk cases. Real points stay.
 */
export function removeMock(
  rounds: readonly RecordId<'round'>[],
  assessments: readonly RecordId<'assessment'>[],
  points: readonly RecordId<'point'>[],
): Intent {
  const ids = [...rounds, ...assessments, ...points.filter(isMockCaseId)];
  return { note: 'remove-mock', sets: ids.map((id) => setRecord(id, { removed: true })) };
}
