import { Select } from 'antd';
import { assessmentRuleOf, ruleRound } from '../../shared/assessing/adjudicate.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { ASSESSMENT_RULES } from '../../shared/scoring/score-assessments.ts';
import { useAct } from '../commands/use-act.ts';
import { severalText } from '../text/several-text.ts';
import { useText } from '../text/use-text.ts';

interface RoundRuleProps {
  readonly round: RecordRow<'round'>;
  readonly id?: string;
}

/** How the round makes one score of several assessments of a point; holds for all its points. */
export function RoundRule({ round, id }: RoundRuleProps) {
  const t = useText(severalText);
  const act = useAct();
  return (
    <Select
      {...(id === undefined ? { 'aria-label': t.ruleOf(round.values.name ?? '') } : { id })}
      className="round-rule"
      value={assessmentRuleOf(round)}
      options={ASSESSMENT_RULES.map((value) => ({ value, label: t.rules[value] }))}
      onChange={(rule) => void act(ruleRound(round.id, rule))}
    />
  );
}
