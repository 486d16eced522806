import type { Intent } from '../changes/compose-change.ts';
import type { Checklist, SiteType } from '../checklist/checklist.ts';
import { itemsOf } from '../checklist/checklist.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { RoundFields } from '../records/fields.ts';
import type { RecordRow } from '../records/record-row.ts';
import { setRecord } from '../records/set-record.ts';
import type { DeskCase, ExerciseTerms, ReferenceRating } from './exercise.ts';
import { isMockCaseId, mockCaseId, mockRoundId } from './mock-id.ts';

/** The trainer's round of an exercise's attempt, which results are collected in: the first holds the reference. */
export function exerciseRound(key: string, attempt = 1): RecordId<'round'> {
  return mockRoundId(key, String(attempt));
}

/**
 * A trainee's own attempt: its clock and what is sealed in it stand in nobody else's record, so that nothing
 * conflicts where laptops meet (SPEC.md K21).
 */
export function attemptRound(key: string, attempt: number, trainee: string): RecordId<'round'> {
  return mockRoundId(key, String(attempt), trainee);
}

/** Whether a round is an attempt of somebody else than this person. */
export function isOthersAttempt(
  { id, values: { exercise } }: RecordRow<'round'>,
  person: string | null,
): boolean {
  if (exercise?.role !== 'trainee') return false;
  const { key, attempt } = exercise;
  // Attempts of before K21 have the trainer's id.
  return id !== exerciseRound(key, attempt) && id !== attemptRound(key, attempt, person ?? '');
}

/** A later attempt at an exercise: blank, on the same terms and cases. */
export function fieldsOfAttempt(
  { values }: RecordRow<'round'>,
  attempt: number,
): Partial<RoundFields> {
  const { name, kind, startsOn, checklists, points, exercise } = values;
  const kept = { name, kind, startsOn, endsOn: null, checklists, points };
  return { ...kept, exercise: { ...exercise, attempt } } as Partial<RoundFields>;
}

/** The trainer begins an exercise; its checklists are frozen as a round's are. */
export function makeExercise(
  key: string,
  terms: ExerciseTerms,
  trainer: string,
  startsOn: string,
  checklists: readonly Checklist[],
): Intent {
  return {
    note: 'make-exercise',
    sets: [
      setRecord(exerciseRound(key), {
        name: terms.title,
        kind: 'mock',
        startsOn,
        endsOn: null,
        checklists: Object.fromEntries(checklists.map((list) => [list.siteType, list.version])),
        points: [],
        exercise: { key, role: 'trainer', trainer, attempt: 1, terms },
      }),
    ],
  };
}

/** Adds a desk case; `key` is random, `codes` are those of the cases there are. */
export function addDeskCase(
  round: RecordRow<'round'>,
  key: string,
  codes: readonly string[],
  place: { readonly name: string; readonly siteType: SiteType; readonly typeName: string },
  desk: DeskCase,
): Intent {
  const points = drawnPoints(round);
  const last = Math.max(0, ...codes.map((code) => Number(/^C(\d+)$/.exec(code)?.[1] ?? 0)));
  const code = `C${String(last + 1).padStart(2, '0')}`;
  const id = mockCaseId(round.values.exercise?.key ?? '', key);
  return {
    note: 'add-case',
    sets: [
      setRecord(id, {
        ...place,
        code,
        district: '',
        subdistrict: '',
        address: '',
        position: null,
        declared: null,
        desk,
      }),
      setRecord(round.id, { points: [...points, id] }),
    ],
  };
}

/** Adds real points (field mode), each once. */
export function addFieldPoints(
  round: RecordRow<'round'>,
  points: readonly RecordId<'point'>[],
): Intent {
  const drawn = [...new Set([...drawnPoints(round), ...points])];
  return { note: 'add-case', sets: [setRecord(round.id, { points: drawn })] };
}

/** Takes a case out; a desk case goes with it, a real point stays. */
export function removeCase(round: RecordRow<'round'>, point: RecordId<'point'>): Intent {
  const points = drawnPoints(round).filter((id) => id !== point);
  return {
    note: 'remove-case',
    sets: [
      setRecord(round.id, { points }),
      ...(isMockCaseId(point) ? [setRecord(point, { removed: true })] : []),
    ],
  };
}

export function drawnPoints(round: RecordRow<'round'>): readonly RecordId<'point'>[] {
  const { points } = round.values;
  return points === undefined || points === 'all' ? [] : points;
}

/** A point of an exercise as its trainer has it: its checklist and what was rated. */
export interface RatedCase {
  readonly point: RecordId<'point'>;
  readonly checklist: Checklist;
  readonly ratings: ReadonlyMap<string, RecordRow<'rating'>>;
}

/** The trainer's ratings as the reference, their remarks as the reasons; `gaps` are items without one. */
export function gatherReference(cases: readonly RatedCase[]): {
  readonly ratings: readonly ReferenceRating[];
  readonly gaps: number;
} {
  const found = cases.flatMap(({ point, checklist, ratings }) =>
    itemsOf(checklist).map(({ code }): ReferenceRating | null => {
      const { answer, note = '' } = ratings.get(code)?.values ?? {};
      return answer ? { point, item: code, answer, reason: note } : null;
    }),
  );
  const ratings = found.filter((one) => one !== null);
  return { ratings, gaps: found.length - ratings.length };
}
