import type { PointState } from '../../../shared/assessing/point-progress.ts';
import { todayText } from '../../text/today-text.ts';
import { useText } from '../../text/use-text.ts';
import { StateMark } from '../../ui/state-mark.tsx';

const ORDER: readonly PointState[] = ['done', 'findingOpen', 'inProgress', 'notBegun'];

/** The round in one bar: how many points are in each state, in words and numbers under it. */
export function ProgressBar({ counts }: { readonly counts: Readonly<Record<PointState, number>> }) {
  const t = useText(todayText);
  return (
    <div className="today-progress" role="group" aria-label={t.progress}>
      <div className="today-bar" aria-hidden>
        {ORDER.map((state) =>
          counts[state] > 0 ? (
            <span key={state} className={`bar-${state}`} style={{ flexGrow: counts[state] }} />
          ) : null,
        )}
      </div>
      <ul className="numbers">
        {ORDER.map((state) => (
          <li key={state}>
            <StateMark state={state} /> <strong>{counts[state]}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
