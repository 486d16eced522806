import { useEffect, useState } from 'react';
import { observedMs } from '../../../../shared/assessing/observe-timed.ts';
import { scoreItemText } from '../../../text/score-item-text.ts';
import { useText } from '../../../text/use-text.ts';
import { useObservation } from '../../../queries/use-observation.ts';
import { showSpan } from '../show-time.ts';
import { useTimedActs } from '../use-timed-acts.ts';
import { useVisitTools } from '../visit-context.ts';
import { AnswerButton } from './answer-button.tsx';
import type { AnswerProps } from './answer-props.ts';
import { NotApplicable } from './not-applicable.tsx';
import { Stepper } from './stepper.tsx';

const MINUTE = 60_000;

/** An observation in a window of time: its timer, its events, and what they happened among. */
export function TimedAnswer({ item, answer }: AnswerProps) {
  const t = useText(scoreItemText);
  const { timers, ratingOf } = useVisitTools();
  const observation = useObservation(timers, ratingOf(item.code));
  const acts = useTimedActs();
  const running = observation !== null && observation.since !== null;
  const now = useNow(running);
  const stored = answer?.kind === 'timed' ? answer : null;
  const rated = stored !== null;
  const counts = observation ?? stored;
  const windowMs = (item.rule.kind === 'RT' ? item.rule.minutes : 0) * MINUTE;
  const elapsed = observation ? observedMs(observation, now) : (stored?.seconds ?? 0) * 1000;
  return (
    <>
      <div className="timer-face" data-running={running}>
        <span className="timer-elapsed numbers" role="timer" aria-label={t.timer.elapsed}>
          {showSpan(elapsed)}
        </span>
        <span className="timer-state numbers">
          {observation === null && t.timer.window(windowMs / MINUTE)}
          {running &&
            (elapsed >= windowMs ? t.timer.over : t.timer.left(showSpan(windowMs - elapsed)))}
          {observation !== null && !running && t.timer.paused}
        </span>
        <span className="visually-hidden" role="status">
          {running && elapsed >= windowMs ? t.timer.over : ''}
        </span>
        <TimerButtons
          code={item.code}
          observing={observation !== null}
          running={running}
          again={rated}
        />
      </div>
      <div className="answer-row">
        <AnswerButton
          tone="bad"
          keyName="1"
          pressed={false}
          onPress={() => acts.count(item.code, 'events', 1, rated)}
        >
          {t.timer.event}
        </AnswerButton>
        <AnswerButton
          keyName="2"
          pressed={false}
          onPress={() => acts.count(item.code, 'opportunities', 1, rated)}
        >
          {t.timer.opportunity}
        </AnswerButton>
        <NotApplicable item={item.code} answer={observation === null ? answer : null} />
      </div>
      <div className="answer-beside">
        <Stepper
          label={t.timer.events}
          value={counts?.events ?? null}
          onStep={(by) => acts.count(item.code, 'events', by, rated)}
          onSet={(n) => acts.set(item.code, 'events', n, rated)}
        />
        <Stepper
          label={t.timer.opportunities}
          value={counts?.opportunities ?? null}
          onStep={(by) => acts.count(item.code, 'opportunities', by, rated)}
          onSet={(n) => acts.set(item.code, 'opportunities', n, rated)}
        />
      </div>
    </>
  );
}

interface TimerButtonsProps {
  readonly code: string;
  readonly observing: boolean;
  readonly running: boolean;
  readonly again: boolean;
}

/** Start stands where nothing else ever stands: a second tap on it must not stop what it started. */
function TimerButtons({ code, observing, running, again }: TimerButtonsProps) {
  const t = useText(scoreItemText);
  const acts = useTimedActs();
  return (
    <span className="timer-buttons">
      {running ? (
        <span className="timer-inert">{t.timer.runs}</span>
      ) : (
        <button type="button" onClick={() => acts.run(code)}>
          {observing ? t.timer.resume : again ? t.timer.again : t.timer.start}
          {!observing && <kbd aria-hidden="true">S</kbd>}
        </button>
      )}
      {observing && (
        <button type="button" className="timer-stop" onClick={() => acts.stop(code)}>
          {t.timer.stop}
          <kbd aria-hidden="true">S</kbd>
        </button>
      )}
      {running && (
        <button type="button" onClick={() => acts.pause(code)}>
          {t.timer.pause}
        </button>
      )}
    </span>
  );
}

/** The time, twice a second while something runs. */
function useNow(active: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!active) return;
    const tick = (): void => setNow(Date.now());
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [active]);
  return now;
}
