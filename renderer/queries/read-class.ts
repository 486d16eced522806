import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { ClassRating } from '../../shared/mock/compare-class.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { Store } from '../data/store.ts';
import { attemptRounds } from './attempt-rounds.ts';

/** One person's attempt, from a result file or from a merged workbook; instants ISO 8601 UTC, '' where unknown. */
export interface ClassAttempt {
  readonly person: RecordId<'person'>;
  readonly name: string;
  readonly unit: string;
  readonly attempt: number;
  readonly begunAt: string;
  readonly handedInAt: string;
  readonly assessments: readonly RecordRow<'assessment'>[];
}

/** Everybody's attempts at an exercise but the trainer's own ratings, by name and attempt. */
export async function readAttempts(
  store: Store,
  round: RecordRow<'round'>,
  trainer: string,
): Promise<readonly ClassAttempt[]> {
  const people = new Map((await store.person.toArray()).map((row) => [row.id as string, row]));
  const found = await Promise.all(
    attemptRounds(round, [...people.keys()]).map(async (ids, index) => {
      const rows = await store.assessment.where('values.round').anyOf(ids).toArray();
      const rounds = new Map((await store.round.bulkGet([...ids])).map((row) => [row?.id, row]));
      const groups = new Map<RecordId<'person'>, RecordRow<'assessment'>[]>();
      for (const row of rows) {
        const { removed, inspector } = row.values;
        if (removed === true || !inspector || inspector === trainer) continue;
        groups.set(inspector, [...(groups.get(inspector) ?? []), row]);
      }
      return [...groups].map(([person, all]): ClassAttempt => {
        const attempt = index + 1;
        const { name = '', unit = '' } = people.get(person)?.values ?? {};
        // A result file that was taken in stands before a workbook of the same attempt.
        const collected = all.filter(({ values }) => values.round === ids[0]);
        const assessments = collected.length > 0 ? collected : all;
        const own = rounds.get(assessments[0]?.values.round);
        const times = timesOf(round, own, person, attempt, assessments);
        return { person, name, unit, attempt, ...times, assessments };
      });
    }),
  );
  return found.flat().sort((a, b) => a.name.localeCompare(b.name, 'zh') || a.attempt - b.attempt);
}

function timesOf(
  round: RecordRow<'round'>,
  own: RecordRow<'round'> | undefined,
  person: string,
  attempt: number,
  assessments: readonly RecordRow<'assessment'>[],
): Pick<ClassAttempt, 'begunAt' | 'handedInAt'> {
  const handed = round.values.collected?.find(
    (one) => one.person === person && one.attempt === attempt,
  );
  if (handed) return handed;
  if (own !== undefined && own.values.exercise?.role === 'trainee')
    return { begunAt: own.values.begunAt ?? '', handedInAt: own.values.handedInAt ?? '' };
  const begun = assessments.map(({ values }) => values.startedAt ?? '').sort();
  const ended = assessments.map(({ values }) => values.finishedAt ?? '').sort();
  return { begunAt: begun[0] ?? '', handedInAt: ended.at(-1) ?? '' };
}

/** What the people of these attempts rated. */
export async function readClassRatings(
  store: Store,
  attempts: readonly Pick<ClassAttempt, 'person' | 'assessments'>[],
): Promise<readonly ClassRating[]> {
  const of = new Map(
    attempts.flatMap(({ person, assessments }) =>
      assessments.map((row) => [row.id as string, { person, point: row.values.point ?? '' }]),
    ),
  );
  const rows = await store.rating
    .where('values.assessment')
    .anyOf([...of.keys()])
    .toArray();
  return rows.flatMap(({ values: { assessment = '', item, answer, removed } }) => {
    const whose = of.get(assessment);
    return whose && item && answer && removed !== true ? [{ ...whose, item, answer }] : [];
  });
}

/** Each person's last attempt. */
export function lastAttempts(attempts: readonly ClassAttempt[]): readonly ClassAttempt[] {
  return [...new Map(attempts.map((one) => [one.person, one])).values()];
}
