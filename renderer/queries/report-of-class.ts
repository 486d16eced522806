import { missingTrainees } from '../../shared/mock/collect-result.ts';
import type { EvidencePhoto } from '../../shared/mock/exercise.ts';
import type { ClassReport } from '../../shared/mock/class-report.ts';
import type { ClassStudy } from '../../shared/mock/study-class.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { ClassAttempt } from './read-class.ts';
import type { ExerciseCase } from './use-exercise.ts';

/** The figures of a class as its screen has them. */
export interface ShownClass {
  readonly round: RecordRow<'round'>;
  readonly cases: readonly ExerciseCase[];
  readonly study: ClassStudy;
  readonly attempts: readonly ClassAttempt[];
  readonly evidence: readonly EvidencePhoto[];
}

/** What a class's workbook and documents are made of; null for what is no exercise. */
export function reportOfClass({
  round,
  cases,
  study,
  attempts,
  evidence,
}: ShownClass): ClassReport | null {
  const { exercise, startsOn = '', roster = [], experts = [] } = round.values;
  if (!exercise) return null;
  const names = attempts.map(({ name }) => name);
  return {
    terms: exercise.terms,
    trainer: exercise.trainer,
    experts,
    startsOn,
    cases: cases.map(({ point, row: { values } }) => {
      const { code = '', name = '', typeName = '', desk } = values;
      const photos = (desk?.photos ?? []).map(({ hash }) => hash);
      return { point, code, name, typeName, photos };
    }),
    checklists: [...new Set(cases.map(({ checklist }) => checklist))],
    people: attempts.map(({ assessments: _, ...person }) => person),
    expected: roster.length,
    missing: missingTrainees(roster, names),
    evidence,
    study,
  };
}
