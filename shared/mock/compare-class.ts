import type { Checklist, Item, SiteType } from '../checklist/checklist.ts';
import type { Localized } from '../kernel/localized.ts';
import type { Answer } from '../scoring/answer.ts';
import { scoreItem } from '../scoring/score-item.ts';
import type { ReferenceRating } from './exercise.ts';

/** One person's answer to one item of one case, beside the reference. */
export interface ClassRating {
  readonly person: string;
  readonly point: string;
  readonly item: string;
  readonly answer: Answer;
}

/** An item of a case with what is held right; `reference` null is a gap in the reference. */
export interface ClassUnit {
  readonly point: string;
  readonly siteType: SiteType;
  readonly item: Item;
  readonly indicator: Localized;
  readonly reference: ReferenceRating | null;
}

/** How an answer stands to the reference; `other` where one of them says it does not apply. */
export type Deviation = 'same' | 'strict' | 'lenient' | 'other';

/** `n` compared; `missing` not rated, or rated in a way that cannot be scored. */
export interface Comparison {
  readonly n: number;
  readonly same: number;
  readonly strict: number;
  readonly lenient: number;
  readonly other: number;
  readonly missing: number;
}

export interface DeviatingRating {
  readonly unit: ClassUnit;
  readonly answer: Answer;
  readonly deviation: Exclude<Deviation, 'same'>;
}

export interface PersonComparison extends Comparison {
  readonly person: string;
  readonly deviating: readonly DeviatingRating[];
  /** Mean of what they keep of an item less what the reference keeps, in per cent; below 0 is too strict. */
  readonly meanDeviation: number | null;
  /** Reached the mark with nothing missing. */
  readonly passed: boolean;
}

/** `good`: the same among those who agree with the reference at least as often as the median. */
export interface GroupComparison extends Comparison {
  readonly key: string;
  readonly name: Localized;
  readonly good: Comparison;
}

export interface ClassComparison {
  readonly overall: Comparison;
  readonly people: readonly PersonComparison[];
  readonly items: readonly GroupComparison[];
  readonly indicators: readonly GroupComparison[];
  readonly siteTypes: readonly GroupComparison[];
  /** Units left out because the reference has a gap there. */
  readonly gaps: number;
}

/** The units of an exercise: every item of every case. */
export function unitsOf(
  cases: readonly { readonly point: string; readonly checklist: Checklist }[],
  reference: readonly ReferenceRating[],
): readonly ClassUnit[] {
  const known = new Map(reference.map((one) => [`${one.point} ${one.item}`, one]));
  return cases.flatMap(({ point, checklist }) =>
    checklist.indicators.flatMap(({ name, items }) =>
      items.map((item) => ({
        point,
        siteType: checklist.siteType,
        item,
        indicator: name,
        reference: known.get(`${point} ${item.code}`) ?? null,
      })),
    ),
  );
}

/** Indicators of one name belong to their site type. */
export const keyOfIndicator = ({ siteType, indicator }: ClassUnit): string =>
  `${siteType} ${indicator.zh}`;

/** What an answer keeps of its item, per cent; `na` where it does not apply, null where it cannot be said. */
export function standOf(item: Item, answer: Answer): number | 'na' | null {
  const { state, percent } = scoreItem(item, answer);
  return state === 'notApplicable' ? 'na' : percent;
}

/** How much more of the item an answer keeps than the reference, in per cent; null where one keeps no share of it. */
export function pointsApart(item: Item, reference: Answer, answer: Answer): number | null {
  const right = standOf(item, reference);
  const given = standOf(item, answer);
  return typeof right === 'number' && typeof given === 'number' ? given - right : null;
}

export function deviationOf(item: Item, reference: Answer, answer: Answer): Deviation | null {
  const right = standOf(item, reference);
  const given = standOf(item, answer);
  if (right === null || given === null) return null;
  if (right === given) return 'same';
  if (right === 'na' || given === 'na') return 'other';
  return given < right ? 'strict' : 'lenient';
}

const NONE: Comparison = { n: 0, same: 0, strict: 0, lenient: 0, other: 0, missing: 0 };

/** One answer, or its absence, as a count. */
function count(deviation: Deviation | null): Comparison {
  if (deviation === null) return { ...NONE, missing: 1 };
  return { ...NONE, n: 1, [deviation]: 1 };
}

function add(a: Comparison, b: Comparison): Comparison {
  return {
    n: a.n + b.n,
    same: a.same + b.same,
    strict: a.strict + b.strict,
    lenient: a.lenient + b.lenient,
    other: a.other + b.other,
    missing: a.missing + b.missing,
  };
}

/** The share that agrees with the reference, 0–1; null when nothing was compared. */
export function agreedShare({ n, same }: Comparison): number | null {
  return n === 0 ? null : same / n;
}

interface Compared {
  readonly person: string;
  readonly unit: ClassUnit;
  readonly answer: Answer | null;
  readonly deviation: Deviation | null;
  readonly apart: number | null;
}

/** Everybody against the reference, by person, item, indicator and site type (SPEC.md K11, K13). */
export function compareClass(
  units: readonly ClassUnit[],
  people: readonly string[],
  ratings: readonly ClassRating[],
  passMark: number,
): ClassComparison {
  const given = new Map(
    ratings.map(({ person, point, item, answer }) => [`${person} ${point} ${item}`, answer]),
  );
  const judged = units.filter(({ reference }) => reference !== null);
  const own = people.map((person) =>
    judged.map((unit): Compared => {
      const answer = given.get(`${person} ${unit.point} ${unit.item.code}`) ?? null;
      const right = unit.reference?.answer ?? null;
      const deviation = answer && right && deviationOf(unit.item, right, answer);
      const apart = answer && right && pointsApart(unit.item, right, answer);
      return { person, unit, answer, deviation, apart };
    }),
  );
  const all = own.flat();
  const persons = people.map((person, at) => comparePerson(person, own[at] ?? [], passMark));
  const good = goodScorers(persons);
  const group = (keyOf: (unit: ClassUnit) => readonly [string, Localized]) =>
    compareGroups(all, good, keyOf);
  return {
    overall: persons.reduce<Comparison>(add, NONE),
    people: persons,
    items: group(({ item }) => [item.code, item.title]),
    indicators: group((unit) => [keyOfIndicator(unit), unit.indicator]),
    siteTypes: group(({ siteType }) => [siteType, { zh: siteType, en: siteType }]),
    gaps: units.length - judged.length,
  };
}

function comparePerson(
  person: string,
  own: readonly Compared[],
  passMark: number,
): PersonComparison {
  const total = own.map(({ deviation }) => count(deviation)).reduce(add, NONE);
  const share = agreedShare(total);
  return {
    ...total,
    person,
    meanDeviation: meanOf(own.flatMap(({ apart }) => apart ?? [])),
    passed: share !== null && total.missing === 0 && share * 100 >= passMark - 1e-9,
    deviating: own.flatMap(({ unit, answer, deviation }) =>
      answer === null || deviation === null || deviation === 'same'
        ? []
        : [{ unit, answer, deviation }],
    ),
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}

function goodScorers(people: readonly PersonComparison[]): ReadonlySet<string> {
  const shares = people.map(agreedShare).filter((share) => share !== null);
  const median = shares.sort((a, b) => b - a)[Math.floor(shares.length / 2)] ?? 1;
  return new Set(
    people.filter((one) => (agreedShare(one) ?? -1) >= median).map(({ person }) => person),
  );
}

/** Good scorers who still differ on a clause show that the clause wants new words: fewer than 3 of 4 the same, of 2 at least. */
export function splitsGoodScorers({ good }: GroupComparison): boolean {
  const share = agreedShare(good);
  return share !== null && good.n >= 2 && share < 0.75;
}

/** Where the class agrees least comes first. */
function compareGroups(
  all: readonly Compared[],
  good: ReadonlySet<string>,
  keyOf: (unit: ClassUnit) => readonly [string, Localized],
): readonly GroupComparison[] {
  const groups = new Map<string, GroupComparison>();
  for (const { person, unit, deviation } of all) {
    const [key, name] = keyOf(unit);
    const before = groups.get(key) ?? { ...NONE, key, name, good: NONE };
    const one = count(deviation);
    groups.set(key, {
      ...add(before, one),
      key,
      name,
      good: good.has(person) ? add(before.good, one) : before.good,
    });
  }
  const share = (one: Comparison): number => agreedShare(one) ?? 2;
  return [...groups.values()].sort((a, b) => share(a) - share(b) || (a.key < b.key ? -1 : 1));
}
