import { useState } from 'react';
import type { Checklist } from '../../../shared/checklist/checklist.ts';
import type { Notice } from '../../../shared/kernel/notice.ts';
import type { PlaceNoticeCode } from '../../../shared/positioning/place.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import type { PointScore } from '../../../shared/scoring/score-point.ts';
import { scoreText } from '../../text/score-text.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';
import { FinishVisit } from './finish-visit.tsx';
import { TraceList } from './trace-list.tsx';

interface ScoreMarginProps {
  readonly checklist: Checklist;
  readonly score: PointScore;
  readonly assessment: RecordRow<'assessment'> | null;
  readonly findings: number;
  /** The inspector stands too far from the point. */
  readonly far: Notice<PlaceNoticeCode> | null;
  readonly onGo: (item: string) => void;
  readonly onNextMissing: () => void;
}

/** The live score with its state, what it lost, and what is missing. Beside the items, or a bar above them. */
export function ScoreMargin(props: ScoreMarginProps) {
  const { checklist, score, assessment, findings, far, onGo, onNextMissing } = props;
  const t = useText(scoreText);
  const [open, setOpen] = useState(false);
  return (
    <aside className="score-margin" aria-label={t.margin.label}>
      <ScoreFigure score={score} />
      <div className="margin-next">
        <button type="button" className="next-missing" onClick={onNextMissing}>
          {score.missing.length === 0 ? t.margin.nothingMissing : t.margin.nextMissing}
          <kbd aria-hidden="true">N</kbd>
        </button>
        <button
          type="button"
          className="margin-toggle"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t.margin.details}
        </button>
      </div>
      <div className="margin-details" data-open={open}>
        <Marks score={score} findings={findings} far={far} />
        <h2>{t.margin.lost}</h2>
        <TraceList checklist={checklist} score={score} onGo={onGo} />
        {score.missing.length > 0 && (
          <>
            <h2>
              {t.margin.missing} <span className="numbers">{score.missing.length}</span>
            </h2>
            <ul className="missing-list">
              {score.missing.map((code) => (
                <li key={code}>
                  <button type="button" className="numbers" onClick={() => onGo(code)}>
                    {code}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <FinishVisit assessment={assessment} missing={score.missing.length} />
    </aside>
  );
}

/** The score, and plainly beside it whether it is one yet. */
function ScoreFigure({ score }: { readonly score: PointScore }) {
  const t = useText(scoreText);
  const { state, percent, missing, answered, applicable, notApplicable } = score;
  return (
    <div className="score-figure" data-state={state}>
      <span className="figure-label">{t.margin.rate}</span>
      <output className="figure-number numbers" aria-label={t.margin.rate}>
        {percent === null ? t.margin.none : `${formatScore(percent)}%`}
      </output>
      <span className="figure-state">
        <StateShape state={state} />
        <span className="figure-word">{t.margin.states[state]}</span>
        {state === 'incomplete' && (
          <span className="numbers figure-short">{t.margin.short(missing.length)}</span>
        )}
      </span>
      <span className="figure-counts numbers">
        {t.margin.counts(answered, applicable, notApplicable)}
      </span>
      {state === 'incomplete' && (
        <span className="figure-incomplete">{t.margin.incomplete(missing.length)}</span>
      )}
    </div>
  );
}

function Marks({ score, findings, far }: Pick<ScoreMarginProps, 'score' | 'findings' | 'far'>) {
  const t = useText(scoreText);
  const where = useText(whereText);
  const marks = [
    score.redLines.length > 0 ? t.margin.redLines(score.redLines.length) : null,
    score.disputed.length > 0 ? t.margin.disputed(score.disputed.length) : null,
    findings > 0 ? t.margin.findings(findings) : null,
    far === null ? null : where.farFrom(Number(far.params?.['metres'] ?? 0)),
  ].filter((mark) => mark !== null);
  if (marks.length === 0) return null;
  return (
    <ul className="margin-marks numbers">
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  );
}

function StateShape({ state }: { readonly state: PointScore['state'] }) {
  return (
    <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
      {state === 'complete' ? (
        <>
          <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
          <path d="M4 8.2l2.8 2.8L12 5.4" fill="none" stroke="var(--surface)" strokeWidth="2" />
        </>
      ) : (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
          {state === 'incomplete' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
        </>
      )}
    </svg>
  );
}
