import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../checklist/checklist.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import { collectResult, missingTrainees, noteSameName, setRoster } from './collect-result.ts';
import type { MockResult } from './exercise.ts';
import { pngHeader } from '../photos/testing/picture-bytes.ts';
import { exerciseRound, makeExercise } from './make-exercise.ts';
import { isMockRoundId } from './mock-id.ts';
import { removeMock } from './remove-mock.ts';
import { readResultFile, writeResultFile } from './result-file.ts';
import { CASES, exerciseFile, KEY, LIST, rightAnswer } from './testing/sample-exercise.ts';

const AT = '2026-11-26T02:00:00.000Z';
const LATER = '2026-11-26T02:20:00.000Z';

function result(part: Partial<MockResult> = {}): MockResult {
  return {
    key: KEY,
    attempt: 1,
    trainee: { id: 'person/zhao', name: '赵一', unit: '一组' },
    begunAt: AT,
    handedInAt: LATER,
    assessments: CASES.map((point) => ({
      point,
      checklistVersion: '2026.1',
      startedAt: AT,
      finishedAt: null,
    })),
    ratings: CASES.flatMap((point) =>
      itemsOf(LIST).map(({ code, answer }) => ({
        point,
        item: code,
        answer: rightAnswer(answer),
        note: '',
        ratedAt: AT,
      })),
    ),
    photos: [],
    ...part,
  };
}

function trainersRound(part: object = {}): RecordRow<'round'> {
  const { terms } = exerciseFile();
  const made = makeExercise(KEY, terms, '韩梅', '2026-11-26', [LIST]).sets[0];
  const values = { ...made?.values, points: CASES, ...part } as RecordRow<'round'>['values'];
  return { id: exerciseRound(KEY), values, dots: {} };
}

const codeOf = (outcome: object): string => ('code' in outcome ? String(outcome.code) : 'taken');

describe('collecting results', () => {
  it('K10: a result file comes back as it was written; what is no result is refused', () => {
    const copies = new Map();
    const bytes = writeResultFile({ result: result(), copies });
    expect(readResultFile(bytes)).toEqual({ ok: true, value: { result: result(), copies } });
    const codes = [bytes.slice(0, 60), zipSync({ 'exercise.json': new Uint8Array(2) })].map(
      (bad) => {
        const read = readResultFile(bad);
        return read.ok ? 'ok' : read.error.code;
      },
    );
    expect(codes).toEqual(['exercise-damaged', 'exercise-not-one']);
  });

  it('K10: photos of real points come as copies; one that is no picture is left out, its record stays', () => {
    const [good, torn] = ['a'.repeat(64), 'b'.repeat(64)] as const;
    const taken = {
      bytes: 9,
      mediaType: 'image/png',
      width: 4,
      height: 3,
      from: 'camera',
    } as const;
    const photos = [good, torn].map((hash) => ({
      ...taken,
      hash,
      point: CASES[0] ?? 'point/none',
      item: 'A-1',
      addedAt: AT,
      exif: null,
    }));
    const picture = { bytes: pngHeader(4, 3), extension: 'png', width: 4, height: 3 } as const;
    const copies = new Map([
      [good, picture],
      [torn, { ...picture, bytes: new Uint8Array(9) }],
    ]);
    const read = readResultFile(writeResultFile({ result: result({ photos }), copies }));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.result.photos).toEqual(photos);
    expect([...read.value.copies]).toEqual([[good, picture]]);
    const intent = collectResult(trainersRound(), read.value.result, []);
    if ('code' in intent) throw new Error(intent.code);
    const records = intent.sets.filter(({ record }) => record.startsWith('photo/'));
    expect(records.map(({ values }) => values['hash'])).toEqual([good, torn]);
    const elsewhere = photos.map((photo) => ({ ...photo, point: 'point/elsewhere' as const }));
    expect(codeOf(collectResult(trainersRound(), result({ photos: elsewhere }), []))).toBe(
      'result-other-exercise',
    );
  });

  it('K10: what a camera wrote wrongly costs its own facts and no more', () => {
    const photo = {
      ...{ point: CASES[0], item: 'A-1', hash: 'a'.repeat(64), bytes: 9, width: 4, height: 3 },
      ...{ mediaType: 'image/png', from: 'camera', addedAt: AT, exif: { latitude: 'north' } },
    };
    const head = { format: 'dianwei-mock-result', version: 1, ...result(), photos: [photo] };
    const read = readResultFile(zipSync({ 'result.json': strToU8(JSON.stringify(head)) }));
    expect(read).toMatchObject({ ok: true, value: { result: { photos: [{ exif: null }] } } });
  });

  it('K10: a file of before photos were taken along opens', () => {
    const old = { format: 'dianwei-mock-result', version: 1, ...result(), photos: undefined };
    const head = JSON.stringify(old);
    const read = readResultFile(zipSync({ 'result.json': strToU8(head) }));
    expect(read).toEqual({ ok: true, value: { result: result(), copies: new Map() } });
  });

  it('K10: it becomes ordinary records of the attempt’s mock round', () => {
    const intent = collectResult(trainersRound(), result({ attempt: 2 }), []);
    if ('code' in intent) throw new Error(intent.code);
    const rounds = intent.sets.filter(({ record }) => record.startsWith('round/'));
    expect(rounds.map(({ record }) => record)).toEqual([exerciseRound(KEY, 2), exerciseRound(KEY)]);
    const visits = intent.sets.filter(({ record }) => record.startsWith('assessment/'));
    expect(visits).toHaveLength(CASES.length);
    for (const { values } of visits) expect(isMockRoundId(values['round'] as string)).toBe(true);
    expect(intent.sets.filter(({ record }) => record.startsWith('rating/'))).toHaveLength(22);
  });

  it('K10: another exercise, a foreign point and an attempt too many are refused', () => {
    const round = trainersRound();
    const [first] = result().ratings;
    const foreign = { ...first!, point: 'point/elsewhere' as RecordId<'point'> };
    expect(codeOf(collectResult(round, result({ key: 'another-key' }), []))).toBe(
      'result-other-exercise',
    );
    expect(codeOf(collectResult(round, result({ ratings: [foreign] }), []))).toBe(
      'result-other-exercise',
    );
    expect(codeOf(collectResult(round, result({ attempt: 3 }), []))).toBe('result-other-exercise');
  });

  it('K10: a rating of a case that was never visited is refused', () => {
    expect(codeOf(collectResult(trainersRound(), result({ assessments: [] }), []))).toBe(
      'exercise-damaged',
    );
  });

  it('K10: the same again is said, a second file of one attempt is refused, a namesake is said', () => {
    const before = [{ person: 'person/zhao', attempt: 1, handedInAt: LATER }];
    expect(codeOf(collectResult(trainersRound(), result(), before))).toBe('result-again');
    const second = result({ handedInAt: '2026-11-26T03:00:00.000Z' });
    expect(codeOf(collectResult(trainersRound(), second, before))).toBe('result-twice');
    expect(codeOf(collectResult(trainersRound(), result({ attempt: 2 }), before))).toBe('taken');
    const person = (id: RecordId<'person'>): RecordRow<'person'> => ({
      id,
      values: { name: '赵 一', unit: '' },
      dots: {},
    });
    expect(noteSameName(result(), [person('person/other')])?.code).toBe('result-same-name');
    expect(noteSameName(result(), [person('person/zhao')])).toBeNull();
  });

  it('K10: who is missing is told by name, however it is spaced', () => {
    const { roster } = setRoster(exerciseRound(KEY), '赵一\n\n钱二 \n赵一').sets[0]
      ?.values as unknown as { roster: string[] };
    expect(roster).toEqual(['赵一', '钱二']);
    expect(missingTrainees(roster, ['赵 一'])).toEqual(['钱二']);
  });

  it('K14: removal takes rounds, visits and desk cases, and leaves real points', () => {
    const { sets } = removeMock([exerciseRound(KEY)], ['assessment/a'], [...CASES, 'point/real']);
    expect(sets.map(({ record }) => record)).toEqual([
      exerciseRound(KEY),
      'assessment/a',
      ...CASES,
    ]);
    expect(sets.every(({ values }) => values['removed'] === true)).toBe(true);
  });
});
