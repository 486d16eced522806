import type { RecordRow } from '../../../shared/records/record-row.ts';
import { scoreText } from '../../text/score-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { useShowNotice } from '../../ui/notice-center.ts';
import { showInstant } from './show-time.ts';
import { useVisitTools } from './visit-context.ts';

interface FinishVisitProps {
  readonly assessment: RecordRow<'assessment'> | null;
  readonly missing: number;
}

/** Ends the visit, complete or not, and says which; a finished one can be opened again. */
export function FinishVisit({ assessment, missing }: FinishVisitProps) {
  const t = useText(scoreText);
  const language = useLanguage();
  const showNotice = useShowNotice();
  const { acts } = useVisitTools();
  const finishedAt = assessment?.values.finishedAt ?? null;
  if (finishedAt !== null)
    return (
      <div className="finish-visit">
        <span className="numbers" role="status">
          {t.margin.finishedAt(showInstant(finishedAt, language))}
        </span>
        <button type="button" onClick={() => void acts.finish(false)}>
          {t.margin.reopen}
        </button>
      </div>
    );
  const finish = (): void => {
    if (assessment === null) showNotice({ code: 'nothing-to-finish', severity: 'info' });
    else void acts.finish(true);
  };
  return (
    <div className="finish-visit">
      <button type="button" className="finish-button" onClick={finish}>
        {missing === 0 ? t.margin.finish : t.margin.finishIncomplete(missing)}
      </button>
    </div>
  );
}
