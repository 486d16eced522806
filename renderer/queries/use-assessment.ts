import { useLiveQuery } from 'dexie-react-hooks';
import type { Visit } from '../../shared/assessing/assess-point.ts';
import { assessmentId } from '../../shared/assessing/assess-point.ts';
import { isMockRoundId } from '../../shared/mock/mock-id.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import type { Store } from '../data/store.ts';

/** One assessment with everything that hangs on it; removed findings and photos are left out. */
export interface AssessmentRecord {
  /** Null before the first tap. */
  readonly assessment: RecordRow<'assessment'> | null;
  readonly ratings: ReadonlyMap<string, RecordRow<'rating'>>;
  readonly findings: readonly RecordRow<'finding'>[];
  readonly photos: readonly RecordRow<'photo'>[];
}

/** The inspector's assessment of a point in a round; undefined while loading or without a visit. */
export function useAssessment(visit: Visit | null): AssessmentRecord | undefined {
  const { store } = useSession();
  const id = visit === null ? null : assessmentId(visit);
  return useLiveQuery(
    async () => (id === null ? undefined : readAssessment(store, id)),
    [store, id],
  );
}

/** Every assessment of a point in a real round, newest first, each with its records. */
export function usePointAssessments(point: string): readonly AssessmentRecord[] | undefined {
  const { store } = useSession();
  return useLiveQuery(async () => {
    const rows = await store.assessment.where('values.point').equals(point).toArray();
    const records = await Promise.all(
      rows
        .filter((row) => row.values.removed !== true && !isMockRoundId(row.values.round))
        .map((row) => readAssessment(store, row.id)),
    );
    return records.sort((a, b) =>
      (a.assessment?.values.startedAt ?? '') < (b.assessment?.values.startedAt ?? '') ? 1 : -1,
    );
  }, [store, point]);
}

async function readAssessment(store: Store, id: string): Promise<AssessmentRecord> {
  const [assessment, ratings, findings, photos] = await Promise.all([
    store.assessment.get(id),
    store.rating.where('values.assessment').equals(id).toArray(),
    store.finding.where('values.assessment').equals(id).toArray(),
    store.photo.where('values.assessment').equals(id).toArray(),
  ]);
  return {
    assessment: assessment?.values.removed === true ? null : (assessment ?? null),
    ratings: new Map(
      ratings
        .filter((row) => row.values.removed !== true)
        .map((row): [string, RecordRow<'rating'>] => [row.values.item ?? '', row]),
    ),
    findings: findings.filter((row) => row.values.removed !== true),
    photos: photos.filter((row) => row.values.removed !== true),
  };
}
