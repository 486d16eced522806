import type { PlannedVisit } from '../../shared/assessing/act-on-visit.ts';
import { onVisit, visitOf } from '../../shared/assessing/act-on-visit.ts';
import { assessmentId } from '../../shared/assessing/assess-point.ts';
import { attachPhoto } from '../../shared/assessing/record-evidence.ts';
import type { MockNoticeCode } from '../../shared/mock/mock-notice.ts';
import type { Wgs84 } from '../../shared/geo/position.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import { freshId } from '../../shared/kernel/record-id.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { DoubtLimits } from '../../shared/photos/doubt-photo.ts';
import type { PhotoNoticeCode } from '../../shared/photos/photo-notice.ts';
import type { PhotoFields } from '../../shared/records/fields.ts';
import type { Session } from '../app/session.ts';
import { intakePhoto } from '../photos/intake-photo.ts';
import type { TakenInPhoto } from '../photos/intake-photo.ts';
import type { StoreNoticeCode } from './carry-out.ts';

import { carryOutOnVisit } from './open-assessment.ts';
import { keepTakenPhoto, putPhotoOnDisk } from './keep-taken-photo.ts';
import type { PhotoFileNoticeCode } from './keep-taken-photo.ts';
import { usesOfPhoto } from './uses-of-photo.ts';

export type AddPhotoNotice = Notice<
  PhotoNoticeCode | PhotoFileNoticeCode | StoreNoticeCode | MockNoticeCode
>;

/** What the photo is evidence of, and what is burnt into its copy. */
export interface PhotoTarget {
  readonly plan: PlannedVisit;
  readonly item: string;
  readonly finding: RecordId<'finding'> | null;
  readonly point: Wgs84 | null;
  readonly limits: DoubtLimits;
  readonly watermark: (addedAt: string, exif: PhotoFields['exif']) => readonly string[];
}

/**
 * Takes a photo in and attaches it: bytes into the store first, then the record, then the original's
 * file on disk. Resolves to what is to be said; a refused photo leaves nothing behind.
 */
export async function addPhoto(
  session: Session,
  target: PhotoTarget,
  source: Blob,
  from: PhotoFields['from'],
): Promise<readonly AddPhotoNotice[]> {
  const addedAt = new Date(session.now()).toISOString();
  const begun = await session.store.assessment.get(assessmentId(visitOf(target.plan)));
  const { startedAt = addedAt, finishedAt = null } = begun?.values ?? {};
  const taken = await intakePhoto(source, {
    from,
    addedAt,
    point: target.point,
    visit: { startedAt, finishedAt },
    offsetMinutes: -new Date(session.now()).getTimezoneOffset(),
    limits: target.limits,
    usesOf: (hash) => usesOfPhoto(session.store, hash),
    watermark: (exif) => target.watermark(addedAt, exif),
  });
  if (!taken.ok) return [taken.error];
  const stored = await storePhoto(session, target, taken.value);
  if (stored !== null) return [stored];
  const kept = await putPhotoOnDisk(session, taken.value);
  return kept === null ? taken.value.notices : [...taken.value.notices, kept];
}

async function storePhoto(
  session: Session,
  { plan, item, finding }: PhotoTarget,
  taken: TakenInPhoto,
): Promise<Notice<StoreNoticeCode | MockNoticeCode> | null> {
  const { hash, bytes, mediaType, width, height, from, exif, addedAt } = taken;
  const facts = { hash, bytes, mediaType, width, height, from, exif, addedAt };
  const kept = await keepTakenPhoto(session, taken);
  if (!kept.ok) return kept.error;
  const id = freshId('photo', session.randomKey);
  const assessment = assessmentId(visitOf(plan));
  const act = attachPhoto(id, { ...facts, assessment, item, finding });
  const attached = await carryOutOnVisit(session, plan, id, (placed, at, rowOf) =>
    onVisit(placed, act, at, rowOf),
  );
  return attached.ok ? null : attached.error;
}
