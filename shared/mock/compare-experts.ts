import type { Answer } from '../scoring/answer.ts';
import { standOf } from './compare-class.ts';
import type { ClassUnit } from './compare-class.ts';
import type { MockResult, ReferenceRating } from './exercise.ts';
import type { MockNotice } from './mock-notice.ts';
import { mockNotice } from './mock-notice.ts';

/** What one expert holds right on one item. */
export interface ExpertRating {
  readonly expert: string;
  readonly name: string;
  readonly answer: Answer;
  readonly note: string;
}

/**
 * Where an item stands: all experts who rated it agree and nothing else is held right; the trainer decided;
 * somebody has to decide; no expert rated it.
 */
export type ExpertState = 'agreed' | 'decided' | 'open' | 'unrated';

export interface ExpertItem {
  readonly unit: ClassUnit;
  readonly given: readonly ExpertRating[];
  readonly state: ExpertState;
  /** What would be the reference where the experts agree. */
  readonly proposed: ReferenceRating | null;
}

/** Why an expert's file cannot stand beside those there are; null when it can. */
export function refuseExpert(
  key: string,
  units: readonly ClassUnit[],
  experts: readonly MockResult[],
  file: MockResult,
): MockNotice | null {
  const { name, id } = file.trainee;
  const points = new Set(units.map(({ point }) => point));
  const foreign = file.ratings.some(({ point }) => !points.has(point));
  if (file.key !== key || foreign) return mockNotice('result-other-exercise', 'error', { name });
  const known = experts.find(({ trainee }) => trainee.id === id);
  if (known === undefined) return null;
  const again = known.handedInAt === file.handedInAt && known.attempt === file.attempt;
  return mockNotice(again ? 'result-again' : 'expert-twice', again ? 'info' : 'warning', { name });
}

/** The experts' values side by side, item by item in the order of the cases (SPEC.md K18). */
export function compareExperts(
  units: readonly ClassUnit[],
  experts: readonly MockResult[],
): readonly ExpertItem[] {
  const given = new Map<string, ExpertRating[]>();
  for (const { trainee, ratings } of experts)
    for (const { point, item, answer, note } of ratings) {
      const key = `${point} ${item}`;
      const rating = { expert: trainee.id, name: trainee.name, answer, note };
      given.set(key, [...(given.get(key) ?? []), rating]);
    }
  return units.map((unit) => judge(unit, given.get(`${unit.point} ${unit.item.code}`) ?? []));
}

function judge(unit: ClassUnit, given: readonly ExpertRating[]): ExpertItem {
  const proposed = agreementOf(unit, given);
  const held = unit.reference && standOf(unit.item, unit.reference.answer);
  if (unit.reference === null) {
    const state = given.length === 0 ? 'unrated' : proposed === null ? 'open' : 'agreed';
    return { unit, given, state, proposed };
  }
  const same = proposed !== null && standOf(unit.item, proposed.answer) === held;
  return { unit, given, state: same ? 'agreed' : 'decided', proposed };
}

/** Two at least, all keeping the same share of the item: the answer given most often, with what they remarked. */
function agreementOf(
  { point, item }: ClassUnit,
  given: readonly ExpertRating[],
): ReferenceRating | null {
  const stands = new Set(given.map(({ answer }) => standOf(item, answer)));
  if (given.length < 2 || stands.size > 1 || stands.has(null)) return null;
  const [most] = distinctAnswers(given);
  return most ? { point, item: item.code, answer: most.answer, reason: reasonsOf(given) } : null;
}

/** Each different remark once, with who made it. */
function reasonsOf(given: readonly ExpertRating[]): string {
  const names = new Map<string, string[]>();
  for (const { note, name } of given) {
    const remark = note.trim();
    if (remark !== '') names.set(remark, [...(names.get(remark) ?? []), name]);
  }
  return [...names].map(([remark, by]) => `${remark}（${by.join('、')}）`).join('；');
}

/** One answer and who gave it. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly by: readonly ExpertRating[];
}

/** The different answers, the one given most often first; of equal ones, the one given first. */
export function distinctAnswers(given: readonly ExpertRating[]): readonly GivenAnswer[] {
  const answers = new Map<string, ExpertRating[]>();
  for (const one of given) {
    const key = JSON.stringify(Object.entries(one.answer).sort());
    answers.set(key, [...(answers.get(key) ?? []), one]);
  }
  return [...answers.values()]
    .flatMap((by) => (by[0] ? [{ answer: by[0].answer, by }] : []))
    .sort((a, b) => b.by.length - a.by.length);
}

/** What the experts agree on and the trainer does not hold yet. */
export function acceptable(items: readonly ExpertItem[]): readonly ReferenceRating[] {
  return items.flatMap(({ unit, proposed }) =>
    unit.reference === null && proposed !== null ? [proposed] : [],
  );
}
