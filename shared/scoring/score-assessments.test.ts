import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf } from './mean.ts';
import type { OneAssessment } from './score-assessments.ts';
import { ASSESSMENT_RULES, scoreAssessments } from './score-assessments.ts';

const STATES = ['notBegun', 'incomplete', 'complete', 'unreadable'] as const;
const TIMES = ['2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z'] as const;

interface Case {
  readonly state: (typeof STATES)[number];
  readonly at: string;
  readonly adjudged: boolean;
}
const CASES: readonly Case[] = STATES.flatMap((state) =>
  TIMES.flatMap((at) => [true, false].map((adjudged) => ({ state, at, adjudged }))),
);
const build = (cases: readonly Case[]): readonly OneAssessment[] =>
  cases.map(({ state, ...rest }, n) => ({
    ...rest,
    id: `assessment/${n}`,
    score: state === 'unreadable' ? null : { state, percent: 50 + 10 * n, disputed: [`D${n}`] },
  }));

/** Every way in which up to three assessments of a point can stand. */
const ALL = [
  [],
  ...CASES.map((a) => [a]),
  ...CASES.flatMap((a) => CASES.map((b) => [a, b])),
  ...CASES.flatMap((a) => CASES.flatMap((b) => CASES.map((c) => [a, b, c]))),
].map(build);

describe('several assessments of one point in one round', () => {
  it.each(ASSESSMENT_RULES)('S20 what is not complete is in no score, by the rule %s', (rule) => {
    for (const assessments of ALL) {
      const complete = assessments.filter(({ score }) => score?.state === 'complete');
      const { state, counted, percent } = scoreAssessments(rule, assessments);
      expect(counted.every((one) => complete.includes(one))).toBe(true);
      expect(percent).toBe(meanOf(counted.map(({ score }) => score?.percent ?? NaN)));
      if (complete.length === 0) expect(['notBegun', 'incomplete']).toContain(state);
      if (complete.length === 1)
        expect({ state, counted }).toEqual({ state: 'complete', counted: complete });
      expect(state === 'notBegun').toBe(
        assessments.every(({ score }) => score === null || score.state === 'notBegun'),
      );
    }
  });

  it('S21 mean takes all complete ones, latest the last finished, of one moment the greater id', () => {
    for (const assessments of ALL) {
      const complete = assessments.filter(({ score }) => score?.state === 'complete');
      if (complete.length < 2) continue;
      expect(scoreAssessments('mean', assessments).counted).toEqual(complete);
      const last = complete.filter(
        ({ at }) =>
          at ===
          complete
            .map((one) => one.at)
            .sort()
            .at(-1),
      );
      const latest = scoreAssessments('latest', assessments);
      expect(latest).toMatchObject({ state: 'complete', counted: [last.at(-1)] });
      expect(latest.disputed).toEqual(last.at(-1)?.score?.disputed);
    }
  });

  it('S22 adjudicated waits until exactly one is ruled to count', () => {
    for (const assessments of ALL) {
      const complete = assessments.filter(({ score }) => score?.state === 'complete');
      if (complete.length < 2) continue;
      const ruled = complete.filter(({ adjudged }) => adjudged);
      const score = scoreAssessments('adjudicated', assessments);
      if (ruled.length === 1) expect(score).toMatchObject({ state: 'complete', counted: ruled });
      else expect(score).toMatchObject({ state: 'awaiting', percent: null, counted: [] });
    }
  });

  it('S19 the order in which they come changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ASSESSMENT_RULES),
        fc.shuffledSubarray([...CASES, ...CASES], { maxLength: 6 }),
        fc.nat(),
        (rule, cases, seed) => {
          const assessments = build(cases);
          const turned = assessments.toSorted(
            (a, b) => (Number(a.id.at(-1)) ^ seed) - (Number(b.id.at(-1)) ^ seed),
          );
          const ids = (list: readonly OneAssessment[]) =>
            scoreAssessments(rule, list)
              .counted.map(({ id }) => id)
              .sort();
          expect(ids(turned)).toEqual(ids(assessments));
          expect(scoreAssessments(rule, turned).state).toBe(
            scoreAssessments(rule, assessments).state,
          );
        },
      ),
    );
  });
});
