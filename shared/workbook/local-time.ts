import type { DateCell } from './sheet-grid.ts';

const MINUTE = 60_000;

/** An ISO 8601 UTC instant as the zone-less date and time a reader in that zone would write; null when unreadable. */
export function localDateTime(instant: string | undefined, offsetMinutes: number): DateCell | null {
  const time = instant === undefined ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(time)) return null;
  return { date: new Date(time + offsetMinutes * MINUTE).toISOString().slice(0, 19) };
}

/** The instant a zone-less date and time means in that zone, ISO 8601 UTC; null when unreadable. */
export function instantOf(local: DateCell, offsetMinutes: number): string | null {
  const text = local.date.length > 10 ? local.date : `${local.date}T00:00:00`;
  const time = Date.parse(`${text}Z`);
  return Number.isNaN(time) ? null : new Date(time - offsetMinutes * MINUTE).toISOString();
}

/** `UTC+08:00` */
export function zoneText(offsetMinutes: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(offsetMinutes);
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
