import { Link } from 'wouter';
import type { Checklist } from '../../../shared/checklist/checklist.ts';
import { isOfRound } from '../../../shared/assessing/points-of-round.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { orderCases } from '../../../shared/mock/take-exercise.ts';
import { paths } from '../../app/paths.ts';
import { useNextPoint } from '../../queries/use-next-point.ts';
import { usePoint } from '../../queries/use-points.ts';
import { mockText } from '../../text/mock-text.ts';
import { scoreText } from '../../text/score-text.ts';
import { DeskCaseView } from '../../ui/desk-case-view.tsx';
import { useLocalized, useText } from '../../text/use-text.ts';

interface ScoreHeaderProps {
  readonly point: RecordRow<'point'>;
  readonly round: RecordRow<'round'>;
  readonly inspector: string;
  readonly checklist: Checklist;
  readonly onKeys: () => void;
}

/** Where one is, the way back and on, and how this kind of place is assessed. */
export function ScoreHeader({ point, round, inspector, checklist, onKeys }: ScoreHeaderProps) {
  const t = useText(scoreText);
  const localized = useLocalized();
  const next = useNextPoint(point, round, inspector);
  const { name, code, district, subdistrict, address } = point.values;
  const { walkMetres, windowMinutes, note } = checklist.parameters;
  const facts = [
    code,
    localized(checklist.name),
    [district, subdistrict, address].filter(Boolean).join(' '),
  ].filter(Boolean);
  const walk = [
    walkMetres === undefined ? null : t.walk(walkMetres),
    windowMinutes === undefined ? null : t.window(windowMinutes),
    t.checklistVersion(checklist.version),
  ].filter((part) => part !== null);
  return (
    <header className="score-header">
      <nav className="score-ways" aria-label={t.ways}>
        {round.values.exercise ? (
          <ExerciseWays point={point} round={round} inspector={inspector} />
        ) : (
          <>
            <Link to={paths.today}>{t.back}</Link>
            <Link to={paths.point(point.id)}>{t.pointDetails}</Link>
            {next && (
              <Link to={paths.score(next.point.id)}>
                {t.nextPoint(next.point.values.name ?? '', t.metres(Math.round(next.metres ?? 0)))}
              </Link>
            )}
          </>
        )}
        <button type="button" onClick={onKeys}>
          {t.keys}
          <kbd aria-hidden="true">?</kbd>
        </button>
      </nav>
      <h1>{name}</h1>
      <p className="score-facts numbers">{facts.join(' · ')}</p>
      {!isOfRound(point, round.values) && (
        <p className="score-facts" role="status">
          {t.notDrawn}
        </p>
      )}
      {point.values.desk && <DeskCaseView desk={point.values.desk} />}
      <details className="score-how">
        <summary>
          {t.checklistNote} · <span className="numbers">{walk.join(' · ')}</span>
        </summary>
        <p>{localized(note)}</p>
      </details>
    </header>
  );
}

/** Back to the exercise, and on to the next case in this person's order. */
function ExerciseWays({ point, round, inspector }: Omit<ScoreHeaderProps, 'checklist' | 'onKeys'>) {
  const t = useText(mockText);
  const order = orderCases(round, inspector);
  const next = usePoint(order[order.indexOf(point.id) + 1] ?? '');
  return (
    <>
      <Link to={paths.exercise(round.id)}>{t.toExercise}</Link>
      {next && (
        <Link to={paths.mockScore(round.id, next.id)}>{t.nextCase(next.values.name ?? '')}</Link>
      )}
    </>
  );
}
