import { metresBetween } from '../geo/distance.ts';
import type { Wgs84 } from '../geo/position.ts';
import type { Notice } from '../kernel/notice.ts';
import type { PhotoFields } from '../records/fields.ts';
import type { PhotoDoubtCode } from './photo-notice.ts';

/** Where the same bytes already stand as evidence; names for the person, oldest first. */
export interface PhotoUse {
  readonly point: string;
  readonly item: string;
}

/** The photo and what it is evidence of. Instants are ISO 8601 UTC; `visit` spans start to end. */
export interface PhotoContext {
  readonly from: PhotoFields['from'];
  readonly exif: PhotoFields['exif'];
  readonly addedAt: string;
  readonly point: Wgs84 | null;
  readonly visit: { readonly startedAt: string; readonly finishedAt: string | null };
  readonly uses: readonly PhotoUse[];
}

export interface DoubtLimits {
  readonly metres: number;
  readonly hours: number;
}

/** SPEC.md P6, P7. */
const DOUBT_LIMITS: DoubtLimits = { metres: 200, hours: 24 };

type Doubt = Notice<PhotoDoubtCode>;
const HOUR = 3_600_000;

/** What a person should look at before trusting the photo (SPEC.md P6–P10); none of it refuses. */
export function doubtPhoto(
  context: PhotoContext,
  limits: DoubtLimits = DOUBT_LIMITS,
): readonly Doubt[] {
  const doubts = [doubtPlace(context, limits), doubtTime(context, limits), doubtUse(context)];
  if (context.exif === null && context.from !== 'camera')
    doubts.push({ code: 'photo-no-exif', severity: 'info' });
  return doubts.filter((doubt) => doubt !== null);
}

function doubtPlace({ exif, point }: PhotoContext, limits: DoubtLimits): Doubt | null {
  if (!point || exif?.longitude === undefined || exif.latitude === undefined) return null;
  const metres = metresBetween({ longitude: exif.longitude, latitude: exif.latitude }, point);
  if (metres <= limits.metres) return null;
  const params = { metres: Math.round(metres), limit: limits.metres };
  return { code: 'photo-far-from-point', severity: 'warning', params };
}

function doubtTime({ exif, visit, addedAt }: PhotoContext, limits: DoubtLimits): Doubt | null {
  if (exif?.takenAt === undefined) return null;
  const taken = Date.parse(exif.takenAt);
  const before = Date.parse(visit.startedAt) - taken;
  const after = taken - Date.parse(visit.finishedAt ?? addedAt);
  const gap = Math.max(before, after);
  if (!(gap > limits.hours * HOUR)) return null;
  const side = before > after ? 'before' : 'after';
  const params = { hours: Math.round(gap / HOUR), limit: limits.hours, side };
  return { code: 'photo-far-from-visit', severity: 'warning', params };
}

function doubtUse({ uses }: PhotoContext): Doubt | null {
  const [first] = uses;
  if (!first) return null;
  const params = { times: uses.length, point: first.point, item: first.item };
  return { code: 'photo-used-before', severity: 'warning', params };
}
