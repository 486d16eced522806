import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { childText, elementsNamed, parseXml } from '../xml/parse-xml.ts';
import type { Fix } from './fix.ts';
import { estimateAccuracy } from './fix.ts';
import { feedReceiver, finishReceiver, startReceiver } from './follow-receiver.ts';
import type { FixLimits } from './judge-fix.ts';
import { FIX_LIMITS, judgeFix, UNJUDGED } from './judge-fix.ts';
import type { PositionNotice } from './position-notice.ts';

/** A recorded walk, to be walked again: its times tell how far apart the fixes are. */
export interface RecordedTrack {
  readonly format: 'nmea' | 'gpx';
  /** At least one, in order of time. */
  readonly fixes: readonly Fix[];
  readonly notices: readonly PositionNotice[];
}

/** Reads a track by what it is, whatever its name (rules N8, N9). The same limits hold as for a receiver. */
export function readTrack(
  text: string,
  limits: FixLimits = FIX_LIMITS,
): Result<RecordedTrack, PositionNotice> {
  const xml = /^\ufeff?\s*</u.test(text);
  const read = xml ? readGpx(text, limits) : succeed(readNmea(text, limits));
  if (!read.ok) return read;
  const { fixes, notices } = read.value;
  const refused = notices.find((notice) => notice.code === 'position-not-nmea');
  if (fixes.length > 0) return read;
  if (refused || (!xml && !/\$[A-Z]{2}(?:RMC|GGA),/u.test(text))) return fail(unreadable(1));
  return fail({ code: 'position-track-empty', severity: 'error' });
}

/**
 * The fixes of a walk begun `from` milliseconds ago and seen until `to`: `from` excluded, `to` included,
 * so that steps that meet lose none and give none twice; begin with -1.
 */
export function fixesBetween(track: RecordedTrack, from: number, to: number): readonly Fix[] {
  const start = track.fixes[0]?.time ?? 0;
  return track.fixes.filter(({ time }) => time - start > from && time - start <= to);
}

const unreadable = (row: number): PositionNotice => ({
  code: 'position-track-unreadable',
  severity: 'error',
  at: { row },
});

function readNmea(text: string, limits: FixLimits): RecordedTrack {
  const fed = feedReceiver(startReceiver(limits), text);
  const last = finishReceiver(fed.receiver);
  return {
    format: 'nmea',
    fixes: inTime([...fed.fixes, ...last.fixes]),
    notices: [...fed.notices, ...last.notices],
  };
}

function readGpx(text: string, limits: FixLimits): Result<RecordedTrack, PositionNotice> {
  const parsed = parseXml(text);
  if (!parsed.ok) return fail(unreadable(parsed.error.row));
  if (parsed.value.name !== 'gpx') return fail(unreadable(1));
  const fixes: Fix[] = [];
  const notices: PositionNotice[] = [];
  let judged = UNJUDGED;
  let timeless = 0;
  for (const point of elementsNamed(parsed.value, 'trkpt')) {
    const fix = readPoint(point);
    if (fix === null) {
      timeless += 1;
      continue;
    }
    const { verdict, ...next } = judgeFix(judged, fix, limits);
    judged = next.judged;
    if (verdict.kind === 'accepted') fixes.push(fix);
    if (verdict.kind === 'jump') {
      const params = { metres: verdict.metres, seconds: verdict.seconds };
      notices.push({ code: 'position-jump', severity: 'warning', params });
    }
  }
  if (timeless > 0) {
    notices.push({ code: 'position-no-time', severity: 'warning', params: { count: timeless } });
  }
  return succeed({ format: 'gpx', fixes: inTime(fixes), notices });
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

function readPoint(point: XmlElement): Fix | null {
  const longitude = number(point.attributes['lon'] ?? '');
  const latitude = number(point.attributes['lat'] ?? '');
  const when = childText(point, 'time');
  const time = INSTANT.test(when) ? Date.parse(when) : NaN;
  if (longitude === null || latitude === null || Number.isNaN(time)) return null;
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return null;
  const hdop = number(childText(point, 'hdop'));
  return {
    position: { longitude, latitude },
    accuracy: estimateAccuracy(hdop, 'autonomous'),
    time,
    quality: 'autonomous',
    hdop,
    satellites: number(childText(point, 'sat')),
    altitude: number(childText(point, 'ele')),
    speed: number(childText(point, 'speed')),
    course: number(childText(point, 'course')),
  };
}

const number = (text: string): number | null =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text.trim()) ? Number(text) : null;

/** A file may hold several walks one after the other, or a clock set back: replayed is what follows on. */
function inTime(fixes: readonly Fix[]): readonly Fix[] {
  return [...fixes].sort((a, b) => a.time - b.time);
}
