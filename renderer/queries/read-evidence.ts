import type { EvidencePhoto } from '../../shared/mock/exercise.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { PhotoFields } from '../../shared/records/fields.ts';
import { isPresent } from '../../shared/records/is-whole.ts';
import type { Store } from '../data/store.ts';
import type { ClassAttempt } from './read-class.ts';

/** The photos of field mode, the trainer's own in the exercise and those of these attempts, in the order taken. */
export async function readEvidence(
  store: Store,
  round: RecordId<'round'>,
  trainer: string,
  attempts: readonly Pick<ClassAttempt, 'person' | 'assessments'>[],
): Promise<readonly EvidencePhoto[]> {
  const all = await store.assessment.where('values.round').equals(round).toArray();
  const own = all.filter(({ values }) => values.inspector === trainer);
  const visits = new Map(
    [{ person: null, assessments: own }, ...attempts].flatMap(({ person, assessments }) =>
      assessments.map((row) => [row.id as string, { person, point: row.values.point ?? '' }]),
    ),
  );
  const ids = [...visits.keys()];
  const photos = await store.photo.where('values.assessment').anyOf(ids).toArray();
  return photos
    .filter(isPresent)
    .flatMap((row) => {
      const { assessment, ...photo } = row.values as PhotoFields;
      const visit = visits.get(assessment);
      return visit ? [{ ...photo, ...visit }] : [];
    })
    .sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
}
