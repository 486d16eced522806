import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../records/record-row.ts';
import { readExerciseFile, writeExerciseFile } from './exercise-file.ts';
import { attemptRound, drawnPoints, exerciseRound, isOthersAttempt } from './make-exercise.ts';
import { isMockRoundId } from './mock-id.ts';
import {
  beginAttempt,
  deadlineOf,
  handIn,
  nextAttempt,
  openExercise,
  orderCases,
  refuseRating,
} from './take-exercise.ts';
import { CASES, exerciseFile, KEY } from './testing/sample-exercise.ts';

const BEGUN = '2026-11-26T02:00:00.000Z';
const ME = 'person/me';
const at = (minutes: number): number => Date.parse(BEGUN) + minutes * 60_000;

/** A trainee's round as the intents leave it. */
function attempt(...values: readonly object[]): RecordRow<'round'> {
  const opened = openExercise(exerciseFile(), () => false, ME).sets.at(-1);
  const fields = Object.assign({}, opened?.values, ...values) as RecordRow<'round'>['values'];
  return { id: opened?.record as RecordRow<'round'>['id'], values: fields, dots: {} };
}

const valuesOf = (intent: { sets: readonly { values: object }[] } | null): object =>
  intent?.sets[0]?.values ?? {};

describe('an attempt', () => {
  it('K8: nothing is rated before it begins, after its time, or after it is handed in', () => {
    const fresh = attempt();
    const running = attempt(valuesOf(beginAttempt(fresh.id, BEGUN)));
    const over = attempt(running.values, valuesOf(handIn(fresh.id, BEGUN)));
    expect(refuseRating(fresh, at(0))).toBe('mock-not-begun');
    expect(refuseRating(running, at(29.9))).toBeNull();
    expect(refuseRating(running, at(30.1))).toBe('mock-time-up');
    expect(refuseRating(over, at(1))).toBe('mock-handed-in');
    expect(refuseRating(undefined, at(1))).toBeNull();
    expect(deadlineOf(fresh)).toBeNull();
    expect(deadlineOf(running)).toBe(at(30));
  });

  it('K8: another attempt begins blank in a round of its own, as often as the terms allow', () => {
    const first = attempt({ begunAt: BEGUN });
    expect(nextAttempt(first, ME)).toBeNull();
    const done = attempt({ begunAt: BEGUN, handedInAt: BEGUN });
    const next = nextAttempt(done, ME);
    expect(next?.sets[0]?.record).not.toBe(done.id);
    expect(valuesOf(next)).toMatchObject({ exercise: { attempt: 2 }, kind: 'mock' });
    expect(valuesOf(next)).not.toHaveProperty('begunAt');
    expect(nextAttempt(attempt({ ...valuesOf(next), handedInAt: BEGUN }), ME)).toBeNull();
  });

  it('K9: the order is the same again for one person and attempt, and holds every case', () => {
    const many = Array.from({ length: 12 }, (_, n) => `point/case-${n}` as const);
    const round = attempt({ points: many });
    const mine = orderCases(round, 'person/a');
    expect(orderCases(round, 'person/a')).toEqual(mine);
    expect(orderCases(round, 'person/b')).not.toEqual(mine);
    expect([...mine].sort()).toEqual([...many].sort());
    const plain = exerciseFile();
    const terms = { ...plain.terms, shuffled: false };
    const exercise = { ...attempt().values.exercise, terms };
    expect(orderCases(attempt({ exercise }), 'person/a')).toEqual(CASES);
  });

  it('K4: real points that the trainee’s laptop holds stay as they are', () => {
    const { sets } = openExercise(exerciseFile(), (point) => point === CASES[0], ME);
    expect(sets.map(({ record }) => record)).toEqual([CASES[1], attempt().id]);
    expect(drawnPoints(attempt())).toEqual(CASES);
  });

  it('K20: a real point keeps its position on its way, and nothing is written that the register did not say', () => {
    const source = { longitude: 103.8011, latitude: 25.5013, datum: 'GCJ-02' } as const;
    const position = { longitude: 103.8, latitude: 25.5, source };
    const file = exerciseFile();
    const fields = {
      code: 'HB-01',
      name: '测试大道',
      siteType: 'WC',
      typeName: '室外公厕',
      district: '',
      subdistrict: '',
      address: '湖滨路 1 号',
      position,
    } as const;
    const points = [{ id: 'point/real', fields }] as const;
    const read = readExerciseFile(writeExerciseFile({ ...file, points, photos: new Map() }));
    if (!read.ok) throw new Error(read.error.code);
    const [point] = openExercise(read.value, () => false, ME).sets;
    expect(point).toEqual({ record: 'point/real', values: fields });
    expect(openExercise(read.value, () => true, ME).sets).toHaveLength(1);
  });

  it('K21: each trainee’s attempt is a record of their own, the same again, and is known as theirs', () => {
    const idOf = (person: string) =>
      openExercise(exerciseFile(), () => true, person).sets[0]?.record;
    expect(idOf(ME)).toBe(attemptRound(KEY, 1, ME));
    expect(idOf(ME)).not.toBe(idOf('person/other'));
    expect(isMockRoundId(idOf(ME))).toBe(true);
    expect(isOthersAttempt(attempt(), ME)).toBe(false);
    expect(isOthersAttempt(attempt(), 'person/other')).toBe(true);
    const old = { ...attempt(), id: exerciseRound(KEY) };
    expect(isOthersAttempt(old, 'person/other')).toBe(false);
  });
});
