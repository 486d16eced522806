import { checklistFor } from '../../resources/checklists/bundled-checklists.ts';
import type { SiteType } from '../../shared/checklist/checklist.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { ExerciseFile } from '../../shared/mock/exercise-file.ts';
import { readExerciseFile } from '../../shared/mock/exercise-file.ts';
import type { ReferenceRating } from '../../shared/mock/exercise.ts';
import { attemptRound, exerciseRound } from '../../shared/mock/make-exercise.ts';
import { mockNotice } from '../../shared/mock/mock-notice.ts';
import { MOST_PHOTOS, writeResultFile } from '../../shared/mock/result-file.ts';
import { openReference } from '../../shared/mock/seal-reference.ts';
import { handIn, openExercise } from '../../shared/mock/take-exercise.ts';
import type { PhotoFields } from '../../shared/records/fields.ts';
import { isPresent } from '../../shared/records/is-whole.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { SmallPictures } from '../../shared/workbook/photo-columns.ts';
import type { Session } from '../app/session.ts';
import { keepPhotoFile } from '../data/keep-photo-file.ts';
import { bytesOfFile } from './bytes-of-file.ts';
import { readPictures } from './export-photos.ts';
import { carryOut, carryOutAnew, writing } from './carry-out.ts';

/** Opens an exercise file; resolves to the attempt's round, or to why not. */
export async function openExerciseFile(
  session: Session,
  actor: string,
  file: File,
): Promise<RecordId<'round'> | Notice> {
  const bytes = await bytesOfFile(file);
  if (bytes === null) return { code: 'file-unreadable', severity: 'error' };
  const read = readExerciseFile(bytes);
  if (!read.ok) return { ...read.error, at: { file: file.name } };
  const exercise = read.value;
  const id = attemptRound(exercise.key, 1, actor);
  // The trainer's round, or an attempt of before K21.
  const known = await session.store.round.bulkGet([exerciseRound(exercise.key), id]);
  const open = known.find((row) => row !== undefined && row.values.removed !== true);
  if (open !== undefined)
    return open.values.exercise?.role === 'trainer' ? mockNotice('exercise-own') : open.id;
  const lacking = typesWithoutList(exercise);
  if (lacking.length > 0)
    return mockNotice('exercise-checklist-missing', 'error', { types: lacking.join(' ') });
  const stored = await keepPhotos(session, exercise);
  if (stored !== null) return stored;
  const points = await session.store.point.bulkGet(exercise.points.map((point) => point.id));
  const held = new Set(
    points.flatMap((row) => (row && row.values.removed !== true ? [row.id] : [])),
  );
  const intent = openExercise(exercise, (point) => held.has(point), actor);
  const outcome = await carryOutAnew(session, actor, intent);
  return outcome.ok ? id : outcome.error;
}

function typesWithoutList({ points, checklists }: ExerciseFile): readonly SiteType[] {
  const types = new Set(points.flatMap(({ fields }) => fields.siteType ?? []));
  return [...types].filter((type) => {
    const version = checklists[type];
    return version === undefined || checklistFor(type, version) === null;
  });
}

async function keepPhotos(session: Session, { points, photos }: ExerciseFile) {
  const typeOf = new Map(
    points.flatMap(({ fields }) =>
      (fields.desk?.photos ?? []).map(({ hash, mediaType }) => [hash, mediaType] as const),
    ),
  );
  for (const [hash, original] of photos) {
    const mediaType = typeOf.get(hash) ?? 'image/jpeg';
    const kept = await writing(session, () =>
      keepPhotoFile(session.store, { hash, mediaType, original }),
    );
    if (!kept.ok) return kept.error;
    await session.host.call('photos.put', { hash, bytes: original });
  }
  return null;
}

export interface HandedIn {
  readonly file: Blob;
  readonly ratings: number;
}

/** The result of an attempt as a file; the first time, the attempt ends with it. */
export async function handInAttempt(
  session: Session,
  actor: RecordId<'person'>,
  round: RecordRow<'round'>,
): Promise<HandedIn | Notice> {
  const { exercise, begunAt } = round.values;
  if (!exercise || !begunAt) return mockNotice('mock-not-begun');
  const handedInAt = round.values.handedInAt ?? new Date(session.now()).toISOString();
  if (!round.values.handedInAt) {
    const outcome = await carryOut(session, actor, handIn(round.id, handedInAt));
    if (!outcome.ok) return outcome.error;
  }
  const me = await session.store.person.get(actor);
  const work = await readWork(session, actor, round);
  const { key, attempt } = exercise;
  const trainee = { id: actor, name: me?.values.name ?? '', unit: me?.values.unit ?? '' };
  const head = { key, attempt, trainee, begunAt, handedInAt };
  const hashes = work.photos.map(({ hash }) => hash);
  const bytes = writeResultFile({
    result: { ...head, ...work },
    copies: await readCopies(session, hashes),
  });
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
  return { file, ratings: work.ratings.length };
}

/** A result goes from hand to hand on a stick or by mail: more than this in pictures is too heavy. */
const MOST_BYTES = 100 * 2 ** 20;

/** The marked copies, or the thumbnails where those are too heavy. */
async function readCopies({ store }: Session, hashes: readonly string[]): Promise<SmallPictures> {
  const marked = await readPictures(store, hashes, 'marked');
  const bytes = [...marked.values()].reduce((sum, picture) => sum + picture.bytes.length, 0);
  return bytes > MOST_BYTES ? readPictures(store, hashes, 'small') : marked;
}

async function readWork({ store }: Session, actor: string, round: RecordRow<'round'>) {
  const rows = (await store.assessment.where('values.round').equals(round.id).toArray()).filter(
    ({ values }) => values.inspector === actor && values.removed !== true,
  );
  const pointOf = new Map(rows.map((row) => [row.id as string, row.values.point]));
  const ids = rows.map(({ id }) => id);
  const rated = await store.rating.where('values.assessment').anyOf(ids).toArray();
  const photographed = await store.photo.where('values.assessment').anyOf(ids).toArray();
  return {
    assessments: rows.flatMap(({ values: { point, checklistVersion, startedAt, finishedAt } }) =>
      point && checklistVersion && startedAt
        ? [{ point, checklistVersion, startedAt, finishedAt: finishedAt ?? null }]
        : [],
    ),
    ratings: rated.flatMap(({ values }) => {
      const { assessment = '', item, answer, note = '', ratedAt, removed } = values;
      const point = pointOf.get(assessment);
      if (!point || !item || !answer || !ratedAt || removed === true) return [];
      return [{ point, item, answer, note, ratedAt }];
    }),
    photos: photographed
      .filter(isPresent)
      .slice(0, MOST_PHOTOS)
      .flatMap((row) => {
        const { assessment, item, hash, bytes, mediaType, width, height, from, addedAt, exif } =
          row.values as PhotoFields;
        const point = pointOf.get(assessment);
        const photo = { item, hash, bytes, mediaType, width, height, from, addedAt, exif };
        return point ? [{ point, ...photo }] : [];
      }),
  };
}

/** The reference of an attempt that was handed in, by the passphrase the trainer says. */
export async function revealReference(
  { values }: RecordRow<'round'>,
  passphrase: string,
): Promise<readonly ReferenceRating[] | Notice> {
  const { exercise, sealed = '', handedInAt } = values;
  if (!handedInAt) return mockNotice('result-not-open');
  // One frame, so that the screen says what it is doing before the key is made.
  await new Promise((drawn) => setTimeout(drawn, 50));
  const opened = openReference(exercise?.key ?? '', sealed, passphrase);
  return opened.ok ? opened.value : opened.error;
}
