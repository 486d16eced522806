import { readCell } from '../exchange/read-cell.ts';
import { tidyCode } from '../exchange/tidy-text.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { Category } from './ratings-table.ts';

export interface RatingReading {
  /** Null when the cell is blank or an error value. */
  readonly rating: Category | null;
  readonly formula: boolean;
  readonly errorValue: boolean;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

/** One cell as a rating: a number where the whole text is one (full width too), else the tidy text. */
export function readRating(cell: Cell | undefined): RatingReading {
  const { text, notice } = readCell(cell);
  const digits = tidyCode(text);
  const number = NUMBER.test(digits) ? Number(digits) : Number.NaN;
  const rating = Number.isFinite(number) ? number + 0 : text;
  return {
    rating: text === '' ? null : rating,
    formula: notice === 'formula-cached',
    errorValue: notice === 'cell-error',
  };
}
