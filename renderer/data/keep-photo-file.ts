import { THUMB_LONG_SIDE } from '../../shared/photos/copy-size.ts';
import type { SmallPicture } from '../../shared/workbook/photo-columns.ts';
import type { PhotoFile, Store } from './store.ts';

/**
 * Keeps a photo's bytes by their hash. What is there already stays: the copies carry the watermark of
 * the photo's first use, and an original that came late completes the row.
 */
export async function keepPhotoFile(store: Store, file: PhotoFile): Promise<void> {
  await store.transaction('rw', store.photoFiles, async () => {
    const known = await store.photoFiles.get(file.hash);
    await store.photoFiles.put({ ...file, ...known });
  });
}

/** A copy that came in a file as a photo's file: large ones are marked copies, small ones thumbnails. */
export function photoFileOf(hash: string, picture: SmallPicture): PhotoFile {
  const { bytes, extension, width, height } = picture;
  const mediaType = `image/${extension}`;
  return Math.max(width, height) > THUMB_LONG_SIDE
    ? { hash, mediaType, copy: bytes }
    : { hash, mediaType, thumb: bytes };
}
