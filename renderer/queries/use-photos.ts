import { useLiveQuery } from 'dexie-react-hooks';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';

/** Which picture of a photo: the small one for lists, or the marked copy for looking at. */
export type PictureSize = 'thumb' | 'copy';

/**
 * A photo's picture, the nearest there is to the size asked for, at last the original from disk; null
 * when this laptop has none of it, undefined while loading.
 */
export function usePicture(photo: RecordRow<'photo'>, size: PictureSize): Blob | null | undefined {
  const { store, host } = useSession();
  const { hash = '', mediaType = 'image/jpeg' } = photo.values;
  return useLiveQuery(async () => {
    const file = await store.photoFiles.get(hash);
    const reduced = size === 'thumb' ? (file?.thumb ?? file?.copy) : (file?.copy ?? file?.thumb);
    if (reduced) return toBlob(reduced, 'image/jpeg');
    if (file?.original) return toBlob(file.original, file.mediaType);
    const reply = await host.call('photos.get', { hash });
    return reply.ok && reply.value.bytes ? toBlob(reply.value.bytes, mediaType) : null;
  }, [store, host, hash, mediaType, size]);
}

function toBlob(bytes: Uint8Array, type: string): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}
