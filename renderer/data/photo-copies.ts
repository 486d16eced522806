import type { PhotoFile, Store } from './store.ts';

/** Copies are read some at a time, so that hundreds of photos do not lie in memory together. */
const AT_ONCE = 24;

/** Visits the files of photos in their order; undefined where none is held. */
export async function eachPhotoFile(
  store: Store,
  hashes: readonly string[],
  visit: (file: PhotoFile | undefined) => void,
): Promise<void> {
  for (let at = 0; at < hashes.length; at += AT_ONCE)
    (await store.photoFiles.bulkGet(hashes.slice(at, at + AT_ONCE))).forEach(visit);
}

/** The copy asked for, or the other one where it was not made. */
export function copyOf(file: PhotoFile, choice: 'small' | 'marked'): Uint8Array | undefined {
  return choice === 'small' ? (file.thumb ?? file.copy) : (file.copy ?? file.thumb);
}
