import type { DateCell } from '../workbook/sheet-grid.ts';

/** Days from Excel's day 0 to 1970, and from 1900's count to 1904's. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1462;
const DAY = 86_400_000;

/** The day and time of Excel's serial number; null beyond the calendar. */
export function serialDate(serial: number, date1904: boolean): DateCell | null {
  return dateCell(
    new Date(Math.round((serial - DAYS_TO_1970 + (date1904 ? DAYS_TO_1904 : 0)) * DAY)),
  );
}

/** A zone-less date read as UTC; fractions of a second are rounding noise. */
export function dateCell(value: Date): DateCell | null {
  const time = Math.round(value.getTime() / 1000) * 1000;
  if (!Number.isFinite(time)) return null;
  const text = new Date(time).toISOString();
  return { date: text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19) };
}
