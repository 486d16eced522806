import { useLiveQuery } from 'dexie-react-hooks';
import { useSession } from '../app/session.ts';
import { copyOf, eachPhotoFile } from '../data/photo-copies.ts';
import type { Store } from '../data/store.ts';

export interface PhotoSizes {
  /** Photos that have a copy here. */
  readonly held: number;
  readonly missing: number;
  /** Bytes of all copies of either kind. */
  readonly small: number;
  readonly marked: number;
}

/** What copies of photos are held here: measured again as they come back after a loss; null while loading. */
export function usePhotoSizes(hashes: readonly string[] | null): PhotoSizes | null {
  const { store } = useSession();
  const sizes = useLiveQuery(
    async () => hashes && (await measurePhotos(store, hashes)),
    [store, hashes],
  );
  return sizes ?? null;
}

async function measurePhotos(store: Store, hashes: readonly string[]): Promise<PhotoSizes> {
  const sizes = { held: 0, missing: 0, small: 0, marked: 0 };
  await eachPhotoFile(store, hashes, (file) => {
    const small = file && copyOf(file, 'small');
    if (!small) sizes.missing += 1;
    else {
      sizes.held += 1;
      sizes.small += small.length;
      sizes.marked += copyOf(file, 'marked')?.length ?? 0;
    }
  });
  return sizes;
}
