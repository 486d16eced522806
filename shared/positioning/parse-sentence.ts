import type { Wgs84 } from '../geo/position.ts';
import type { FixQuality } from './fix.ts';

/** What a sentence says, of the three kinds that are used. Null fields were left empty by the receiver. */
export type Sentence =
  | {
      readonly kind: 'RMC';
      readonly timeOfDay: number | null;
      /** Milliseconds since 1970 of the day's midnight UTC. */
      readonly day: number | null;
      /** Null while the receiver has no fix. */
      readonly position: Wgs84 | null;
      readonly quality: FixQuality;
      readonly speed: number | null;
      readonly course: number | null;
    }
  | {
      readonly kind: 'GGA';
      readonly timeOfDay: number | null;
      readonly position: Wgs84 | null;
      readonly quality: FixQuality;
      readonly satellites: number | null;
      readonly hdop: number | null;
      readonly altitude: number | null;
    }
  | { readonly kind: 'GSA'; readonly hdop: number | null }
  | { readonly kind: 'other' };

/** `no-sentence` is noise; `bad-checksum` looks like a sentence whose bytes were changed on the way. */
export type SentenceFault = 'no-sentence' | 'bad-checksum';

const FRAME = /^[$!]([A-Z]{1,2}[A-Z0-9]{1,6}|P[A-Z0-9]{2,8})((?:,[^*$!]*)?)(?:\*([0-9A-F]{2}))?$/iu;
const METRES_PER_SECOND_OF_KNOT = 1852 / 3600;
/** A receiver in start-up fills the field with 99.9. */
const HDOP_UNKNOWN = 90;

/** Reads one line of NMEA 0183 (rules N1–N3). */
export function parseSentence(line: string): Sentence | SentenceFault {
  const frame = FRAME.exec(line);
  if (frame === null) return /^[$!][A-Z]{4,}/u.test(line) ? 'bad-checksum' : 'no-sentence';
  const [, name = '', body = '', sum] = frame;
  if (sum === undefined || parseInt(sum, 16) !== checksum(name + body)) return 'bad-checksum';
  if (name.length !== 5 || name.startsWith('P')) return { kind: 'other' };
  const fields = body.split(',').slice(1);
  switch (name.slice(2).toUpperCase()) {
    case 'RMC':
      return readRmc(fields);
    case 'GGA':
      return readGga(fields);
    case 'GSA':
      return { kind: 'GSA', hdop: readHdop(fields[15]) };
    default:
      return { kind: 'other' };
  }
}

function checksum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum ^= text.charCodeAt(at);
  return sum;
}

/** Modes of RMC that are a fix; estimated, manual and simulated positions are none. */
const MODES: Readonly<Record<string, FixQuality>> = {
  A: 'autonomous',
  D: 'differential',
  P: 'differential',
  F: 'float',
  R: 'fixed',
};

function readRmc(fields: readonly string[]): Sentence {
  const [time, status, latitude, north, longitude, east, knots, course, date] = fields;
  const mode = fields[11] ?? '';
  const quality = mode === '' ? 'autonomous' : MODES[mode];
  const valid = status === 'A' && quality !== undefined;
  const speed = readNumber(knots);
  return {
    kind: 'RMC',
    timeOfDay: readTime(time),
    day: readDay(date),
    position: valid ? readPosition(latitude, north, longitude, east) : null,
    quality: quality ?? 'autonomous',
    speed: speed === null ? null : speed * METRES_PER_SECOND_OF_KNOT,
    course: readNumber(course),
  };
}

const QUALITIES: Readonly<Record<string, FixQuality>> = {
  '1': 'autonomous',
  '2': 'differential',
  '3': 'autonomous',
  '4': 'fixed',
  '5': 'float',
};

function readGga(fields: readonly string[]): Sentence {
  const [time, latitude, north, longitude, east, fix = '', satellites, hdop, altitude] = fields;
  const quality = QUALITIES[fix];
  return {
    kind: 'GGA',
    timeOfDay: readTime(time),
    position: quality ? readPosition(latitude, north, longitude, east) : null,
    quality: quality ?? 'autonomous',
    satellites: readNumber(satellites),
    hdop: readHdop(hdop),
    altitude: readNumber(altitude),
  };
}

function readNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d+(?:\.\d*)?$|^-?\.\d+$/u.test(text) ? Number(text) : null;
}

function readHdop(text: string | undefined): number | null {
  const hdop = readNumber(text);
  return hdop !== null && hdop > 0 && hdop < HDOP_UNKNOWN ? hdop : null;
}

/** Milliseconds since midnight of `hhmmss.ss`; a leap second is 60. */
function readTime(text: string | undefined): number | null {
  const match = /^(\d\d)(\d\d)(\d\d(?:\.\d*)?)$/u.exec(text ?? '');
  const [hours = 24, minutes = 60, seconds = 61] = match?.slice(1).map(Number) ?? [];
  if (hours > 23 || minutes > 59 || seconds >= 61) return null;
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}

/** `ddmmyy`: a receiver's years begin with 1980. */
function readDay(text: string | undefined): number | null {
  const match = /^(\d\d)(\d\d)(\d\d)$/u.exec(text ?? '');
  if (match === null) return null;
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return Date.UTC(year < 80 ? 2000 + year : 1900 + year, month - 1, day);
}

function readPosition(
  latitude: string | undefined,
  north: string | undefined,
  longitude: string | undefined,
  east: string | undefined,
): Wgs84 | null {
  const y = readDegrees(latitude, /^(\d\d)(\d\d(?:\.\d*)?)$/u, north, 'N', 'S', 90);
  const x = readDegrees(longitude, /^(\d\d\d)(\d\d(?:\.\d*)?)$/u, east, 'E', 'W', 180);
  return x === null || y === null ? null : { longitude: x, latitude: y };
}

function readDegrees(
  text: string | undefined,
  form: RegExp,
  side: string | undefined,
  plus: string,
  minus: string,
  most: number,
): number | null {
  const match = form.exec(text ?? '');
  if (match === null || (side !== plus && side !== minus)) return null;
  const minutes = Number(match[2]);
  const degrees = Number(match[1]) + minutes / 60;
  if (minutes >= 60 || degrees > most) return null;
  return side === minus ? -degrees : degrees;
}
