import { sha256Hex } from '../kernel/sha256.ts';
import type { SmallPicture, SmallPictures } from '../workbook/photo-columns.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';

const SIZE = { width: 120, height: 90 };

/**
 * The small photo copies of a workbook by the hash of their original. They are known by their bytes, so
 * sorting rows or moving pictures changes nothing; pictures a person pasted in are left alone.
 */
export function collectPictures(
  grid: WorkbookGrid,
  photoOfCopy: ReadonlyMap<string, string>,
): SmallPictures {
  const pictures = new Map<string, SmallPicture>();
  if (photoOfCopy.size === 0) return pictures;
  for (const { pictures: placed = [] } of grid.sheets) {
    for (const { bytes, extension, width, height } of placed) {
      const photo = photoOfCopy.get(sha256Hex(bytes));
      if (photo === undefined || pictures.has(photo)) continue;
      pictures.set(photo, {
        bytes,
        extension,
        width: width ?? SIZE.width,
        height: height ?? SIZE.height,
      });
    }
  }
  return pictures;
}
