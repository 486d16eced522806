import type { Notice } from '../../shared/kernel/notice.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { admitImage, refusal, refuseBySize } from '../../shared/photos/admit-image.ts';
import { doubtPhoto } from '../../shared/photos/doubt-photo.ts';
import type { DoubtLimits, PhotoContext, PhotoUse } from '../../shared/photos/doubt-photo.ts';
import type { PhotoDoubtCode, PhotoRefusalCode } from '../../shared/photos/photo-notice.ts';
import type { PhotoFields } from '../../shared/records/fields.ts';
import { makeCopies } from './make-copies.ts';
import { readExif } from './read-exif.ts';

/** What a photo is evidence of, and what intake must ask others for. */
export interface IntakeContext extends Omit<PhotoContext, 'exif' | 'uses'> {
  /** Minutes east of UTC, for EXIF times that name no offset. */
  readonly offsetMinutes: number;
  readonly limits?: DoubtLimits;
  /** Where the same bytes already stand as evidence. */
  readonly usesOf: (hash: string) => Promise<readonly PhotoUse[]>;
  /** The lines to burn into the copy, once time and position are known. */
  readonly watermark: (exif: PhotoFields['exif']) => readonly string[];
}

/** A photo ready to be kept: fields of its record, the untouched original, and the copies. */
export interface TakenInPhoto extends Pick<
  PhotoFields,
  'hash' | 'bytes' | 'mediaType' | 'width' | 'height' | 'from' | 'exif' | 'addedAt'
> {
  /** The original's bytes as they came, under the media type that they are. */
  readonly original: Blob;
  readonly copy: Blob;
  readonly thumb: Blob;
  readonly notices: readonly Notice<PhotoDoubtCode>[];
}

/**
 * Takes in a photo from camera, file or clipboard: judged by its bytes, hashed, read, copied
 * (shared/photos P1–P12). Writes nothing. The one road for all sources.
 */
export async function intakePhoto(
  source: Blob,
  context: IntakeContext,
): Promise<Result<TakenInPhoto, Notice<PhotoRefusalCode>>> {
  const refused = refuseBySize(source.size);
  if (refused) return fail(refused);
  const bytes = await readBytes(source);
  if (!bytes) return fail(refusal('photo-unreadable'));
  const admitted = admitImage(new Uint8Array(bytes));
  if (!admitted.ok) return admitted;
  const { mediaType } = admitted.value;
  const original = new Blob([bytes], { type: mediaType });
  const { from, addedAt, offsetMinutes } = context;
  const [hash, exif] = await Promise.all([hashOf(bytes), readExif(bytes, offsetMinutes)]);
  const [uses, copies] = await Promise.all([
    context.usesOf(hash),
    makeCopies(original, context.watermark(exif)),
  ]);
  if (!copies) return fail(refusal('photo-unreadable'));
  const notices = doubtPhoto({ ...context, exif, uses }, context.limits);
  const record = { hash, bytes: bytes.byteLength, mediaType, from, exif, addedAt };
  return succeed({ ...record, ...copies, original, notices });
}

/** Null when the file went away or may not be read. */
async function readBytes(source: Blob): Promise<ArrayBuffer | null> {
  try {
    return await source.arrayBuffer();
  } catch {
    return null;
  }
}

/** SHA-256 by the browser: 40 MB would hold up the screen for seconds in script. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
