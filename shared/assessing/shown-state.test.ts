import { describe, expect, it } from 'vitest';
import { SHOWN_STATES, shownState } from './shown-state.ts';

const ROUND = { roundEndsOn: '2026-11-26' };
const ORDER = { roundEndsOn: null, orderDueOn: '2026-11-26' };

describe('the state a map shows', () => {
  it('is overdue from the day after the round ended, while not all is rated', () => {
    for (const state of ['notBegun', 'inProgress'] as const) {
      expect(shownState(state, ROUND, '2026-11-25')).toBe(state);
      expect(shownState(state, ROUND, '2026-11-26')).toBe(state);
      expect(shownState(state, ROUND, '2026-11-27')).toBe('overdue');
    }
  });

  it('is overdue for a finding by its order, not by the round', () => {
    expect(shownState('findingOpen', ROUND, '2027-01-01')).toBe('findingOpen');
    expect(shownState('findingOpen', ORDER, '2026-11-26')).toBe('findingOpen');
    expect(shownState('findingOpen', ORDER, '2026-11-27')).toBe('overdue');
  });

  it('is never overdue when done, or without a deadline', () => {
    expect(shownState('done', { ...ROUND, ...ORDER }, '2027-01-01')).toBe('done');
    for (const state of SHOWN_STATES.filter((one) => one !== 'overdue'))
      expect(shownState(state, { roundEndsOn: null }, '2999-01-01')).toBe(state);
  });
});
