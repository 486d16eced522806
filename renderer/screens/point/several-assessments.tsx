import { checklistFor } from '../../../resources/checklists/bundled-checklists.ts';
import { asOneAssessment, assessmentRuleOf } from '../../../shared/assessing/adjudicate.ts';
import { pointProgress } from '../../../shared/assessing/point-progress.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import type { OneAssessment } from '../../../shared/scoring/score-assessments.ts';
import { scoreAssessments } from '../../../shared/scoring/score-assessments.ts';
import type { AssessmentRecord } from '../../queries/use-assessment.ts';
import { usePointAssessments } from '../../queries/use-assessment.ts';
import { useRounds } from '../../queries/use-rounds.ts';
import { severalText } from '../../text/several-text.ts';
import { useText } from '../../text/use-text.ts';
import { RoundRule } from '../../ui/round-rule.tsx';
import { Adjudicate } from './adjudicate.tsx';

/** A complete assessment with its score. */
export interface ScoredAssessment extends OneAssessment {
  readonly row: RecordRow<'assessment'>;
}

/** Rounds in which the point was assessed more than once: the rule, the score it makes, and the ruling. */
export function SeveralAssessments({ point }: { readonly point: RecordRow<'point'> }) {
  const t = useText(severalText);
  const records = usePointAssessments(point.id) ?? [];
  const complete = records.flatMap((record) => scored(point, record));
  const rounds = (useRounds() ?? []).flatMap((round) => {
    const own = complete.filter(({ row }) => row.values.round === round.id);
    return own.length > 1 ? [{ round, own }] : [];
  });
  if (rounds.length === 0) return null;
  return (
    <section className="point-part" aria-labelledby="point-several">
      <h2 id="point-several">{t.title}</h2>
      <p className="point-blank">{t.why}</p>
      {rounds.map(({ round, own }) => (
        <OneRound key={round.id} round={round} own={own} />
      ))}
    </section>
  );
}

interface OneRoundProps {
  readonly round: RecordRow<'round'>;
  readonly own: readonly ScoredAssessment[];
}

function OneRound({ round, own }: OneRoundProps) {
  const t = useText(severalText);
  const rule = assessmentRuleOf(round);
  const { state, percent } = scoreAssessments(rule, own);
  const ruledTwice = own.filter(({ adjudged }) => adjudged).length > 1;
  return (
    <div className="point-several">
      <h3>{round.values.name}</h3>
      <RoundRule round={round} />
      {state === 'awaiting' ? (
        <p className="point-awaiting">{ruledTwice ? t.twice : t.awaitingWhy}</p>
      ) : (
        <p className="numbers">{t.score(percent === null ? '—' : formatScore(percent))}</p>
      )}
      {rule === 'adjudicated' && <Adjudicate own={own} />}
    </div>
  );
}

function scored(
  point: RecordRow<'point'>,
  { assessment, ratings, findings }: AssessmentRecord,
): readonly ScoredAssessment[] {
  const { siteType } = point.values;
  if (assessment === null || siteType === undefined) return [];
  const checklist = checklistFor(siteType, assessment.values.checklistVersion ?? '');
  if (!checklist) return [];
  const { score } = pointProgress(checklist, assessment, ratings.values(), findings.length);
  if (score.state !== 'complete') return [];
  return [{ ...asOneAssessment(assessment, score), row: assessment }];
}
