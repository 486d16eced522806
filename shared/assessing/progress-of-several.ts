import type { RecordRow } from '../records/record-row.ts';
import { scoreAssessments } from '../scoring/score-assessments.ts';
import type { AssessmentRule, OneAssessment } from '../scoring/score-assessments.ts';
import { asOneAssessment } from './adjudicate.ts';
import type { PointProgress } from './point-progress.ts';

/** One assessment of a point with its own progress. */
export interface HeldAssessment {
  readonly row: RecordRow<'assessment'>;
  readonly progress: PointProgress;
}

/**
 * How far a point is in a round of which several assessments are held, the one begun last at the end: its score by
 * the round's rule (scoring/SPEC.md S20–S22), the findings of all.
 */
export function progressOfSeveral(
  rule: AssessmentRule,
  held: readonly [HeldAssessment, ...HeldAssessment[]],
): PointProgress {
  const last = held.at(-1)?.progress ?? held[0].progress;
  if (held.length === 1) return last;
  const ones = held.map(
    ({ row, progress }): OneAssessment & { readonly progress: PointProgress } => ({
      ...asOneAssessment(row, progress.score),
      progress,
    }),
  );
  const { state, percent, disputed, counted } = scoreAssessments(rule, ones);
  const findings = held.reduce((sum, { progress }) => sum + progress.findings, 0);
  const assessed = findings > 0 ? 'findingOpen' : 'done';
  const lead = counted.at(-1)?.progress ?? last;
  switch (state) {
    case 'complete':
      return { ...lead, state: assessed, findings, score: { ...lead.score, percent, disputed } };
    case 'awaiting':
      return { ...last, state: assessed, findings, awaiting: true };
    case 'incomplete':
    case 'notBegun':
      return { ...last, findings };
  }
}
