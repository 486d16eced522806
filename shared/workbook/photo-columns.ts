import type { RecordRow } from '../records/record-row.ts';
import type { SheetPicture } from './sheet-grid.ts';
import type { Table, TableColumn } from './table.ts';

/** A reduced copy of a photo for the workbook; sizes in pixels. */
export interface SmallPicture {
  readonly bytes: Uint8Array;
  readonly extension: 'jpeg' | 'png';
  readonly width: number;
  readonly height: number;
}

/** Small copies by the SHA-256 of the original photo. */
export type SmallPictures = ReadonlyMap<string, SmallPicture>;

/** A line that photos belong to. */
export interface PhotoLine {
  readonly photos: readonly RecordRow<'photo'>[];
}

const MOST = 6;
const BOX = { width: 120, height: 90 };
/** Points: 92 pixels. */
const ROW_HEIGHT = 70;

/** Empty columns 照片1 … for the pictures to lie on: as many as any line needs, at least `least`. */
export function photoColumns<Line extends PhotoLine>(
  lines: readonly Line[],
  least: number,
): readonly TableColumn<Line>[] {
  const count = lines.reduce((most, { photos }) => Math.max(most, photos.length), least);
  return Array.from({ length: Math.min(count, MOST) }, (_, index) => ({
    key: `photo${index + 1}`,
    header: `照片${index + 1}`,
    width: 17,
    kind: 'text' as const,
    cell: () => null,
  }));
}

/** The pictures that are at hand, anchored to their line's photo columns, and the heights they need. */
export function placePictures<Line extends PhotoLine>(
  table: Table<Line>,
  pictures: SmallPictures,
): { pictures: readonly SheetPicture[]; heights: readonly { row: number; height: number }[] } {
  const first = table.columns.findIndex(({ key }) => key === 'photo1');
  const placed: SheetPicture[] = [];
  const tall = new Set<number>();
  table.lines.forEach(({ photos }, row) => {
    let column = first;
    for (const photo of photos) {
      const picture = pictures.get(photo.values.hash ?? '');
      if (!picture) continue;
      const scale = Math.min(BOX.width / picture.width, BOX.height / picture.height, 1);
      const width = Math.round(picture.width * scale);
      const height = Math.round(picture.height * scale);
      placed.push({
        row,
        column,
        bytes: picture.bytes,
        extension: picture.extension,
        width,
        height,
      });
      tall.add(row);
      // More than there are columns lie on the last one: none is left behind.
      if (column < first + MOST - 1) column += 1;
    }
  });
  return { pictures: placed, heights: [...tall].map((row) => ({ row, height: ROW_HEIGHT })) };
}
