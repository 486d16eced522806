import type { Intent } from '../changes/compose-change.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import { setRecord } from '../records/set-record.ts';
import { seededRandom } from '../agreement/seeded-random.ts';
import type { ExerciseFile } from './exercise-file.ts';
import { attemptRound, drawnPoints, fieldsOfAttempt } from './make-exercise.ts';
import type { MockNoticeCode } from './mock-notice.ts';

/**
 * What a trainee's laptop keeps of an exercise; real points (field mode) that it has stay as they are. Of others it
 * writes what the trainer's register says and nothing else, so that the two do not conflict when they meet (K20).
 */
export function openExercise(
  { key, trainer, terms, startsOn, checklists, points, sealed }: ExerciseFile,
  isHeld: (point: RecordId<'point'>) => boolean,
  trainee: string,
): Intent {
  return {
    note: 'open-exercise',
    sets: [
      ...points
        .filter(({ id }) => !isHeld(id))
        .map(({ id, fields }) =>
          setRecord(id, fields.desk ? { ...fields, position: null, declared: null } : fields),
        ),
      setRecord(attemptRound(key, 1, trainee), {
        name: terms.title,
        kind: 'mock',
        startsOn,
        endsOn: null,
        checklists,
        points: points.map(({ id }) => id),
        exercise: { key, role: 'trainee', trainer, attempt: 1, terms },
        sealed,
      }),
    ],
  };
}

/** The clock of an attempt starts; `at` is ISO 8601 UTC. */
export function beginAttempt(round: RecordId<'round'>, at: string): Intent {
  return { note: 'begin-attempt', sets: [setRecord(round, { begunAt: at })] };
}

export function handIn(round: RecordId<'round'>, at: string): Intent {
  return { note: 'hand-in', sets: [setRecord(round, { handedInAt: at })] };
}

/** The next attempt after one that was handed in; null when none is left. */
export function nextAttempt(round: RecordRow<'round'>, trainee: string): Intent | null {
  const { exercise, handedInAt, sealed = '' } = round.values;
  if (!exercise || !handedInAt || exercise.attempt >= exercise.terms.attempts) return null;
  const attempt = exercise.attempt + 1;
  const fields = { ...fieldsOfAttempt(round, attempt), sealed };
  const next = attemptRound(exercise.key, attempt, trainee);
  return { note: 'open-exercise', sets: [setRecord(next, fields)] };
}

/** Milliseconds since 1970 when an attempt ends; null without a limit or before it began. */
export function deadlineOf({ values }: RecordRow<'round'>): number | null {
  const minutes = values.exercise?.terms.minutes ?? null;
  if (minutes === null || !values.begunAt) return null;
  return Date.parse(values.begunAt) + minutes * 60_000;
}

/** Why a trainee may not rate now; null when they may. The trainer may always. */
export function refuseRating(
  round: RecordRow<'round'> | undefined,
  now: number,
): MockNoticeCode | null {
  if (round?.values.exercise?.role !== 'trainee') return null;
  if (round.values.handedInAt) return 'mock-handed-in';
  if (!round.values.begunAt) return 'mock-not-begun';
  const deadline = deadlineOf(round);
  return deadline !== null && now > deadline ? 'mock-time-up' : null;
}

/** The cases in the order in which this person meets them: the same again after a crash. */
export function orderCases(
  round: RecordRow<'round'>,
  person: string,
): readonly RecordId<'point'>[] {
  const points = [...drawnPoints(round)];
  const { exercise } = round.values;
  if (exercise?.role !== 'trainee' || !exercise.terms.shuffled) return points;
  const random = seededRandom(seedOf(`${exercise.key} ${exercise.attempt} ${person}`));
  for (let at = points.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [points[at], points[other]] = [
      points[other] as RecordId<'point'>,
      points[at] as RecordId<'point'>,
    ];
  }
  return points;
}

function seedOf(text: string): number {
  let seed = 0;
  for (const letter of text) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seed;
}
