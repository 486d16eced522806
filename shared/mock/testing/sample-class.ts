import { itemsOf } from '../../checklist/checklist.ts';
import type { Answer } from '../../scoring/answer.ts';
import type { ClassReport } from '../class-report.ts';
import { unitsOf } from '../compare-class.ts';
import type { ClassRating } from '../compare-class.ts';
import { studyClass } from '../study-class.ts';
import { CASES, exerciseFile, LIST, REFERENCE, rightAnswer } from './sample-exercise.ts';

const PEOPLE = [
  ['person/zhao', '赵一'],
  ['person/qian', '钱二'],
  ['person/sun', '=孙三&<甲>'],
] as const;
const UNITS = unitsOf(
  CASES.map((point) => ({ point, checklist: LIST })),
  REFERENCE,
);

/** The first verdict and the first count of the sample's checklist. */
export const VERDICT_ITEM = itemsOf(LIST).find(({ answer }) => answer === 'verdict')!.code;
export const CASES_ITEM = itemsOf(LIST).find(({ answer }) => answer === 'cases')!.code;

/** What each person gives other than the reference: nothing; too strict twice; too lenient twice, and one not rated. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, Answer | null>>>> = {
  'person/qian': { [VERDICT_ITEM]: { kind: 'verdict', pass: false } },
  'person/sun': { [CASES_ITEM]: { kind: 'cases', cases: 0 } },
};

function ratingsOf(person: string): readonly ClassRating[] {
  const otherwise = OTHERWISE[person] ?? {};
  return UNITS.flatMap(({ point, item }) => {
    if (person === 'person/sun' && item === UNITS[1]?.item && point === CASES[1]) return [];
    const answer = otherwise[item.code] ?? rightAnswer(item.answer);
    return [{ person, point, item: item.code, answer }];
  });
}

/** Three people at two cases: one right throughout, one too strict, one too lenient and incomplete. */
export function sampleClass(): ClassReport {
  const { terms, trainer, startsOn, points } = exerciseFile();
  const people = PEOPLE.map(([person]) => person);
  const ratings = people.flatMap(ratingsOf);
  const before = ratings.filter(({ person }) => person !== 'person/sun');
  return {
    terms: { ...terms, passMark: 90 },
    trainer,
    startsOn,
    cases: points.map(({ id, fields }) => ({
      point: id,
      code: fields.code ?? '',
      name: fields.name ?? '',
      typeName: fields.typeName ?? '',
      photos: (fields.desk?.photos ?? []).map(({ hash }) => hash),
    })),
    checklists: [LIST],
    people: PEOPLE.map(([person, name]) => ({
      person,
      name,
      unit: '一组',
      attempt: 1,
      begunAt: '2026-11-26T02:00:00.000Z',
      handedInAt: '2026-11-26T02:25:00.000Z',
    })),
    experts: ['韩专家', '白专家'],
    expected: 4,
    missing: ['李四'],
    evidence: [],
    study: studyClass({
      units: UNITS,
      people,
      ratings,
      sessions: [
        { name: '上周', units: UNITS, ratings: before },
        { name: '本周', units: UNITS, ratings },
      ],
      passMark: 90,
      draws: 60,
      seed: 7,
    }),
  };
}
