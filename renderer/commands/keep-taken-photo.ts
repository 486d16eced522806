import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Session } from '../app/session.ts';
import { keepPhotoFile } from '../data/keep-photo-file.ts';
import type { TakenInPhoto } from '../photos/intake-photo.ts';
import type { StoreNoticeCode } from './carry-out.ts';
import { writing } from './carry-out.ts';

/** params `why`: the host's code. The photo is in the store, its file on disk is not. */
export type PhotoFileNoticeCode = 'photo-not-on-disk';

/** Original and copies of a photo into the store. */
export async function keepTakenPhoto(
  session: Session,
  { hash, mediaType, original, copy, thumb }: TakenInPhoto,
): Promise<Result<unknown, Notice<StoreNoticeCode>>> {
  const [originalBytes, copyBytes, thumbBytes] = await Promise.all([
    bytesOf(original),
    bytesOf(copy),
    bytesOf(thumb),
  ]);
  const file = { hash, mediaType, original: originalBytes, copy: copyBytes, thumb: thumbBytes };
  return writing(session, () => keepPhotoFile(session.store, file));
}

/** The original as a file beside the journal; one that failed is tried again at the next start. */
export async function putPhotoOnDisk(
  session: Session,
  { hash, original }: TakenInPhoto,
): Promise<Notice<PhotoFileNoticeCode> | null> {
  const reply = await session.host.call('photos.put', { hash, bytes: await bytesOf(original) });
  if (reply.ok) return null;
  return { code: 'photo-not-on-disk', severity: 'warning', params: { why: reply.error.code } };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
