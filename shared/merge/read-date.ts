import { plainText } from '../workbook/plain-text.ts';
import type { Cell, DateCell } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';

const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[::时](\d{1,2})(?:[::分](\d{1,2})秒?|分)?)?$/u;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
/** Days since 30 December 1899, as Excel counts: 2000-01-01 … 2099-12-31. */
const SERIALS = { first: 36_526, last: 73_050 };
const DAY = 86_400_000;

/** A day, with its time where it is written, as people and Excel write them: text, eight digits, a serial. Null when it is none. */
export function readDate(cell: Cell): DateCell | null {
  if (cell !== null && typeof cell === 'object' && 'date' in cell) return cell;
  const text = plainText(cell);
  const parts = WRITTEN.exec(text) ?? EIGHT_DIGITS.exec(text);
  if (parts) return dateOf(parts.slice(1).map((part) => Number(part ?? 0)));
  const serial = Number(cellText(cell));
  if (text === '' || !(serial >= SERIALS.first && serial <= SERIALS.last)) return null;
  const time = Math.round((Date.UTC(1899, 11, 30) + serial * DAY) / 1000) * 1000;
  const instant = new Date(time).toISOString().slice(0, 19);
  return { date: instant.endsWith('T00:00:00') ? instant.slice(0, 10) : instant };
}

/** Null for a day the calendar does not have. */
function dateOf([
  year = 0,
  month = 0,
  day = 0,
  hour = 0,
  minute = 0,
  second = 0,
]: readonly number[]) {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59)
    return null;
  const text = date.toISOString().slice(0, 19);
  return { date: text.endsWith('T00:00:00') ? text.slice(0, 10) : text };
}
