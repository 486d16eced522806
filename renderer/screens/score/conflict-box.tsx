import type { Item } from '../../../shared/checklist/checklist.ts';
import { conflictFields } from '../../../shared/changes/fold-set.ts';
import type { JsonValue } from '../../../shared/kernel/json.ts';
import type { LiveValue, RecordRow } from '../../../shared/records/record-row.ts';
import type { Answer } from '../../../shared/scoring/answer.ts';
import { useWritings } from '../../queries/use-writings.ts';
import type { Writing } from '../../queries/use-writings.ts';
import { scoreItemText } from '../../text/score-item-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { resolveWith } from './resolve-with.ts';
import { describeAnswer } from './describe-answer.ts';
import { showInstant } from './show-time.ts';
import { useVisitTools } from './visit-context.ts';

interface ConflictBoxProps {
  readonly rating: RecordRow<'rating'>;
  readonly rule: Item['rule'];
}

/** Values written apart: each with who, when and where from; one tap decides for all of them. */
export function ConflictBox({ rating, rule }: ConflictBoxProps) {
  const t = useText(scoreItemText);
  const fields = conflictFields(rating);
  const said = fields.filter((field) => field !== 'ratedAt');
  const shown = said.length > 0 ? said : fields;
  const live = shown.flatMap((field) => rating.concurrent?.[field] ?? []);
  const writings = useWritings([...new Set(live.map((one) => one.dot))]);
  return (
    <div className="conflict-box" role="group" aria-label={t.conflict.title}>
      <strong>{said.length > 0 ? t.conflict.title : t.conflict.sameAnswer}</strong>
      {shown.map((field) => (
        <ul key={field}>
          {(rating.concurrent?.[field] ?? []).map((one) => (
            <ConflictValue
              key={one.dot}
              rating={rating}
              field={field}
              rule={rule}
              one={one}
              writing={writings?.get(one.dot)}
            />
          ))}
        </ul>
      ))}
    </div>
  );
}

interface ConflictValueProps extends ConflictBoxProps {
  readonly field: string;
  readonly one: LiveValue;
  readonly writing: Writing | undefined;
}

function ConflictValue({ rating, field, rule, one, writing }: ConflictValueProps) {
  const t = useText(scoreItemText);
  const language = useLanguage();
  const { acts } = useVisitTools();
  const value = showValue(field, one.value, rule, t, (at) => showInstant(at, language));
  return (
    <li>
      <span className="conflict-value">{value}</span>
      <span className="conflict-by numbers">
        {writing &&
          t.conflict.by(
            writing.who || t.conflict.unknownPerson,
            showInstant(writing.at, language),
            writing.replica.slice(0, 8),
          )}
      </span>
      <button
        type="button"
        aria-label={`${t.conflict.choose}：${value}`}
        onClick={() => void acts.decide(rating.id, resolveWith(rating, field, one))}
      >
        {t.conflict.choose}
      </button>
    </li>
  );
}

function showValue(
  field: string,
  value: JsonValue,
  rule: Item['rule'],
  t: (typeof scoreItemText)['zh'],
  instant: (at: string) => string,
): string {
  if (field === 'answer') {
    const answer = value as Answer | null;
    return answer === null ? t.conflict.noAnswer : describeAnswer(answer, rule, t.why);
  }
  if (field === 'ratedAt' && typeof value === 'string') return instant(value);
  if (value === '' || value === null) return t.conflict.empty;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
