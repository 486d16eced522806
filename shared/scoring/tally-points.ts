import type { SiteType } from '../checklist/checklist.ts';
import { meanOf } from './mean.ts';
import type { RoundScore } from './score-assessments.ts';

/** One point's score and where it counts: its type and the unit being ranked. */
export interface PointOfUnit {
  readonly siteType: SiteType;
  readonly unit: string;
  readonly score: Pick<RoundScore, 'state' | 'percent' | 'disputed'>;
}

/** What stands beside every mean: the points it is made of, and those left out, by reason. */
export interface Counts {
  /** Points in the mean; `few` when below 3 (practice §2.2). */
  readonly n: number;
  readonly few: boolean;
  readonly incomplete: number;
  readonly notBegun: number;
  /** Assessed more than once, and nobody has ruled yet which assessment counts. */
  readonly awaiting: number;
  /** Complete, but every item was not applicable. */
  readonly withoutScore: number;
  /** Complete points with a disputed item, whether counted or left out. */
  readonly disputed: number;
}

export interface Tally extends Counts {
  readonly percent: number | null;
}

/** Below this many points a mean says little and is flagged. */
const FEW = 3;

/** Mean and counts over points, leaving out what must not be averaged (SPEC.md S14, S15). */
export function tallyPoints(points: readonly PointOfUnit[], disputed: 'count' | 'leaveOut'): Tally {
  const scores = points.map((point) => point.score);
  const complete = scores.filter((score) => score.state === 'complete');
  const isDisputed = (score: PointOfUnit['score']): boolean => score.disputed.length > 0;
  const percents = complete
    .filter((score) => disputed === 'count' || !isDisputed(score))
    .map((score) => score.percent)
    .filter((percent) => percent !== null);
  return {
    percent: meanOf(percents),
    n: percents.length,
    few: percents.length < FEW,
    incomplete: scores.filter((score) => score.state === 'incomplete').length,
    notBegun: scores.filter((score) => score.state === 'notBegun').length,
    awaiting: scores.filter((score) => score.state === 'awaiting').length,
    withoutScore: complete.filter((score) => score.percent === null).length,
    disputed: complete.filter(isDisputed).length,
  };
}
