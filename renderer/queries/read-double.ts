import { useLiveQuery } from 'dexie-react-hooks';
import { checklistFor } from '../../resources/checklists/bundled-checklists.ts';
import type { Checklist } from '../../shared/checklist/checklist.ts';
import { unitsOf } from '../../shared/mock/compare-class.ts';
import type { ClassRating, ClassUnit } from '../../shared/mock/compare-class.ts';
import { doublyScored } from '../../shared/mock/double-scoring.ts';
import { isMockRound } from '../../shared/mock/real-survey.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import type { Store } from '../data/store.ts';
import { readAttempts, readClassRatings } from './read-class.ts';
import type { ClassAttempt } from './read-class.ts';

/** A real round with points that several people assessed. */
export interface DoubleRound {
  readonly round: RecordRow<'round'>;
  readonly points: number;
}

/** The real rounds in which two people or more assessed the same point, the newest first. */
export function useDoubleRounds(): readonly DoubleRound[] | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const rounds = (await store.round.toArray()).filter(
      (row) => row.values.removed !== true && !isMockRound(row),
    );
    const counted = await Promise.all(
      rounds.map(async (round) => ({
        round,
        points: (await readDoublePoints(store, round)).length,
      })),
    );
    return counted
      .filter(({ points }) => points > 0)
      .sort((a, b) => ((a.round.values.startsOn ?? '') < (b.round.values.startsOn ?? '') ? 1 : -1));
  }, [store]);
}

async function readDoublePoints(store: Store, round: RecordRow<'round'>) {
  return doublyScored(await store.assessment.where('values.round').equals(round.id).toArray());
}

/** What is compared of such a round: the points that several people assessed, and nothing else. */
export interface DoubleScoring {
  readonly units: readonly ClassUnit[];
  readonly attempts: readonly ClassAttempt[];
  readonly ratings: readonly ClassRating[];
  readonly checklists: readonly Checklist[];
}

export async function readDoubleScoring(
  store: Store,
  round: RecordRow<'round'>,
): Promise<DoubleScoring> {
  const ids = await readDoublePoints(store, round);
  const points = new Set<string>(ids);
  const cases = (await store.point.bulkGet([...ids])).flatMap((row) => {
    const type = row?.values.siteType;
    const version = type && round.values.checklists?.[type];
    const checklist = type && version ? checklistFor(type, version) : null;
    return row && checklist && row.values.removed !== true ? [{ point: row.id, checklist }] : [];
  });
  // Nobody's ratings are the trainer's here: a real round has none.
  const attempts = (await readAttempts(store, round, ''))
    .map((one) => ({
      ...one,
      assessments: one.assessments.filter(({ values }) => points.has(values.point ?? '')),
    }))
    .filter(({ assessments }) => assessments.length > 0);
  return {
    units: unitsOf(cases, []),
    attempts,
    ratings: await readClassRatings(store, attempts),
    checklists: [...new Set(cases.map(({ checklist }) => checklist))],
  };
}
