import { useLiveQuery } from 'dexie-react-hooks';
import { checklistFor } from '../../resources/checklists/bundled-checklists.ts';
import { assessmentId } from '../../shared/assessing/assess-point.ts';
import type { Checklist } from '../../shared/checklist/checklist.ts';
import { itemsOf } from '../../shared/checklist/checklist.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import { drawnPoints, isOthersAttempt } from '../../shared/mock/make-exercise.ts';
import type { RatedCase } from '../../shared/mock/make-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession, useSettings } from '../app/session.ts';
import type { Store } from '../data/store.ts';
import type { ClassAttempt } from './read-class.ts';
import { readAttempts } from './read-class.ts';

/** Exercises made here and attempts at others', newest first; collected attempts are left out. */
export function useExercises(): readonly RecordRow<'round'>[] | undefined {
  const { store } = useSession();
  const { person } = useSettings().settings;
  return useLiveQuery(async () => {
    const rows = (await store.round.toArray()).filter((row) => {
      const { removed, exercise } = row.values;
      if (removed === true || !exercise || isOthersAttempt(row, person)) return false;
      return exercise.role === 'trainee' || exercise.attempt === 1;
    });
    return rows.sort((a, b) => ((a.values.startsOn ?? '') < (b.values.startsOn ?? '') ? 1 : -1));
  }, [store, person]);
}

export function useExerciseRound(id: string): RecordRow<'round'> | null | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => (await store.round.get(id)) ?? null, [store, id]);
}

/** A case as its list shows it: how much of it this person has rated, and with a reason. */
export interface ExerciseCase extends RatedCase {
  readonly row: RecordRow<'point'>;
  readonly items: number;
  readonly rated: number;
  readonly reasons: number;
}

/** The cases of an exercise with what one person rated in it. */
export function useExerciseCases(
  round: RecordRow<'round'>,
  person: string,
): readonly ExerciseCase[] | undefined {
  const { store } = useSession();
  return useLiveQuery(() => readCases(store, round, person), [store, round, person]);
}

export async function readCases(
  store: Store,
  round: RecordRow<'round'>,
  person: string,
): Promise<readonly ExerciseCase[]> {
  const points = await store.point.bulkGet([...drawnPoints(round)]);
  const cases = await Promise.all(
    points.map(async (row): Promise<ExerciseCase | null> => {
      const siteType = row?.values.siteType;
      const version = siteType && round.values.checklists?.[siteType];
      const checklist = siteType && version ? checklistFor(siteType, version) : null;
      if (!row || row.values.removed === true || !checklist) return null;
      const ratings = await readRatings(store, round.id, row.id, person);
      return caseOf(row, checklist, ratings);
    }),
  );
  return cases.filter((one) => one !== null);
}

async function readRatings(
  store: Store,
  round: RecordId<'round'>,
  point: RecordId<'point'>,
  person: string,
): Promise<ReadonlyMap<string, RecordRow<'rating'>>> {
  const id = assessmentId({ round, point, inspector: person as RecordId<'person'> });
  const rows = await store.rating.where('values.assessment').equals(id).toArray();
  return new Map(
    rows
      .filter(({ values }) => values.removed !== true)
      .map((row): [string, RecordRow<'rating'>] => [row.values.item ?? '', row]),
  );
}

function caseOf(
  row: RecordRow<'point'>,
  checklist: Checklist,
  ratings: ReadonlyMap<string, RecordRow<'rating'>>,
): ExerciseCase {
  const items = itemsOf(checklist);
  const rated = items.filter(({ code }) => ratings.get(code)?.values.answer);
  const reasons = rated.filter(({ code }) => (ratings.get(code)?.values.note ?? '') !== '');
  const counts = { items: items.length, rated: rated.length, reasons: reasons.length };
  return { point: row.id, row, checklist, ratings, ...counts };
}

/** Everybody's attempts that came in, by name. */
export function useClassAttempts(
  round: RecordRow<'round'>,
  trainer: string,
): readonly ClassAttempt[] | undefined {
  const { store } = useSession();
  return useLiveQuery(() => readAttempts(store, round, trainer), [store, round, trainer]);
}
