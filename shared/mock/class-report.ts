import type { Checklist } from '../checklist/checklist.ts';
import type { EvidencePhoto, ExerciseTerms } from './exercise.ts';
import type { ClassUnit } from './compare-class.ts';
import type { ClassStudy } from './study-class.ts';

/** A case as the reports name it. */
export interface ReportedCase {
  readonly point: string;
  readonly code: string;
  readonly name: string;
  readonly typeName: string;
  /** Hashes of a desk case's photos. */
  readonly photos: readonly string[];
}

/** A person's attempt that counts; instants ISO 8601 UTC, '' where unknown. */
export interface ReportedPerson {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly attempt: number;
  readonly begunAt: string;
  readonly handedInAt: string;
}

/** What a class's workbook and documents are made of. */
export interface ClassReport {
  readonly terms: ExerciseTerms;
  readonly trainer: string;
  /** Names of the experts the reference was settled from; empty where it is the trainer's alone. */
  readonly experts: readonly string[];
  /** A day, `yyyy-mm-dd`. */
  readonly startsOn: string;
  readonly cases: readonly ReportedCase[];
  /** Those of the cases. */
  readonly checklists: readonly Checklist[];
  readonly people: readonly ReportedPerson[];
  /** How many names the class list has, and those nobody handed in under. */
  readonly expected: number;
  readonly missing: readonly string[];
  /** Of real points. */
  readonly evidence: readonly EvidencePhoto[];
  readonly study: ClassStudy;
}

/** The photos that show an item of a case: the trainer's, who holds the reference, and one person's own. */
export function evidenceFor(
  evidence: readonly EvidencePhoto[],
  person: string,
  { point, item }: ClassUnit,
): { readonly reference: readonly EvidencePhoto[]; readonly own: readonly EvidencePhoto[] } {
  const there = evidence.filter((photo) => photo.point === point && photo.item === item.code);
  return {
    reference: there.filter((photo) => photo.person === null),
    own: there.filter((photo) => photo.person === person),
  };
}

/** The name of each person of a report, by id. */
export function namesOf({
  people,
}: {
  readonly people: readonly { readonly person: string; readonly name: string }[];
}): (person: string) => string {
  const names = new Map(people.map(({ person, name }) => [person, name]));
  return (person) => names.get(person) ?? '';
}

/** Each case of a report, by its point. */
export function casesOf({ cases }: ClassReport): (point: string) => ReportedCase | undefined {
  const known = new Map(cases.map((one) => [one.point, one]));
  return (point) => known.get(point);
}
