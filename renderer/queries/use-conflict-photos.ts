import { useLiveQuery } from 'dexie-react-hooks';
import { readDot } from '../../shared/changes/change.ts';
import { isPresent } from '../../shared/records/is-whole.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import { readRows } from '../data/commit-intent.ts';

/** A photo of what a conflict is about, and the installation it was taken on. */
export interface ConflictPhoto {
  readonly photo: RecordRow<'photo'>;
  readonly replica: string;
}

/** The photos of the item that a rating, a finding or a photo in conflict belongs to; none for other records. */
export function useConflictPhotos(record: string): readonly ConflictPhoto[] {
  const { store } = useSession();
  const found = useLiveQuery(async () => {
    const row = (await readRows(store, [record])).get(record);
    const { assessment, item } = (row?.values ?? {}) as { assessment?: string; item?: string };
    if (assessment === undefined || item === undefined) return [];
    const photos = await store.photo.where('values.assessment').equals(assessment).toArray();
    return photos
      .filter((photo) => photo.values.item === item && isPresent(photo))
      .map((photo) => ({ photo, replica: readDot(photo.dots['hash'] ?? '').replica }));
  }, [store, record]);
  return found ?? NONE;
}

const NONE: readonly ConflictPhoto[] = [];
