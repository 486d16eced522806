import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import type { SiteType } from '../../shared/checklist/checklist.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { CaseEvent, CasePhoto, ExerciseTerms } from '../../shared/mock/exercise.ts';
import { writeExerciseFile } from '../../shared/mock/exercise-file.ts';
import {
  addDeskCase,
  addFieldPoints,
  drawnPoints,
  exerciseRound,
  gatherReference,
  makeExercise,
} from '../../shared/mock/make-exercise.ts';
import { mockNotice } from '../../shared/mock/mock-notice.ts';
import { sealReference, SHORTEST_PASSPHRASE } from '../../shared/mock/seal-reference.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { removeMock } from '../../shared/mock/remove-mock.ts';
import type { Session } from '../app/session.ts';
import { intakePhoto } from '../photos/intake-photo.ts';
import { attemptRounds } from '../queries/attempt-rounds.ts';
import { readCases } from '../queries/use-exercise.ts';
import { carryOut } from './carry-out.ts';
import { keepTakenPhoto, putPhotoOnDisk } from './keep-taken-photo.ts';

/** Begins an exercise and resolves to its round, or to why not. */
export async function beginExercise(
  session: Session,
  actor: string,
  terms: ExerciseTerms,
): Promise<RecordId<'round'> | Notice> {
  const key = session.randomKey();
  const trainer = (await session.store.person.get(actor))?.values.name ?? '';
  const startsOn = new Date(session.now()).toISOString().slice(0, 10);
  const intent = makeExercise(key, terms, trainer, startsOn, BUNDLED_CHECKLISTS);
  const outcome = await carryOut(session, actor, intent);
  return outcome.ok ? exerciseRound(key) : outcome.error;
}

export interface CaseDraft {
  readonly name: string;
  readonly siteType: SiteType;
  readonly typeName: string;
  readonly photos: readonly File[];
  readonly events: readonly CaseEvent[];
}

/** Adds a desk case: its photos into the store and onto the disk first, then the record. */
export async function addCase(
  session: Session,
  actor: string,
  round: RecordId<'round'>,
  draft: CaseDraft,
): Promise<true | Notice> {
  const photos: CasePhoto[] = [];
  for (const file of draft.photos) {
    const taken = await takeIn(session, file);
    if ('code' in taken) return taken;
    photos.push(taken);
  }
  const row = await session.store.round.get(round);
  if (row === undefined) return true;
  const { name, siteType, typeName, events } = draft;
  const cases = await session.store.point.bulkGet([...drawnPoints(row)]);
  const codes = cases.map((one) => one?.values.code ?? '');
  const place = { name, siteType, typeName };
  const intent = addDeskCase(row, session.randomKey(), codes, place, { photos, events });
  const outcome = await carryOut(session, actor, intent);
  return outcome.ok ? true : outcome.error;
}

async function takeIn(session: Session, file: File): Promise<CasePhoto | Notice> {
  const now = session.now();
  const addedAt = new Date(now).toISOString();
  const taken = await intakePhoto(file, {
    from: 'file',
    addedAt,
    point: null,
    visit: { startedAt: addedAt, finishedAt: null },
    offsetMinutes: -new Date(now).getTimezoneOffset(),
    usesOf: () => Promise.resolve([]),
    watermark: () => [],
  });
  if (!taken.ok) return taken.error;
  const kept = await keepTakenPhoto(session, taken.value);
  if (!kept.ok) return kept.error;
  await putPhotoOnDisk(session, taken.value);
  const { hash, mediaType, width, height } = taken.value;
  return { hash, mediaType, width, height };
}

/** Adds real points by their codes, for an exercise in the field; resolves to codes that no point has. */
export async function addPointsByCode(
  session: Session,
  actor: string,
  round: RecordRow<'round'>,
  codes: readonly string[],
): Promise<readonly string[] | Notice> {
  const points = (await session.store.point.toArray()).filter(
    ({ values }) => values.removed !== true && values.siteType !== undefined && !values.desk,
  );
  const byCode = new Map(points.map((row) => [row.values.code ?? '', row.id]));
  const found = codes.flatMap((code) => byCode.get(code) ?? []);
  if (found.length > 0) {
    const outcome = await carryOut(session, actor, addFieldPoints(round, found));
    if (!outcome.ok) return outcome.error;
  }
  return codes.filter((code) => !byCode.has(code));
}

export interface PackedExercise {
  readonly file: Blob;
  readonly cases: number;
  readonly gaps: number;
}

/** The file for the trainees, its reference sealed by the passphrase. */
export async function packExercise(
  session: Session,
  trainer: string,
  round: RecordRow<'round'>,
  passphrase: string,
): Promise<PackedExercise | Notice> {
  const { exercise, startsOn = '', checklists = {} } = round.values;
  if (passphrase.trim().length < SHORTEST_PASSPHRASE)
    return mockNotice('passphrase-short', 'error', { least: SHORTEST_PASSPHRASE });
  const cases = await readCases(session.store, round, trainer);
  if (!exercise || cases.length === 0) return mockNotice('exercise-empty');
  const { ratings, gaps } = gatherReference(cases);
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const bytes = writeExerciseFile({
    key: exercise.key,
    trainer: exercise.trainer,
    terms: exercise.terms,
    startsOn,
    checklists,
    points: cases.map(({ row: { id, values } }) => {
      const { code = '', name = '', typeName = '', district = '', subdistrict = '' } = values;
      const { siteType, address = '', desk, position } = values;
      const place = { code, name, typeName, district, subdistrict, address };
      const where = desk ? { desk } : position ? { position } : {};
      return { id, fields: { ...place, ...(siteType && { siteType }), ...where } };
    }),
    sealed: sealReference(exercise.key, ratings, passphrase, random),
    photos: await readPhotos(
      session,
      cases.flatMap(({ row }) => row.values.desk?.photos ?? []),
    ),
  });
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
  return { file, cases: cases.length, gaps };
}

async function readPhotos(
  session: Session,
  photos: readonly CasePhoto[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const { hash } of photos) {
    const held = (await session.store.photoFiles.get(hash))?.original;
    const reply = held ? null : await session.host.call('photos.get', { hash });
    const bytes = held ?? (reply?.ok ? reply.value.bytes : null);
    if (bytes) found.set(hash, bytes);
  }
  return found;
}

/** Takes an exercise away as a whole, in one act that undo brings back. */
export async function removeExercise(
  session: Session,
  actor: string,
  round: RecordRow<'round'>,
): Promise<true | Notice> {
  const { store } = session;
  const people = (await store.person.toArray()).map(({ id }) => id);
  const attempts = await store.round.bulkGet(attemptRounds(round, people).flat());
  const rounds = attempts.flatMap((row) => row?.id ?? []);
  const assessments = await store.assessment.where('values.round').anyOf(rounds).toArray();
  const points = round.values.points === 'all' ? [] : (round.values.points ?? []);
  const ids = assessments.map(({ id }) => id);
  const outcome = await carryOut(session, actor, removeMock(rounds, ids, points));
  return outcome.ok ? true : outcome.error;
}
