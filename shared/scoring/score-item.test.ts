import { describe, expect, it } from 'vitest';
import type { AnswerKind, ScoringRule } from '../checklist/checklist.ts';
import type { Answer } from './answer.ts';
import { scoreItem } from './score-item.ts';
import { itemWith } from './testing/small-checklist.ts';

const COUNTS = [0, 1, 2, 3, 4, 5, 9, 100];
const unit = { zh: '', en: '' };

const percent = (rule: ScoringRule, answer: Exclude<Answer, { kind: 'notApplicable' }>) =>
  scoreItem(itemWith(rule, answer.kind), answer).percent;
const codes = (rule: ScoringRule, asks: AnswerKind, answer: Answer) =>
  scoreItem(itemWith(rule, asks), answer).notices.map((notice) => notice.code);

describe('scoreItem', () => {
  it('S1 PF, G3, G1: every small count', () => {
    expect([true, false].map((pass) => percent({ kind: 'PF' }, { kind: 'verdict', pass }))).toEqual(
      [100, 0],
    );
    const g3 = COUNTS.map((cases) => percent({ kind: 'G3' }, { kind: 'cases', cases }));
    expect(g3).toEqual([100, 66, 33, 0, 0, 0, 0, 0]);
    const g1 = COUNTS.map((cases) => percent({ kind: 'G1' }, { kind: 'cases', cases }));
    expect(g1).toEqual([100, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('S1 QT: every required 1–9 with every found 0–12', () => {
    for (let required = 1; required <= 9; required += 1)
      for (let found = 0; found <= 12; found += 1) {
        const score = scoreItem(itemWith({ kind: 'QT', required }, 'quantity'), {
          kind: 'quantity',
          found,
        });
        expect(score.percent).toBe((Math.min(found, required) * 100) / required);
        expect(score.share).toEqual({ num: Math.min(found, required), den: required });
      }
  });

  it('S2 PF by a measured value: both ends are inside', () => {
    const queue: ScoringRule = { kind: 'PF', limit: { of: 'value', max: 15, unit } };
    const got = [14, 15, 15.01].map((value) => percent(queue, { kind: 'measured', value }));
    expect(got).toEqual([100, 100, 0]);
    const band: ScoringRule = { kind: 'PF', limit: { of: 'value', min: -5, max: 5, unit } };
    const inBand = [-6, -5, 5, 6].map((value) => percent(band, { kind: 'measured', value }));
    expect(inBand).toEqual([0, 100, 100, 0]);
  });

  it('S2 PF by a measured share: all counts out of 20 against 95 %', () => {
    const lamps: ScoringRule = { kind: 'PF', limit: { of: 'share', min: 0.95, unit } };
    for (let value = 0; value <= 20; value += 1)
      expect(percent(lamps, { kind: 'measured', value, total: 20 })).toBe(value >= 19 ? 100 : 0);
    expect(percent(lamps, { kind: 'verdict', pass: true })).toBe(100);
    expect(codes(lamps, 'measured', { kind: 'measured', value: 3 })).toEqual([
      'answer-base-missing',
    ]);
    expect(codes(lamps, 'measured', { kind: 'measured', value: 0, total: 0 })).toEqual([
      'answer-base-missing',
    ]);
  });

  it('S3 RT without a limit goes by G3 on events', () => {
    const rule: ScoringRule = { kind: 'RT', minutes: 5 };
    const got = [0, 1, 2, 3, 7].map((events) =>
      percent(rule, { kind: 'timed', events, seconds: 300 }),
    );
    expect(got).toEqual([100, 66, 33, 0, 0]);
  });

  it('S3 RT with a limit share: every events / opportunities up to 12', () => {
    const rule: ScoringRule = { kind: 'RT', minutes: 5, limitShare: 0.25 };
    for (let opportunities = 1; opportunities <= 12; opportunities += 1)
      for (let events = 0; events <= opportunities; events += 1)
        expect(percent(rule, { kind: 'timed', events, opportunities, seconds: 300 })).toBe(
          events * 4 <= opportunities ? 100 : 0,
        );
  });

  it('S3 RT with a limit share and no opportunities is not scorable', () => {
    const rule: ScoringRule = { kind: 'RT', minutes: 5, limitShare: 0.25 };
    const none: Answer = { kind: 'timed', events: 0, opportunities: 0, seconds: 300 };
    const unknown: Answer = { kind: 'timed', events: 0, seconds: 300 };
    for (const answer of [none, unknown]) {
      expect(codes(rule, 'timed', answer)).toEqual(['answer-base-missing']);
      expect(scoreItem(itemWith(rule, 'timed'), answer).state).toBe('refused');
    }
  });

  it('S3 a short window is scored and said', () => {
    const score = scoreItem(itemWith({ kind: 'RT', minutes: 15 }, 'timed'), {
      kind: 'timed',
      events: 1,
      seconds: 899,
    });
    expect(score.percent).toBe(66);
    expect(score.notices).toEqual([
      { code: 'answer-window-short', severity: 'warning', params: { seconds: 899, minutes: 15 } },
    ]);
    expect(
      codes({ kind: 'RT', minutes: 15 }, 'timed', { kind: 'timed', events: 1, seconds: 900 }),
    ).toEqual([]);
  });

  it('S4 SM: every rule up to 5 with every answer up to 7', () => {
    for (let asked = 1; asked <= 5; asked += 1)
      for (let pass = 0; pass <= asked; pass += 1)
        for (let given = 0; given <= 7; given += 1)
          for (let passed = 0; passed <= given; passed += 1) {
            const score = scoreItem(itemWith({ kind: 'SM', pass, asked }, 'asked'), {
              kind: 'asked',
              passed,
              asked: given,
            });
            if (given < asked) expect(score).toMatchObject({ state: 'unfinished', percent: null });
            else if (given === asked) expect(score.percent).toBe(passed >= pass ? 100 : 0);
            else expect(score.percent).toBe(passed / given >= pass / asked ? 100 : 0);
          }
  });

  it('S5 not applicable and unanswered have no percent and no Notice', () => {
    const rules: readonly ScoringRule[] = [
      { kind: 'PF' },
      { kind: 'G3' },
      { kind: 'G1' },
      { kind: 'QT', required: 2 },
      { kind: 'RT', minutes: 5 },
      { kind: 'SM', pass: 1, asked: 2 },
    ];
    for (const rule of rules) {
      const item = itemWith(rule, 'verdict');
      const none = { percent: null, share: null, notices: [] };
      expect(scoreItem(item, { kind: 'notApplicable' })).toEqual({
        state: 'notApplicable',
        ...none,
      });
      expect(scoreItem(item, null)).toEqual({ state: 'unanswered', ...none });
    }
  });

  it('S6 every pair of rule and answer kind: scored where it fits, a Notice where not', () => {
    const rules: readonly [ScoringRule, readonly AnswerKind[]][] = [
      [{ kind: 'PF' }, ['verdict']],
      [{ kind: 'PF', limit: { of: 'value', max: 1, unit } }, ['verdict', 'measured']],
      [{ kind: 'G3' }, ['cases']],
      [{ kind: 'G1' }, ['cases', 'verdict']],
      [{ kind: 'QT', required: 2 }, ['quantity']],
      [{ kind: 'RT', minutes: 5 }, ['timed']],
      [{ kind: 'SM', pass: 1, asked: 2 }, ['asked']],
    ];
    const answers: readonly Exclude<Answer, { kind: 'notApplicable' }>[] = [
      { kind: 'verdict', pass: true },
      { kind: 'cases', cases: 0 },
      { kind: 'quantity', found: 2 },
      { kind: 'timed', events: 0, seconds: 300 },
      { kind: 'asked', passed: 2, asked: 2 },
      { kind: 'measured', value: 1 },
    ];
    for (const [rule, fitting] of rules)
      for (const answer of answers) {
        const fits = fitting.includes(answer.kind);
        expect(codes(rule, answer.kind, answer)).toEqual(fits ? [] : ['rule-answer-unfit']);
        expect(percent(rule, answer)).toBe(fits ? 100 : null);
        const other = answers.find((each) => each.kind !== answer.kind)!;
        expect(codes(rule, other.kind, answer)).toEqual(['answer-kind-unfit']);
      }
  });

  it('S6 G1 asked as a verdict: meets is no case', () => {
    const got = [true, false].map((pass) => percent({ kind: 'G1' }, { kind: 'verdict', pass }));
    expect(got).toEqual([100, 0]);
  });

  it('S7 numbers that cannot be are refused', () => {
    const bad = [-1, 0.5, NaN, Infinity, 2 ** 53];
    for (const n of bad) {
      const invalid = ['answer-number-invalid'];
      expect(codes({ kind: 'G3' }, 'cases', { kind: 'cases', cases: n })).toEqual(invalid);
      expect(codes({ kind: 'G1' }, 'cases', { kind: 'cases', cases: n })).toEqual(invalid);
      expect(
        codes({ kind: 'QT', required: 2 }, 'quantity', { kind: 'quantity', found: n }),
      ).toEqual(invalid);
      expect(
        codes({ kind: 'RT', minutes: 1 }, 'timed', { kind: 'timed', events: n, seconds: 60 }),
      ).toEqual(invalid);
      expect(
        codes({ kind: 'SM', pass: 1, asked: 1 }, 'asked', { kind: 'asked', passed: 1, asked: n }),
      ).toEqual(invalid);
    }
    const rate: ScoringRule = { kind: 'RT', minutes: 1, limitShare: 0.1 };
    const share: ScoringRule = { kind: 'PF', limit: { of: 'share', min: 0.5, unit } };
    expect([
      codes(rate, 'timed', { kind: 'timed', events: 3, opportunities: 2, seconds: 60 }),
      codes(rate, 'timed', { kind: 'timed', events: 0, opportunities: 2, seconds: -1 }),
      codes(share, 'measured', { kind: 'measured', value: 3, total: 2 }),
      codes(share, 'measured', { kind: 'measured', value: -1, total: 2 }),
      codes({ kind: 'SM', pass: 1, asked: 2 }, 'asked', { kind: 'asked', passed: 3, asked: 2 }),
    ]).toEqual(Array.from({ length: 5 }, () => ['answer-number-invalid']));
  });

  it('S7 rules that cannot be are said, not thrown', () => {
    const asked: Answer = { kind: 'asked', passed: 1, asked: 1 };
    const timed: Answer = { kind: 'timed', events: 0, opportunities: 1, seconds: 60 };
    expect([
      codes({ kind: 'QT', required: 0 }, 'quantity', { kind: 'quantity', found: 0 }),
      codes({ kind: 'SM', pass: 3, asked: 2 }, 'asked', asked),
      codes({ kind: 'SM', pass: 0, asked: 0 }, 'asked', asked),
      codes({ kind: 'RT', minutes: 1, limitShare: 2 }, 'timed', timed),
      codes({ kind: 'PF', limit: { of: 'value', unit } }, 'measured', {
        kind: 'measured',
        value: 1,
      }),
    ]).toEqual(Array.from({ length: 5 }, () => ['rule-invalid']));
  });
});
