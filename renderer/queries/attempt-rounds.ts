import type { RecordId } from '../../shared/kernel/record-id.ts';
import { exerciseRound } from '../../shared/mock/make-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';

/** The rounds of all attempts at an exercise. */
export function attemptRounds(round: RecordRow<'round'>): readonly RecordId<'round'>[] {
  const { exercise } = round.values;
  if (!exercise) return [round.id];
  return Array.from({ length: exercise.terms.attempts }, (_, index) =>
    exerciseRound(exercise.key, index + 1),
  );
}
