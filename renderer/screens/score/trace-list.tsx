import { itemsOf } from '../../../shared/checklist/checklist.ts';
import type { Checklist } from '../../../shared/checklist/checklist.ts';
import type { PointScore } from '../../../shared/scoring/score-point.ts';
import { showTrace } from '../../../shared/scoring/show-trace.ts';
import { scoreItemText } from '../../text/score-item-text.ts';
import { scoreText } from '../../text/score-text.ts';
import { useLocalized, useText } from '../../text/use-text.ts';
import { describeAnswer } from '../../ui/describe-answer.ts';

interface TraceListProps {
  readonly checklist: Checklist;
  readonly score: PointScore;
  readonly onGo: (item: string) => void;
}

/** Every mark that was lost, and why; the printed losses and the printed score add up to 100. */
export function TraceList({ checklist, score, onGo }: TraceListProps) {
  const t = useText(scoreText);
  const words = useText(scoreItemText).why;
  const localized = useLocalized();
  const titles = new Map(itemsOf(checklist).map((item) => [item.code, localized(item.title)]));
  if (score.trace.length === 0) return <p className="margin-quiet">{t.margin.nothingLost}</p>;
  const shown = showTrace(score);
  return (
    <ol className="trace-list">
      {score.trace.map(({ item, rule, answer }, index) => (
        <li key={item}>
          <button type="button" onClick={() => onGo(item)}>
            <span className="numbers trace-code">{item}</span>
            <span className="trace-title">{titles.get(item)}</span>
            <span className="numbers trace-points">
              {t.margin.points((shown[index]?.points ?? 0).toFixed(2))}
            </span>
            <span className="trace-why numbers">{describeAnswer(answer, rule, words)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
