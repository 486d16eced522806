import { sha256Hex } from '../kernel/sha256.ts';
import { admitImage } from '../photos/admit-image.ts';
import type { SmallPicture, SmallPictures } from '../workbook/photo-columns.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import { columnLetters } from '../workbook/sheet-grid.ts';
import type { FoundTable } from './find-tables.ts';
import type { RejectedCell } from './merge-notice.ts';

/** A picture a person put into a row: an original, known by the SHA-256 of its bytes. */
interface RowPhoto {
  readonly hash: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly cell: string;
}

export interface RowPhotos {
  /** The photos of a sheet's row (0-based), each once. */
  of(sheet: string, row: number): readonly RowPhoto[];
  readonly rejected: readonly RejectedCell[];
  /** The originals by their hash. */
  readonly pictures: SmallPictures;
}

/** Pictures floating over the rows of found sheets, or standing in their cells; what is no photo is named (rule M19). */
export function readPhotosOfRows(grid: WorkbookGrid, found: readonly FoundTable[]): RowPhotos {
  const rows = new Map<string, RowPhoto[]>();
  const pictures = new Map<string, SmallPicture>();
  const rejected: RejectedCell[] = [];
  for (const { sheet, rows: data } of found) {
    const held = new Set(data.map(({ index }) => index));
    const placed = grid.sheets.find(({ name }) => name === sheet)?.pictures ?? [];
    for (const { row, column, bytes, extension } of placed) {
      if (!held.has(row)) continue;
      const cell = `${columnLetters(column)}${row + 1}`;
      const admitted = admitImage(bytes);
      if (!admitted.ok) {
        rejected.push({ sheet, cell, code: 'photo-unfit' });
        continue;
      }
      const { mediaType, stored } = admitted.value;
      const hash = sha256Hex(bytes);
      const photo = { hash, bytes: bytes.length, mediaType, ...stored, cell };
      const key = `${sheet}\u0000${row}`;
      const same = rows.get(key) ?? [];
      if (!same.some((one) => one.hash === hash)) rows.set(key, [...same, photo]);
      pictures.set(hash, { bytes, extension, ...stored });
    }
  }
  return { of: (sheet, row) => rows.get(`${sheet}\u0000${row}`) ?? [], rejected, pictures };
}
