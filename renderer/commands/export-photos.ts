import type { SmallPicture, SmallPictures } from '../../shared/workbook/photo-columns.ts';
import { readSmallPicture } from '../../shared/workbook/read-small-picture.ts';
import { copyOf, eachPhotoFile } from '../data/photo-copies.ts';
import type { Store } from '../data/store.ts';

/** Which copies of the photos go along: none, thumbnails, or the reduced copies with their watermark. */
export type PhotoChoice = 'none' | 'small' | 'marked';

export async function readPictures(
  store: Store,
  hashes: readonly string[],
  choice: PhotoChoice,
): Promise<SmallPictures> {
  const pictures = new Map<string, SmallPicture>();
  if (choice === 'none') return pictures;
  await eachPhotoFile(store, hashes, (file) => {
    const picture = file && readSmallPicture(copyOf(file, choice));
    if (picture) pictures.set(file.hash, picture);
  });
  return pictures;
}
