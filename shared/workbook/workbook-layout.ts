import type { Cell, SheetPicture } from './sheet-grid.ts';

/**
 * How a column shows: `code` and `text` are text-formatted so that typing 8/10 or 007 stays text;
 * `date` and `dateTime` show DateCells; `number` shows as it is, `score` with two decimals, `figure` (a
 * coefficient) with three, `share` (0–1) as per cent, `signed` with its sign.
 */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'number'
  | 'score'
  | 'figure'
  | 'share'
  | 'signed'
  | 'position'
  | 'date'
  | 'dateTime';

export interface ColumnLayout {
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly kind: ColumnKind;
  readonly hidden?: boolean;
  /** Grey and small: record ids that ride along with the row. */
  readonly muted?: boolean;
  /** A person may change it in Excel and the change is read back. */
  readonly editable?: boolean;
  readonly wrap?: boolean;
}

/** A dropdown over the data rows `from`…`to` (0-based, inclusive); other entries stay possible unless `strict`. */
export interface ChoiceRange {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** The entries, or where they stand in another sheet (`'x'!$A$1:$A$9`). */
  readonly options: readonly string[] | string;
  readonly strict?: boolean;
}

/** Conditional formatting of the data rows of the columns `from`…`to` (0-based, inclusive). */
export type CellRule = { readonly from: number; readonly to: number } & (
  | {
      readonly kind: 'scale';
      readonly stops: readonly { readonly at: number; readonly colour: string }[];
    }
  | { readonly kind: 'mark'; readonly text: string }
);

export interface SheetLayout {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** With columns that have a header, row 0 is the header: frozen, filtered, repeated on every page. */
  readonly columns: readonly ColumnLayout[];
  readonly header: boolean;
  /** What nobody may overlook: the first line, marked, and at the head of every printed page. */
  readonly banner?: string;
  /** Lines above the header, one cell each: what the numbers below were made with. */
  readonly preface?: readonly string[];
  /** Only the cells of editable columns can be typed over; there is no password. */
  readonly locked?: boolean;
  readonly rules?: readonly CellRule[];
  /** Data rows, below the header if there is one. */
  readonly rows: readonly (readonly Cell[])[];
  readonly choices?: readonly ChoiceRange[];
  /** `row` counts from the first data row. */
  readonly pictures?: readonly SheetPicture[];
  /** Heights in points of data rows that differ from the default. */
  readonly heights?: readonly { readonly row: number; readonly height: number }[];
}

/** What the codec writes an .xlsx from. `createdAt` is an ISO 8601 UTC instant. */
export interface WorkbookLayout {
  readonly title: string;
  readonly creator: string;
  readonly createdAt: string;
  /** Kept in the file's properties, to know it again without reading its sheets. */
  readonly identifier?: string;
  readonly sheets: readonly SheetLayout[];
}
