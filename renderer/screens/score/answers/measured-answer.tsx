import { setMeasured } from '../../../../shared/assessing/amend-answer.ts';
import type { MeasuredLimit } from '../../../../shared/checklist/checklist.ts';
import { scoreItemText } from '../../../text/score-item-text.ts';
import { useLocalized, useText } from '../../../text/use-text.ts';
import { useVisitTools } from '../visit-context.ts';
import type { AnswerProps } from './answer-props.ts';
import { NotApplicable } from './not-applicable.tsx';
import { NumberField } from './number-field.tsx';

/** A number that was measured, or a part and its whole. */
export function MeasuredAnswer({ item, answer }: AnswerProps) {
  const t = useText(scoreItemText);
  const localized = useLocalized();
  const { acts } = useVisitTools();
  const limit = item.rule.kind === 'PF' ? item.rule.limit : undefined;
  const measured = answer?.kind === 'measured' ? answer : null;
  const unit = limit === undefined ? '' : localized(limit.unit);
  const isShare = limit?.of === 'share';
  const set = (part: 'value' | 'total', n: number): void =>
    void acts.rate(item.code, setMeasured(part, n));
  return (
    <div className="answer-row answer-measured">
      <label className="measured-part">
        <span>{isShare ? t.answer.count : t.answer.value}</span>
        <NumberField
          id={`value-${item.code}`}
          label={isShare ? t.answer.count : t.answer.value}
          value={measured?.value ?? null}
          onSet={(n) => set('value', n)}
        />
        <span>{unit}</span>
      </label>
      {isShare && (
        <label className="measured-part">
          <span>{t.answer.total}</span>
          <NumberField
            label={t.answer.total}
            value={measured?.total ?? null}
            onSet={(n) => set('total', n)}
          />
          <span>{unit}</span>
        </label>
      )}
      {limit !== undefined && (
        <span className="answer-need numbers">
          {t.answer.limit(limitText(limit.min, limit), limitText(limit.max, limit))}
        </span>
      )}
      <NotApplicable item={item.code} answer={answer} />
    </div>
  );
}

function limitText(end: number | undefined, limit: MeasuredLimit): string {
  if (end === undefined) return '';
  return limit.of === 'share' ? `${Math.round(end * 10_000) / 100}%` : String(end);
}
