import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../scoring/answer.ts';
import {
  amendByKey,
  askedParts,
  manyCases,
  setAsked,
  setCases,
  setMeasured,
  stepAsked,
  stepCases,
  stepFound,
  stepTimed,
} from './amend-answer.ts';

describe('amending an answer', () => {
  it('steps from nothing, and never below 0', () => {
    expect(stepCases(1)(null)).toEqual({ kind: 'cases', cases: 1 });
    expect(stepCases(-1)(null)).toEqual({ kind: 'cases', cases: 0 });
    expect(stepFound(1)({ kind: 'notApplicable' })).toEqual({ kind: 'quantity', found: 1 });
  });

  it('keeps the exact number when 3+ is tapped again', () => {
    expect(manyCases(null)).toEqual({ kind: 'cases', cases: 3 });
    expect(manyCases({ kind: 'cases', cases: 7 })).toEqual({ kind: 'cases', cases: 7 });
    expect(manyCases({ kind: 'cases', cases: 1 })).toEqual({ kind: 'cases', cases: 3 });
  });

  it('counts those asked as passed and failed together', () => {
    const two = stepAsked('failed', 1)(stepAsked('passed', 1)(null));
    expect(two).toEqual({ kind: 'asked', passed: 1, asked: 2 });
    expect(setAsked('passed', 3)(two)).toEqual({ kind: 'asked', passed: 3, asked: 4 });
    expect(askedParts(two)).toEqual({ passed: 1, failed: 1 });
  });

  it('ends in the same count whatever the order of the taps', () => {
    const taps = fc.array(fc.constantFrom<1 | 2>(1, 2), { maxLength: 12 });
    fc.assert(
      fc.property(taps, (keys) => {
        const end = keys.reduce<Answer | null>(
          (answer, key) => amendByKey('asked', String(key))?.(answer) ?? null,
          null,
        );
        const passed = keys.filter((key) => key === 1).length;
        expect(askedParts(end)).toEqual({ passed, failed: keys.length - passed });
      }),
      { seed: 20261123 },
    );
  });

  it('corrects a stopped observation only', () => {
    expect(stepTimed('events', 1)(null)).toBeNull();
    const timed: Answer = { kind: 'timed', events: 1, seconds: 60 };
    expect(stepTimed('opportunities', 1)(timed)).toEqual({ ...timed, opportunities: 1 });
  });

  it('takes the two numbers of a share one by one', () => {
    const part = setMeasured('value', 19)(null);
    expect(setMeasured('total', 20)(part)).toEqual({ kind: 'measured', value: 19, total: 20 });
  });

  it('makes no count of what is no number', () => {
    expect(setCases(Number.NaN)(null)).toEqual({ kind: 'cases', cases: 0 });
    expect(setCases(1.6)(null)).toEqual({ kind: 'cases', cases: 2 });
  });

  it('reads the keys printed on the buttons', () => {
    expect(amendByKey('verdict', '1')?.(null)).toEqual({ kind: 'verdict', pass: true });
    expect(amendByKey('verdict', '2')?.(null)).toEqual({ kind: 'verdict', pass: false });
    expect(amendByKey('verdict', '3')).toBeNull();
    expect(amendByKey('cases', '0')?.(null)).toEqual({ kind: 'cases', cases: 0 });
    expect(amendByKey('cases', '3')?.({ kind: 'cases', cases: 5 })).toEqual({
      kind: 'cases',
      cases: 5,
    });
    expect(amendByKey('cases', '6')?.(null)).toEqual({ kind: 'cases', cases: 6 });
    expect(amendByKey('quantity', '-')?.({ kind: 'quantity', found: 2 })).toEqual({
      kind: 'quantity',
      found: 1,
    });
    expect(amendByKey('timed', '1')).toBeNull();
    expect(amendByKey('measured', '5')).toBeNull();
  });
});
