import type { PixelSize } from './read-pixel-size.ts';

/** Long sides of the copies in pixels (SPEC.md P11). */
export const COPY_LONG_SIDE = 1600;
export const THUMB_LONG_SIDE = 320;

/** The size of a copy whose long side is at most `longSide`: same shape, never enlarged, at least 1 px. */
export function copySize({ width, height }: PixelSize, longSide: number): PixelSize {
  const scale = Math.min(1, longSide / Math.max(width, height));
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}
