import type {
  ConflictQuestion,
  ConflictSide,
} from '../../../shared/assessing/conflict-questions.ts';
import { conflictQuestions } from '../../../shared/assessing/conflict-questions.ts';
import type { Item } from '../../../shared/checklist/checklist.ts';
import type { JsonValue } from '../../../shared/kernel/json.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { Answer } from '../../../shared/scoring/answer.ts';
import { useWritings } from '../../queries/use-writings.ts';
import { scoreItemText } from '../../text/score-item-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { describeAnswer } from '../../ui/describe-answer.ts';
import { showInstant } from './show-time.ts';
import { useVisitTools } from './visit-context.ts';

interface ConflictBoxProps {
  readonly rating: RecordRow<'rating'>;
  readonly rule: Item['rule'];
}

/** Values written apart: each side with who, when and where from; one tap decides for it. */
export function ConflictBox({ rating, rule }: ConflictBoxProps) {
  const t = useText(scoreItemText);
  const questions = conflictQuestions(rating);
  return (
    <div className="conflict-box" role="group" aria-label={t.conflict.title}>
      {questions.map((question) => (
        <div key={question.fields.join()}>
          <strong>{isAboutTime(question) ? t.conflict.sameAnswer : t.conflict.title}</strong>
          <ul>
            {question.sides.map((side) => (
              <Side key={side.dots.join()} question={question} side={side} rule={rule} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface SideProps {
  readonly question: ConflictQuestion;
  readonly side: ConflictSide;
  readonly rule: Item['rule'];
}

function Side({ question, side, rule }: SideProps) {
  const t = useText(scoreItemText);
  const language = useLanguage();
  const { acts } = useVisitTools();
  const writings = useWritings(side.dots);
  const shown = question.fields.filter((field) => field !== 'ratedAt' || isAboutTime(question));
  const value = shown
    .map((field) =>
      showValue(field, side.values[field] ?? null, rule, t, (at) => showInstant(at, language)),
    )
    .join(' · ');
  return (
    <li>
      <span className="conflict-value">{value}</span>
      <span className="conflict-by numbers">
        {[...(writings?.values() ?? [])].map(({ who, at, replica, inWorkbook }) => (
          <span key={`${replica} ${at}`}>
            {t.conflict.by(
              who || (inWorkbook ? t.conflict.inWorkbook : t.conflict.unknownPerson),
              showInstant(at, language),
              replica.slice(0, 8),
            )}
          </span>
        ))}
      </span>
      <button
        type="button"
        aria-label={`${t.conflict.choose}: ${value}`}
        onClick={() => void acts.decide(question, side)}
      >
        {t.conflict.choose}
      </button>
    </li>
  );
}

const isAboutTime = ({ fields }: ConflictQuestion): boolean =>
  fields.every((field) => field === 'ratedAt');

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
