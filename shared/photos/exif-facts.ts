import type { PhotoFields } from '../records/fields.ts';

/** EXIF tags as read from a file, not yet trusted. `timeOffset` as in `+08:00`. */
export interface ExifTags {
  readonly time?: unknown;
  readonly timeOffset?: unknown;
  readonly longitude?: unknown;
  readonly latitude?: unknown;
}

/**
 * What of the tags can be believed (SPEC.md P4, P5), null when nothing can.
 * `offsetMinutes` east of UTC stands in where the photo names none.
 */
export function exifFacts(tags: ExifTags, offsetMinutes: number): PhotoFields['exif'] {
  const takenAt = exifInstant(tags, offsetMinutes);
  const { longitude, latitude } = tags;
  const placed =
    isDegree(longitude, 180) && isDegree(latitude, 90) && (longitude !== 0 || latitude !== 0);
  if (takenAt === null && !placed) return null;
  return { ...(takenAt === null ? {} : { takenAt }), ...(placed ? { longitude, latitude } : {}) };
}

function isDegree(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
}

const TIME = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/;
const OFFSET = /^([+-])(\d\d):?(\d\d)$/;

function exifInstant({ time, timeOffset }: ExifTags, offsetMinutes: number): string | null {
  const parts = typeof time === 'string' ? TIME.exec(time)?.slice(1).map(Number) : undefined;
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(wall);
  const isCalendarTime =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!isCalendarTime) return null;
  return new Date(wall - readOffset(timeOffset, offsetMinutes) * 60_000).toISOString();
}

function readOffset(text: unknown, otherwise: number): number {
  if (typeof text === 'string' && text.trim() === 'Z') return 0;
  const found = typeof text === 'string' ? OFFSET.exec(text.trim()) : null;
  if (!found) return otherwise;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === '-' ? -minutes : minutes;
}
