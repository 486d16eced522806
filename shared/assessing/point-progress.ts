import type { Checklist } from '../checklist/checklist.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { PointScore, RatedItem } from '../scoring/score-point.ts';
import { scorePoint } from '../scoring/score-point.ts';

/** Where the assessment of a point stands, as maps and lists show it. */
export type PointState = 'notBegun' | 'inProgress' | 'done' | 'findingOpen';

export interface PointProgress {
  readonly state: PointState;
  readonly score: PointScore;
  readonly findings: number;
  readonly finishedAt: string | null;
  /** Assessed more than once, and nobody has ruled yet which assessment counts: it has no score. */
  readonly awaiting?: true;
}

/** What scoring needs of the ratings: the answer per item, and whether its value is in conflict. */
export function ratedItems(ratings: Iterable<RecordRow<'rating'>>): Map<string, RatedItem> {
  const rated = new Map<string, RatedItem>();
  for (const row of ratings) {
    const { item, answer } = row.values;
    if (item === undefined || row.values.removed === true) continue;
    const disputed = row.conflict === 1 && row.concurrent?.['answer'] !== undefined;
    rated.set(item, disputed ? { answer: answer ?? null, disputed } : { answer: answer ?? null });
  }
  return rated;
}

/** Progress of one assessment from its records; `findings` counts those that were not removed. */
export function pointProgress(
  checklist: Checklist,
  assessment: RecordRow<'assessment'> | null,
  ratings: Iterable<RecordRow<'rating'>>,
  findings: number,
): PointProgress {
  const score = scorePoint(checklist, ratedItems(ratings));
  return {
    state: stateOf(score, assessment !== null, findings),
    score,
    findings,
    finishedAt: assessment?.values.finishedAt ?? null,
  };
}

/** Whether a point's record, or an answer behind its progress, holds different values that a person must decide between. */
export function isDisputed(
  point: RecordRow<'point'>,
  progress: PointProgress | null | undefined,
): boolean {
  return point.conflict === 1 || (progress?.score.disputed.length ?? 0) > 0;
}

function stateOf(score: PointScore, begun: boolean, findings: number): PointState {
  if (score.state === 'complete') return findings > 0 ? 'findingOpen' : 'done';
  return begun && score.state !== 'notBegun' ? 'inProgress' : 'notBegun';
}
