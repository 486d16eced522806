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
