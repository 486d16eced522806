import type { RecordId } from '../../shared/kernel/record-id.ts';
import { attemptRound, exerciseRound } from '../../shared/mock/make-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';

/**
 * Attempt by attempt, the rounds that may hold it: first the one results are collected in, then those that these
 * people's laptops began themselves and a workbook brought.
 */
export function attemptRounds(
  round: RecordRow<'round'>,
  people: readonly string[],
): readonly (readonly RecordId<'round'>[])[] {
  const { exercise } = round.values;
  if (!exercise) return [[round.id]];
  const { key, terms } = exercise;
  return Array.from({ length: terms.attempts }, (_, index) => [
    exerciseRound(key, index + 1),
    ...people.map((person) => attemptRound(key, index + 1, person)),
  ]);
}
