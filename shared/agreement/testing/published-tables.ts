import { codeRatings } from '../code-ratings.ts';
import type { Category, RatingsTable } from '../ratings-table.ts';

/** Rows such as '1 2 . 3' (one per unit, `.` missing) as a table; whole numbers become numbers. */
export function tableOf(rows: readonly string[]): RatingsTable {
  const cells = rows.map((row) =>
    row
      .split(' ')
      .map((text): Category | null =>
        text === '.' ? null : /^\d+$/.test(text) ? Number(text) : text,
      ),
  );
  return codeRatings(cells, Math.max(...cells.map((row) => row.length)));
}

/** Rows of raters (one per rater) as a table of units. */
export function tableOfRaters(raters: readonly string[]): RatingsTable {
  const columns = raters.map((row) => row.split(' '));
  const units = columns[0]!.map((_, unit) => columns.map((column) => column[unit]!).join(' '));
  return tableOf(units);
}

/** A two-rater contingency table, categories 1 to q: one unit for each count. */
export function tableOfCells(cells: readonly (readonly number[])[]): RatingsTable {
  const rows = cells.flatMap((row, a) =>
    row.flatMap((often, b) => Array.from({ length: often }, () => `${a + 1} ${b + 1}`)),
  );
  return tableOf(rows);
}

/** How many raters gave each category, one row per unit; columns of ratings are filled in order. */
export function tableOfCounts(rows: readonly (readonly number[])[]): RatingsTable {
  return tableOf(
    rows.map((row) =>
      row.flatMap((often, at) => Array.from({ length: often }, () => String(at + 1))).join(' '),
    ),
  );
}

/** Fleiss (1971), Psychological Bulletin 76, pp. 378–382, Table 1: 30 patients, 6 psychiatrists, 5 diagnoses. */
export const FLEISS_1971 = tableOf(
  (
    '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 ' +
    '333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555'
  )
    .split(' ')
    .map((row) => [...row].join(' ')),
);

/** Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example C: 12 units, 4 observers; also Gwet's cac.raw4raters. */
export const KRIPPENDORFF_C = tableOfRaters([
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
]);

/** Gwet's distrib.6raters: 15 of the patients of Fleiss (1971). */
export const DISTRIB_6_RATERS = tableOfCounts([
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
]);

/** Shrout and Fleiss (1979), Psychological Bulletin 86, pp. 420–428, Table 2: 6 targets, 4 judges. */
export const SHROUT_FLEISS = tableOf([
  '9 2 5 8',
  '6 1 3 2',
  '8 4 6 8',
  '7 1 2 6',
  '10 5 6 9',
  '6 2 4 7',
]);

/** R package irr 0.84.1, data set `anxiety`: 20 subjects, 3 raters. */
export const ANXIETY = tableOfRaters([
  '3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3',
  '3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4',
  '2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2',
]);
