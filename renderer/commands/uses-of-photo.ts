import type { PhotoUse } from '../../shared/photos/doubt-photo.ts';
import type { Store } from '../data/store.ts';

/** Where the same bytes stand as evidence already, oldest first, by the names a person knows. */
export async function usesOfPhoto(store: Store, hash: string): Promise<readonly PhotoUse[]> {
  const rows = (await store.photo.where('values.hash').equals(hash).toArray())
    .filter((row) => row.values.removed !== true)
    .sort((a, b) => ((a.values.addedAt ?? '') < (b.values.addedAt ?? '') ? -1 : 1));
  const assessments = await store.assessment.bulkGet(
    rows.map((row) => row.values.assessment ?? ''),
  );
  const points = await store.point.bulkGet(assessments.map((row) => row?.values.point ?? ''));
  return rows.map((row, index) => ({
    point: points[index]?.values.name ?? '',
    item: row.values.item ?? '',
  }));
}
