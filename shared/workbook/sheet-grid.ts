/**
 * The neutral in-memory form of a spreadsheet: what the codec makes of an .xlsx or .csv, and what it
 * writes one from. Nothing here knows a library.
 */

/** A date without a zone as Excel keeps it: `yyyy-mm-dd` or `yyyy-mm-ddThh:mm:ss`. */
export interface DateCell {
  readonly date: string;
}

/** A formula with its cached result; never evaluated, reported where it matters. */
export interface FormulaCell {
  readonly formula: string;
  readonly cached: string | number | boolean | null;
}

export type Cell = string | number | boolean | null | DateCell | FormulaCell;

export interface SheetPicture {
  /** 0-based row and column the picture is anchored to. */
  readonly row: number;
  readonly column: number;
  readonly bytes: Uint8Array;
  readonly extension: 'jpeg' | 'png';
  /** Size in pixels when writing. */
  readonly width?: number;
  readonly height?: number;
}

export interface SheetGrid {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** rows[r][c], 0-based; Excel's row number is r + 1. Trailing empty cells may be absent. */
  readonly rows: readonly (readonly Cell[])[];
  /** 0-based indexes of hidden columns. */
  readonly hiddenColumns?: readonly number[];
  readonly pictures?: readonly SheetPicture[];
}

export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** Who saved the file last and when (ISO 8601 UTC), as its properties say; absent when they do not. */
  readonly lastModifiedBy?: string;
  readonly modifiedAt?: string;
}

/** `A`, `B` … `AA`: Excel's letters for a 0-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The cell's value as a person reads it in one line of text; a formula gives its cached value. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cellText(cell.cached);
  return String(cell);
}
