import type { Notice } from '../kernel/notice.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { PhotoRefusalCode } from './photo-notice.ts';
import { readPixelSize } from './read-pixel-size.ts';
import type { PixelSize } from './read-pixel-size.ts';
import { mediaTypeOf, sniffFormat } from './sniff-format.ts';

const MEBIBYTE = 1024 * 1024;

/** SPEC.md P2. */
export const PHOTO_LIMITS = { bytes: 40 * MEBIBYTE, side: 16_384, pixels: 120_000_000 } as const;

/** A picture worth decoding; `stored` is its size before EXIF orientation. */
export interface AdmittedImage {
  readonly mediaType: string;
  readonly stored: PixelSize;
}

/** Whether a file of `size` bytes may be read into memory at all (SPEC.md P1, P2). */
export function refuseBySize(size: number): Notice<PhotoRefusalCode> | null {
  if (size === 0) return refusal('photo-empty');
  if (size <= PHOTO_LIMITS.bytes) return null;
  const megabytes = Math.ceil(size / MEBIBYTE);
  return refusal('photo-too-large', { megabytes, limit: PHOTO_LIMITS.bytes / MEBIBYTE });
}

/** Whether these bytes are a picture that may be decoded (SPEC.md P1, P2). */
export function admitImage(bytes: Uint8Array): Result<AdmittedImage, Notice<PhotoRefusalCode>> {
  const tooLarge = refuseBySize(bytes.length);
  if (tooLarge) return fail(tooLarge);
  const format = sniffFormat(bytes);
  if (format === null) return fail(refusal('photo-not-image'));
  const mediaType = mediaTypeOf(format);
  if (mediaType === null) return fail(refusal('photo-format-unsupported', { format }));
  const stored = readPixelSize(bytes);
  if (stored === null) return fail(refusal('photo-unreadable'));
  const { width, height } = stored;
  const { side, pixels } = PHOTO_LIMITS;
  if (Math.max(width, height) > side || width * height > pixels) {
    const limits = { side, megapixels: pixels / 1_000_000 };
    return fail(refusal('photo-too-many-pixels', { width, height, ...limits }));
  }
  return succeed({ mediaType, stored });
}

/** A Notice that refuses a photo. */
export function refusal(
  code: PhotoRefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): Notice<PhotoRefusalCode> {
  return { code, severity: 'error', params };
}
