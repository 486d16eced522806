import { COPY_LONG_SIDE, THUMB_LONG_SIDE, copySize } from '../../shared/photos/copy-size.ts';
import type { PixelSize } from '../../shared/photos/read-pixel-size.ts';
import { drawWatermark } from './draw-watermark.ts';

const COPY_QUALITY = 0.85;
const THUMB_QUALITY = 0.8;

/** JPEG copies of an original; `width` and `height` are the original's, upright. */
export interface PhotoCopies extends PixelSize {
  readonly copy: Blob;
  readonly thumb: Blob;
}

/**
 * Screen copy with the watermark burnt in, and thumbnail without (shared/photos P11, P12). Null when
 * the picture does not decode. Made anew from the original whenever the lines change. Needs no
 * document, so it may run in a worker.
 */
export async function makeCopies(
  original: Blob,
  watermark: readonly string[],
): Promise<PhotoCopies | null> {
  const bitmap = await decodeUpright(original);
  if (!bitmap) return null;
  try {
    const { width, height } = bitmap;
    const copy = paint(bitmap, copySize(bitmap, COPY_LONG_SIDE));
    // The thumbnail is taken from the reduced copy before it is marked: cheaper, and just as sharp.
    const thumb = paint(copy.canvas, copySize(bitmap, THUMB_LONG_SIDE));
    drawWatermark(copy, watermark);
    return {
      width,
      height,
      copy: await toJpeg(copy, COPY_QUALITY),
      thumb: await toJpeg(thumb, THUMB_QUALITY),
    };
  } finally {
    bitmap.close();
  }
}

async function decodeUpright(original: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(original, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

function paint(
  source: ImageBitmap | OffscreenCanvas,
  { width, height }: PixelSize,
): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return context;
}

function toJpeg(context: OffscreenCanvasRenderingContext2D, quality: number): Promise<Blob> {
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality });
}
