import type { NoticePlace } from '../kernel/notice.ts';
import { columnLetters } from '../workbook/sheet-grid.ts';
import type { AgreementNotice } from './agreement-notice.ts';
import type { FoundRatings } from './found-ratings.ts';
import type { MeasurementLevel } from './ratings-table.ts';

/** Cells of text that are named one by one; the rest are counted. */
const MOST_NAMED = 50;

/** All that a person should know about the table read (rules A2 and A3). */
export function noteRatingsSheet(
  found: FoundRatings,
  level: MeasurementLevel | null,
): AgreementNotice[] {
  const { otherNames } = found;
  const others: AgreementNotice[] =
    otherNames.length === 0
      ? []
      : [
          {
            code: 'ratings-other-sheets',
            severity: 'info',
            params: { sheets: otherNames.join('; ') },
          },
        ];
  return [
    ...others,
    ...noteRaters(found),
    ...noteUnits(found),
    ...noteText(found, level),
    ...noteCells(found),
  ];
}

function noteRaters({ sheet, header, raters, rows }: FoundRatings): AgreementNotice[] {
  const seen = new Set<string>();
  return raters.flatMap(({ column, name, named }, index) => {
    const at = placeOf(sheet, header, column);
    const notices: AgreementNotice[] = [];
    if (!named) notices.push({ code: 'rater-unnamed', severity: 'warning', at });
    if (seen.has(name))
      notices.push({ code: 'rater-twice', severity: 'warning', at, params: { rater: name } });
    if (rows.every(({ cells }) => (cells[index]?.rating ?? null) === null)) {
      notices.push({
        code: 'rater-without-ratings',
        severity: 'warning',
        at,
        params: { rater: name },
      });
    }
    seen.add(name);
    return notices;
  });
}

function noteUnits({ sheet, rows }: FoundRatings): AgreementNotice[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, unit }): AgreementNotice[] => {
    const before = first.get(unit);
    if (unit === '') return [];
    if (before === undefined) {
      first.set(unit, row + 1);
      return [];
    }
    const params = { unit, row: before };
    return [{ code: 'unit-twice', severity: 'warning', at: placeOf(sheet, row, 0), params }];
  });
}

/** Text is named where numbers are asked for, or where most ratings are numbers. */
function noteText(
  { sheet, raters, rows }: FoundRatings,
  level: MeasurementLevel | null,
): AgreementNotice[] {
  if (level === 'nominal') return [];
  const ratings = rows.flatMap(({ cells }) => cells.flatMap(({ rating }) => rating ?? []));
  const numbers = ratings.filter((rating) => typeof rating === 'number').length;
  if (level === null && numbers * 2 < ratings.length) return [];
  const severity = level === null ? 'warning' : 'error';
  const named: AgreementNotice[] = [];
  for (const { row, cells } of rows) {
    cells.forEach(({ rating }, index) => {
      if (typeof rating !== 'string' || named.length === MOST_NAMED) return;
      const at = placeOf(sheet, row, raters[index]?.column ?? 0);
      named.push({ code: 'rating-not-number', severity, at, params: { text: rating } });
    });
  }
  const count = ratings.length - numbers - named.length;
  if (count > 0) named.push({ code: 'rating-not-number-more', severity, params: { count } });
  return named;
}

function noteCells({ sheet, raters, rows }: FoundRatings): AgreementNotice[] {
  const placed = rows.flatMap(({ row, cells }) =>
    cells.map((reading, index) => ({
      reading,
      at: placeOf(sheet, row, raters[index]?.column ?? 0),
    })),
  );
  const errors = placed.filter(({ reading }) => reading.errorValue);
  const formulas = placed.filter(({ reading }) => reading.formula);
  const [formula] = formulas;
  return [
    ...errors.map(({ at }): AgreementNotice => ({
      code: 'rating-error-value',
      severity: 'warning',
      at,
    })),
    ...(formula
      ? [
          {
            code: 'rating-formulas',
            severity: 'info',
            at: formula.at,
            params: { count: formulas.length },
          } as const,
        ]
      : []),
  ];
}

function placeOf(sheet: string, row: number, column: number): NoticePlace {
  return { sheet, row: row + 1, column: columnLetters(column) };
}
