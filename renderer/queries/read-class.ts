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
    attemptRounds(round).map(async (id, index) => {
      const rows = await store.assessment.where('values.round').equals(id).toArray();
      const groups = new Map<RecordId<'person'>, RecordRow<'assessment'>[]>();
      for (const row of rows) {
        const { removed, inspector } = row.values;
        if (removed === true || !inspector || inspector === trainer) continue;
        groups.set(inspector, [...(groups.get(inspector) ?? []), row]);
      }
      return [...groups].map(([person, assessments]): ClassAttempt => {
        const attempt = index + 1;
        const { name = '', unit = '' } = people.get(person)?.values ?? {};
        const times = timesOf(round, person, attempt, assessments);
        return { person, name, unit, attempt, ...times, assessments };
      });
    }),
  );
  return found.flat().sort((a, b) => a.name.localeCompare(b.name, 'zh') || a.attempt - b.attempt);
}

function timesOf(
  round: RecordRow<'round'>,
  person: string,
  attempt: number,
  assessments: readonly RecordRow<'assessment'>[],
): Pick<ClassAttempt, 'begunAt' | 'handedInAt'> {
  const handed = round.values.collected?.find(
    (one) => one.person === person && one.attempt === attempt,
  );
  if (handed) return handed;
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
