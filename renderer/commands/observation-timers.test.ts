// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { startObservation } from '../../shared/assessing/observe-timed.ts';
import { timersOf } from './observation-timers.ts';

const KEY = 'dianwei.observations.r1';
const NOW = 1_800_000_000_000;

describe('observations under way in two windows', () => {
  it('neither window writes over what the other one started', () => {
    const timers = timersOf('r1', () => NOW);
    const before = localStorage.getItem(KEY);
    const theirs = JSON.stringify({ 'rating/a': startObservation(NOW) });
    localStorage.setItem(KEY, theirs);
    dispatchEvent(new StorageEvent('storage', { key: KEY, oldValue: before, newValue: theirs }));
    expect(timers.read('rating/a')?.since).toBe(NOW);
    timers.change('rating/b', () => startObservation(NOW));
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as object;
    expect(Object.keys(kept)).toEqual(['rating/a', 'rating/b']);
  });
});
