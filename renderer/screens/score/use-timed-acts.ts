import { useMemo } from 'react';
import { setTimed, stepTimed } from '../../../shared/assessing/amend-answer.ts';
import type { CountedPart, Observation } from '../../../shared/assessing/observe-timed.ts';
import {
  countObserved,
  observationAnswer,
  pauseObservation,
  resumeObservation,
  startObservation,
} from '../../../shared/assessing/observe-timed.ts';
import { useVisitTools } from './visit-context.ts';
import type { VisitTools } from './visit-context.ts';

export interface TimedActs {
  /** Starts, or goes on after a pause. */
  readonly run: (item: string) => void;
  readonly pause: (item: string) => void;
  /** Stores the answer; the observation ends only once that is stored. */
  readonly stop: (item: string) => void;
  /** Counts in the observation under way, else corrects the answer where the item is `rated`, else starts one. */
  readonly count: (item: string, part: CountedPart, by: 1 | -1, rated: boolean) => void;
  readonly set: (item: string, part: CountedPart, to: number, rated: boolean) => void;
}

export function useTimedActs(): TimedActs {
  const tools = useVisitTools();
  return useMemo(() => timedActs(tools), [tools]);
}

/** The acts of a timed observation by item code. */
export function timedActs({
  acts,
  timers,
  ratingOf,
}: Pick<VisitTools, 'acts' | 'timers' | 'ratingOf'>): TimedActs {
  const observing = (item: string): boolean => timers.read(ratingOf(item)) !== null;
  const change = (item: string, step: (one: Observation) => Observation): void => {
    timers.change(ratingOf(item), (one, now) => step(one ?? startObservation(now)));
  };
  return {
    run: (item) => {
      timers.change(ratingOf(item), (one, now) =>
        one === null ? startObservation(now) : resumeObservation(one, now),
      );
    },
    pause: (item) => {
      timers.change(ratingOf(item), (one, now) => one && pauseObservation(one, now));
    },
    stop: (item) => {
      const paused = timers.change(ratingOf(item), (one, now) => one && pauseObservation(one, now));
      if (paused === null) return;
      const answer = observationAnswer(paused, paused.seenAt);
      void acts
        .rate(item, () => answer)
        .then((stored) => {
          if (stored) timers.change(ratingOf(item), (one) => (one === paused ? null : one));
        });
    },
    count: (item, part, by, rated) => {
      if (rated && !observing(item)) void acts.rate(item, stepTimed(part, by));
      else change(item, (one) => countObserved(one, part, by));
    },
    set: (item, part, to, rated) => {
      if (rated && !observing(item)) void acts.rate(item, setTimed(part, to));
      else change(item, (one) => ({ ...one, [part]: Math.max(0, to) }));
    },
  };
}
