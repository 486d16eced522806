import type { Item } from '../checklist/checklist.ts';
import type { Answer } from '../scoring/answer.ts';
import type { AmendAnswer } from './act-on-visit.ts';

/** Amendments of an answer, one per kind of tap. Counts stay whole and never fall below 0. */
export const giveVerdict =
  (pass: boolean): AmendAnswer =>
  () => ({ kind: 'verdict', pass });

export const giveNotApplicable: AmendAnswer = () => ({ kind: 'notApplicable' });

export const takeBack: AmendAnswer = () => null;

export const setCases =
  (cases: number): AmendAnswer =>
  () => ({ kind: 'cases', cases: count(cases) });

/** The button `3+`: three cases, or the exact greater number that stands already. */
export const manyCases: AmendAnswer = (current) => ({
  kind: 'cases',
  cases: Math.max(3, current?.kind === 'cases' ? current.cases : 0),
});

export const stepCases =
  (by: number): AmendAnswer =>
  (current) => ({
    kind: 'cases',
    cases: count((current?.kind === 'cases' ? current.cases : 0) + by),
  });

export const setFound =
  (found: number): AmendAnswer =>
  () => ({ kind: 'quantity', found: count(found) });

export const stepFound =
  (by: number): AmendAnswer =>
  (current) => ({
    kind: 'quantity',
    found: count((current?.kind === 'quantity' ? current.found : 0) + by),
  });

/** Of those asked, how many passed and how many did not. */
export interface AskedParts {
  readonly passed: number;
  readonly failed: number;
}

export function askedParts(answer: Answer | null): AskedParts {
  if (answer?.kind !== 'asked') return { passed: 0, failed: 0 };
  return { passed: answer.passed, failed: Math.max(0, answer.asked - answer.passed) };
}

export const stepAsked =
  (part: keyof AskedParts, by: number): AmendAnswer =>
  (current) => {
    const parts = askedParts(current);
    return joinAsked({ ...parts, [part]: count(parts[part] + by) });
  };

export const setAsked =
  (part: keyof AskedParts, to: number): AmendAnswer =>
  (current) =>
    joinAsked({ ...askedParts(current), [part]: count(to) });

/** Corrects an observation that was stopped; there is nothing to correct before one. */
export const stepTimed =
  (part: 'events' | 'opportunities', by: number): AmendAnswer =>
  (current) =>
    current?.kind === 'timed' ? { ...current, [part]: count((current[part] ?? 0) + by) } : current;

export const setTimed =
  (part: 'events' | 'opportunities', to: number): AmendAnswer =>
  (current) =>
    current?.kind === 'timed' ? { ...current, [part]: count(to) } : current;

/** One of the two numbers of a measured answer; a total given first waits beside a value of 0. */
export const setMeasured =
  (part: 'value' | 'total', to: number): AmendAnswer =>
  (current) => {
    const before = current?.kind === 'measured' ? current : { kind: 'measured' as const, value: 0 };
    return { ...before, [part]: to };
  };

/** The amendment a digit, + or - stands for on this kind of item; null when the key means nothing there. */
export function amendByKey(kind: Item['answer'], key: string): AmendAnswer | null {
  const by = key === '+' || key === '=' ? 1 : key === '-' ? -1 : null;
  const digit = /^[0-9]$/u.test(key) ? Number(key) : null;
  switch (kind) {
    case 'verdict':
      return digit === 1 ? giveVerdict(true) : digit === 2 ? giveVerdict(false) : null;
    case 'cases':
      if (by !== null) return stepCases(by);
      return digit === null ? null : digit === 3 ? manyCases : setCases(digit);
    case 'quantity':
      if (by !== null) return stepFound(by);
      return digit === null ? null : setFound(digit);
    case 'asked':
      return digit === 1 ? stepAsked('passed', 1) : digit === 2 ? stepAsked('failed', 1) : null;
    case 'timed':
    case 'measured':
      return null;
  }
}

const count = (n: number): number => (Number.isFinite(n) ? Math.max(0, Math.round(n)) : 0);

const joinAsked = ({ passed, failed }: AskedParts): Answer => ({
  kind: 'asked',
  passed,
  asked: passed + failed,
});
