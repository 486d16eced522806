import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isMockRound } from '../../shared/mock/real-survey.ts';
import { showClock } from '../../shared/mock/case-events.ts';
import { deadlineOf } from '../../shared/mock/take-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useExerciseRound } from '../queries/use-exercise.ts';
import { useCurrentRound } from '../queries/use-rounds.ts';
import { mockText } from '../text/mock-text.ts';
import { useText } from '../text/use-text.ts';
import { paths } from './paths.ts';
import { useSession } from './session.ts';

/** Over every screen of an exercise, and over all others while the current round is a mock evaluation. */
export function MockBanner() {
  const t = useText(mockText);
  const [location] = useLocation();
  const current = useCurrentRound();
  const key = /^\/mock\/([^/]+)/.exec(location)?.[1] ?? '';
  const shown = useExerciseRound(`round/${key}`);
  const round = shown ?? current;
  if (!round || !isMockRound(round) || round.values.removed === true) return null;
  return (
    <aside className="mock-banner" aria-label={t.banner}>
      <strong>{t.banner}</strong>
      <span>{round.values.name}</span>
      <span>{t.bannerWhy}</span>
      {round.values.exercise && location !== paths.exercise(round.id) && (
        <Link to={paths.exercise(round.id)}>{t.toExercise}</Link>
      )}
      <TimeLeft round={round} />
    </aside>
  );
}

/** The clock of an attempt under way, to the second. */
function TimeLeft({ round }: { readonly round: RecordRow<'round'> }) {
  const t = useText(mockText);
  const { now } = useSession();
  const [at, setAt] = useState(now);
  const deadline = round.values.handedInAt ? null : deadlineOf(round);
  useEffect(() => {
    if (deadline === null) return;
    const timer = setInterval(() => setAt(now()), 1_000);
    return () => clearInterval(timer);
  }, [deadline, now]);
  if (deadline === null) return null;
  const left = deadline - at;
  return (
    <strong className="numbers" role="timer">
      {left > 0 ? t.left(showClock(left / 1_000)) : t.timeUp}
    </strong>
  );
}
