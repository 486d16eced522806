import { describe, expect, it } from 'vitest';
import {
  UNSEEN_LIMIT,
  countObserved,
  observationAnswer,
  observedMs,
  pauseObservation,
  recoverObservation,
  resumeObservation,
  startObservation,
} from './observe-timed.ts';

describe('a timed observation', () => {
  it('adds up the time it ran, without the pauses', () => {
    const paused = pauseObservation(startObservation(1_000), 61_000);
    expect(observedMs(paused, 500_000)).toBe(60_000);
    const again = resumeObservation(paused, 500_000);
    expect(observedMs(again, 530_000)).toBe(90_000);
    expect(resumeObservation(again, 999_000)).toBe(again);
  });

  it('counts events and, once one is counted, opportunities', () => {
    const started = startObservation(0);
    expect(observationAnswer(started, 900_000)).toEqual({ kind: 'timed', events: 0, seconds: 900 });
    const counted = countObserved(countObserved(started, 'events', 1), 'opportunities', 1);
    expect(observationAnswer(counted, 900_400)).toEqual({
      kind: 'timed',
      events: 1,
      opportunities: 1,
      seconds: 900,
    });
    expect(countObserved(started, 'events', -1).events).toBe(0);
  });

  it('runs on over a reload, and stands still since nobody saw it run', () => {
    const started = startObservation(0);
    expect(recoverObservation(started, UNSEEN_LIMIT)).toBe(started);
    const seen = { ...started, seenAt: 30_000 };
    const found = recoverObservation(seen, 30_001 + UNSEEN_LIMIT);
    expect(found.since).toBeNull();
    expect(observedMs(found, 9_999_999)).toBe(30_000);
    expect(recoverObservation(found, 99_999_999)).toBe(found);
  });

  it('takes a clock that was set back as no time', () => {
    expect(observedMs(startObservation(50_000), 10_000)).toBe(0);
  });
});
