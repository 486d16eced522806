import type { PhotoChoice, PhotoSizes } from './export-photos.ts';

/** Styles, dictionaries and the empty sheets. */
const FRAME = 24_000;
/** A line of 评分 or 问题, packed. */
const PER_LINE = 90;
/** A line of 点位, packed. */
const PER_POINT = 120;
/** Changes in base64 of deflated text, which the package hardly packs again; measured on sample surveys. */
const PER_CHANGE = 190;

/** About how many bytes a workbook will have; pictures count fully, they are packed already. */
export function estimateExport(
  counts: { readonly points: number; readonly ratings: number; readonly findings: number },
  changes: number,
  photos: PhotoSizes,
  choice: PhotoChoice,
): number {
  const pictures = choice === 'none' ? 0 : photos[choice];
  const lines = (counts.ratings + counts.findings) * PER_LINE + counts.points * PER_POINT;
  return FRAME + lines + changes * PER_CHANGE + pictures;
}
