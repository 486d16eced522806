import { assessmentId, ratingId } from '../assessing/assess-point.ts';
import type { Intent } from '../changes/compose-change.ts';
import { derivedId } from '../kernel/record-id.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import { setRecord } from '../records/set-record.ts';
import type { MockResult } from './exercise.ts';
import { drawnPoints, exerciseRound, fieldsOfAttempt } from './make-exercise.ts';
import type { MockNotice } from './mock-notice.ts';
import { mockNotice } from './mock-notice.ts';

/** One attempt that was handed in before. */
export interface CollectedAttempt {
  readonly person: string;
  readonly attempt: number;
  readonly handedInAt: string;
}

/**
 * Takes a trainee's result into the trainer's records, or says why not: one of another exercise, the same
 * again, or a second file of one attempt (the first stays).
 */
export function collectResult(
  round: RecordRow<'round'>,
  result: MockResult,
  collected: readonly CollectedAttempt[],
): Intent | MockNotice {
  const { exercise } = round.values;
  const { trainee, attempt, handedInAt } = result;
  const drawn = new Set<string>(drawnPoints(round));
  const { ratings, photos } = result;
  const foreign = [...ratings, ...photos].some(({ point }) => !drawn.has(point));
  if (exercise?.key !== result.key || foreign || attempt > exercise.terms.attempts)
    return mockNotice('result-other-exercise', 'error', { name: trainee.name });
  const visited = new Set<string>(result.assessments.map(({ point }) => point));
  // A rating or photo without its visit would stand in the records where nobody finds it.
  if ([...ratings, ...photos].some(({ point }) => !visited.has(point)))
    return mockNotice('exercise-damaged');
  const known = collected.find((one) => one.person === trainee.id && one.attempt === attempt);
  if (known !== undefined) {
    const again = known.handedInAt === handedInAt;
    return mockNotice(again ? 'result-again' : 'result-twice', again ? 'info' : 'warning', {
      name: trainee.name,
      attempt,
    });
  }
  return { note: 'collect-result', sets: setsOf(round, result) };
}

function setsOf(round: RecordRow<'round'>, result: MockResult): Intent['sets'] {
  const { trainee, attempt, begunAt, handedInAt } = result;
  const into = exerciseRound(result.key, attempt);
  const idOf = (point: MockResult['ratings'][number]['point']) =>
    assessmentId({ round: into, point, inspector: trainee.id });
  return [
    setRecord(trainee.id, { name: trainee.name, unit: trainee.unit }),
    ...(attempt === 1 ? [] : [setRecord(into, fieldsOfAttempt(round, attempt))]),
    setRecord(round.id, {
      collected: [
        ...(round.values.collected ?? []),
        { person: trainee.id, attempt, begunAt, handedInAt },
      ],
    }),
    ...result.assessments.map((one) =>
      setRecord(idOf(one.point), { ...one, round: into, inspector: trainee.id }),
    ),
    ...result.ratings.map(({ point, ...rating }) =>
      setRecord(ratingId(idOf(point), rating.item), { ...rating, assessment: idOf(point) }),
    ),
    ...result.photos.map(({ point, ...photo }) =>
      setRecord(derivedId('photo', idOf(point), photo.item, photo.hash), {
        ...photo,
        assessment: idOf(point),
        finding: null,
      }),
    ),
  ];
}

/** Says of a result just taken in that somebody else of that name had handed in: one person on two laptops, or two. */
export function noteSameName(
  { trainee }: MockResult,
  others: readonly RecordRow<'person'>[],
): MockNotice | null {
  const same = others.some(
    ({ id, values }) => id !== trainee.id && plain(values.name ?? '') === plain(trainee.name),
  );
  return same ? mockNotice('result-same-name', 'warning', { name: trainee.name }) : null;
}

/** The class list, a name a line. */
export function setRoster(round: RecordId<'round'>, text: string): Intent {
  const names = text.split('\n').map((name) => name.trim());
  const roster = [...new Set(names)].filter((name) => name !== '');
  return { note: 'set-roster', sets: [setRecord(round, { roster })] };
}

/** Names of the class list that nobody handed in under, in the order of the list. */
export function missingTrainees(
  roster: readonly string[],
  handedIn: readonly string[],
): readonly string[] {
  const there = new Set(handedIn.map(plain));
  return roster.filter((name) => !there.has(plain(name)));
}

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');
