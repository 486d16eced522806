import { readPixelSize } from '../../shared/photos/read-pixel-size.ts';
import { sniffFormat } from '../../shared/photos/sniff-format.ts';
import type { SmallPicture, SmallPictures } from '../../shared/workbook/photo-columns.ts';
import type { PhotoFile, Store } from '../data/store.ts';

/** Which copies of the photos go along: none, thumbnails, or the reduced copies with their watermark. */
export type PhotoChoice = 'none' | 'small' | 'marked';

export interface PhotoSizes {
  /** Photos that have a copy here. */
  readonly held: number;
  readonly missing: number;
  /** Bytes of all copies of either kind. */
  readonly small: number;
  readonly marked: number;
}

/** Copies are read some at a time, so that hundreds of photos do not lie in memory together. */
const AT_ONCE = 24;

export async function measurePhotos(store: Store, hashes: readonly string[]): Promise<PhotoSizes> {
  const sizes = { held: 0, missing: 0, small: 0, marked: 0 };
  await eachFile(store, hashes, (file) => {
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

export async function readPictures(
  store: Store,
  hashes: readonly string[],
  choice: PhotoChoice,
): Promise<SmallPictures> {
  const pictures = new Map<string, SmallPicture>();
  if (choice === 'none') return pictures;
  await eachFile(store, hashes, (file) => {
    const picture = file && pictureOf(copyOf(file, choice));
    if (picture) pictures.set(file.hash, picture);
  });
  return pictures;
}

async function eachFile(
  store: Store,
  hashes: readonly string[],
  visit: (file: PhotoFile | undefined) => void,
): Promise<void> {
  for (let at = 0; at < hashes.length; at += AT_ONCE)
    (await store.photoFiles.bulkGet(hashes.slice(at, at + AT_ONCE))).forEach(visit);
}

function copyOf(file: PhotoFile, choice: 'small' | 'marked'): Uint8Array | undefined {
  return choice === 'small' ? (file.thumb ?? file.copy) : (file.copy ?? file.thumb);
}

function pictureOf(bytes: Uint8Array | undefined): SmallPicture | null {
  const size = bytes && readPixelSize(bytes);
  if (!bytes || !size) return null;
  return { bytes, extension: sniffFormat(bytes) === 'PNG' ? 'png' : 'jpeg', ...size };
}
