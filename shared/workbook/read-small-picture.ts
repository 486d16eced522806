import { readPixelSize } from '../photos/read-pixel-size.ts';
import { sniffFormat } from '../photos/sniff-format.ts';
import type { SmallPicture } from './photo-columns.ts';

/** The bytes of a JPEG or PNG as a picture with its size in pixels; null for anything else. */
export function readSmallPicture(bytes: Uint8Array | undefined): SmallPicture | null {
  const format = bytes && sniffFormat(bytes);
  const size = bytes && readPixelSize(bytes);
  if (!bytes || !size || (format !== 'JPEG' && format !== 'PNG')) return null;
  return { bytes, extension: format === 'PNG' ? 'png' : 'jpeg', ...size };
}
