import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { cellText, columnLetters } from '../workbook/sheet-grid.ts';
import type { AgreementNotice } from './agreement-notice.ts';
import { codeRatings } from './code-ratings.ts';
import type { RaterColumn, RatingRow } from './found-ratings.ts';
import { noteRatingsSheet } from './note-ratings-sheet.ts';
import type { MeasurementLevel, RatingsTable } from './ratings-table.ts';
import { readRating } from './read-rating.ts';

export interface RatingsSheet {
  readonly raters: readonly string[];
  readonly table: RatingsTable;
  readonly notices: readonly AgreementNotice[];
}

/**
 * A plain units × raters table (rules A1–A3) from the first visible sheet that holds one: a header row, units in the
 * first column, one rater in each further one. Nothing is left out in silence but blank rows and columns.
 */
export function readRatingsSheet(
  { sheets }: WorkbookGrid,
  level: MeasurementLevel | null,
): Result<RatingsSheet, AgreementNotice> {
  const filled = sheets.filter((sheet) => sheet.state === 'visible' && headerOf(sheet) >= 0);
  const [sheet, ...others] = filled;
  const header = sheet ? headerOf(sheet) : -1;
  const raters = sheet ? findRaters(sheet, header) : [];
  if (sheet === undefined || raters.length === 0)
    return fail({ code: 'ratings-table-missing', severity: 'error' });
  const rows = findRows(sheet, header, raters);
  const ratings = rows.map(({ cells }) => cells.map(({ rating }) => rating));
  const otherNames = others.map(({ name }) => name);
  return succeed({
    raters: raters.map(({ name }) => name),
    table: codeRatings(ratings, raters.length),
    notices: noteRatingsSheet({ sheet: sheet.name, header, raters, rows, otherNames }, level),
  });
}

const isBlank = (text: string): boolean => text.trim() === '';

/** The first row with anything in it. */
function headerOf({ rows }: SheetGrid): number {
  return rows.findIndex((row) => row.some((cell) => !isBlank(cellText(cell))));
}

/** Columns after the first with a head or any rating. */
function findRaters({ rows }: SheetGrid, header: number): RaterColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const raters: RaterColumn[] = [];
  for (let column = 1; column < width; column++) {
    const name = cellText(rows[header]?.[column]).trim();
    const used = rows.some((row, at) => at > header && !isBlank(cellText(row[column])));
    if (name === '' && !used) continue;
    raters.push({ column, name: name || columnLetters(column), named: name !== '' });
  }
  return raters;
}

/** Rows below the header with a unit or any rating. */
function findRows(
  { rows }: SheetGrid,
  header: number,
  raters: readonly RaterColumn[],
): RatingRow[] {
  return rows.flatMap((row, at) => {
    const unit = cellText(row[0]).trim();
    if (at <= header || row.every((cell) => isBlank(cellText(cell)))) return [];
    return [{ row: at, unit, cells: raters.map(({ column }) => readRating(row[column])) }];
  });
}
