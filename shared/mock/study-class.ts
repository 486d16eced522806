import type { AgreementReport } from '../agreement/agreement-report.ts';
import { codeRatings } from '../agreement/code-ratings.ts';
import { estimateRaterErrors } from '../agreement/estimate-rater-errors.ts';
import { measureAgreement } from '../agreement/measure-agreement.ts';
import type { Localized } from '../kernel/localized.ts';
import { seededRandom } from '../agreement/seeded-random.ts';
import type { ClassComparison, ClassRating, ClassUnit, Comparison } from './compare-class.ts';
import { compareClass, keyOfIndicator, standOf } from './compare-class.ts';

/** Everybody's ratings of one sitting, for the drift from sitting to sitting. */
export interface ClassSession {
  readonly name: string;
  readonly units: readonly ClassUnit[];
  readonly ratings: readonly ClassRating[];
}

/** What is studied; the seed is recorded beside the intervals. */
export interface ClassStudyRequest {
  readonly units: readonly ClassUnit[];
  readonly people: readonly string[];
  readonly ratings: readonly ClassRating[];
  readonly sessions: readonly ClassSession[];
  readonly passMark: number;
  readonly draws: number;
  readonly seed: number;
}

export interface GroupAgreement {
  readonly key: string;
  readonly name: Localized;
  readonly report: AgreementReport;
}

export interface PairAgreement {
  readonly one: string;
  readonly other: string;
  /** Items both rated. */
  readonly units: number;
  readonly report: AgreementReport;
}

/** One person beside the reference, and their share of errors as the class alone suggests it (A13); null without. */
export interface PersonAgreement {
  readonly person: string;
  readonly report: AgreementReport;
  readonly errorRate: number | null;
}

/** One person's comparisons with the reference, sitting by sitting; null where they were not there. */
export interface Drift {
  readonly person: string;
  readonly sittings: readonly (Comparison | null)[];
}

/** The class against the reference and with each other. */
export interface ClassStudy {
  readonly comparison: ClassComparison;
  readonly overall: AgreementReport;
  readonly items: readonly GroupAgreement[];
  readonly indicators: readonly GroupAgreement[];
  readonly siteTypes: readonly GroupAgreement[];
  readonly pairs: readonly PairAgreement[];
  readonly persons: readonly PersonAgreement[];
  readonly sessions: readonly string[];
  readonly drift: readonly Drift[];
  readonly units: number;
  /** Ratings not compared with each other: said not to apply, or not to be scored. */
  readonly leftOut: number;
  readonly draws: number;
  readonly seed: number;
}

type Row = readonly (number | null)[];

/** About how much of the work is behind one as each step ends, 0–1. */
const BEHIND = { compared: 0.15, overall: 0.35, groups: 0.45, persons: 0.5 } as const;

/** All figures of a class; pure, and long for a large one: run it in a worker (SPEC.md K12). */
export function studyClass(
  request: ClassStudyRequest,
  onShare: (share: number) => void = () => undefined,
): ClassStudy {
  const { units, people, ratings, passMark, draws, seed, sessions } = request;
  const comparison = compareClass(units, people, ratings, passMark);
  onShare(BEHIND.compared);
  const { rows, leftOut } = tabulate(request);
  const overall = measure(rows, people.length, draws, seed);
  onShare(BEHIND.overall);
  const group = (keyOf: (unit: ClassUnit) => readonly [string, Localized]) =>
    measureGroups(units, rows, people.length, keyOf);
  const groups = {
    items: group(({ item }) => [item.code, item.title]),
    indicators: group((unit) => [keyOfIndicator(unit), unit.indicator]),
    siteTypes: group(({ siteType }) => [siteType, { zh: siteType, en: siteType }]),
  };
  onShare(BEHIND.groups);
  const persons = measurePersons(units, rows, people);
  onShare(BEHIND.persons);
  return {
    comparison,
    overall,
    ...groups,
    persons,
    pairs: measurePairs(rows, people, (share) =>
      onShare(BEHIND.persons + (1 - BEHIND.persons) * share),
    ),
    sessions: sessions.map(({ name }) => name),
    drift: driftOf(people, sessions, passMark),
    units: units.length,
    leftOut,
    draws,
    seed,
  };
}

/** Units × people: what each answer keeps of its item, per cent. */
function tabulate({ units, people, ratings }: ClassStudyRequest): {
  readonly rows: readonly Row[];
  readonly leftOut: number;
} {
  const column = new Map(people.map((person, index) => [person, index]));
  const unitAt = new Map(units.map((unit, index) => [`${unit.point} ${unit.item.code}`, index]));
  const rows = units.map(() => new Array<number | null>(people.length).fill(null));
  let leftOut = 0;
  for (const { person, point, item, answer } of ratings) {
    const at = unitAt.get(`${point} ${item}`) ?? -1;
    const to = column.get(person);
    const unit = units[at];
    const row = rows[at];
    if (to === undefined || unit === undefined || row === undefined) continue;
    const stand = standOf(unit.item, answer);
    if (typeof stand === 'number') row[to] = stand;
    else leftOut += 1;
  }
  return { rows, leftOut };
}

/** What an item keeps of its marks is an ordered grade, no more: the level is ordinal. */
function measure(rows: readonly Row[], raters: number, draws = 0, seed = 1): AgreementReport {
  return measureAgreement(codeRatings(rows, raters), {
    level: 'ordinal',
    draws,
    random: seededRandom(seed),
  });
}

function measureGroups(
  units: readonly ClassUnit[],
  rows: readonly Row[],
  raters: number,
  keyOf: (unit: ClassUnit) => readonly [string, Localized],
): readonly GroupAgreement[] {
  const groups = new Map<string, { readonly name: Localized; readonly rows: Row[] }>();
  units.forEach((unit, index) => {
    const [key, name] = keyOf(unit);
    const group = groups.get(key) ?? { name, rows: [] };
    group.rows.push(rows[index] ?? []);
    groups.set(key, group);
  });
  return [...groups].map(([key, one]) => ({
    key,
    name: one.name,
    report: measure(one.rows, raters),
  }));
}

function measurePersons(
  units: readonly ClassUnit[],
  rows: readonly Row[],
  people: readonly string[],
): readonly PersonAgreement[] {
  const right = units.map(({ item, reference }) => {
    const stand = reference && standOf(item, reference.answer);
    return typeof stand === 'number' ? stand : null;
  });
  const errors = estimateRaterErrors(codeRatings(rows, people.length))?.raters ?? [];
  return people.map((person, index) => ({
    person,
    report: measure(
      rows.map((row, unit) => [row[index] ?? null, right[unit] ?? null]),
      2,
    ),
    errorRate: errors[index]?.errorRate ?? null,
  }));
}

function measurePairs(
  rows: readonly Row[],
  people: readonly string[],
  onShare: (share: number) => void,
): readonly PairAgreement[] {
  const all = (people.length * (people.length - 1)) / 2;
  let done = 0;
  return people.flatMap((one, a) => {
    const pairs = people.slice(a + 1).map((other, step): PairAgreement => {
      const own = rows.map((row): Row => [row[a] ?? null, row[a + 1 + step] ?? null]);
      const units = own.filter((row) => !row.includes(null)).length;
      return { one, other, units, report: measure(own, 2) };
    });
    done += pairs.length;
    onShare(all === 0 ? 1 : done / all);
    return pairs;
  });
}

function driftOf(
  people: readonly string[],
  sessions: readonly ClassSession[],
  passMark: number,
): readonly Drift[] {
  const sittings = sessions.map(({ units, ratings }) => {
    const there = new Set(ratings.map(({ person }) => person));
    const present = people.filter((person) => there.has(person));
    const compared = compareClass(units, present, ratings, passMark).people;
    return new Map(compared.map((one) => [one.person, one]));
  });
  return people.map((person) => ({
    person,
    sittings: sittings.map((sitting) => sitting.get(person) ?? null),
  }));
}
