import { describe, expect, it } from 'vitest';
import type { PointScore } from '../scoring/score-point.ts';
import { adjudicate, assessmentRuleOf, ruleRound } from './adjudicate.ts';
import type { HeldAssessment } from './progress-of-several.ts';
import { progressOfSeveral } from './progress-of-several.ts';

const held = (
  key: string,
  percent: number | null,
  { findings = 0, adjudged = false } = {},
): HeldAssessment => {
  const state = percent === null ? 'incomplete' : 'complete';
  const score = { state, percent, disputed: [] } as unknown as PointScore;
  const at = `2026-11-2${key}T08:00:00.000Z`;
  const ruling = { reason: 'x', by: 'person/s', at } as const;
  return {
    row: {
      id: `assessment/${key}`,
      values: { startedAt: at, finishedAt: at, adjudged: adjudged ? ruling : null },
      dots: {},
    },
    progress: { state: percent === null ? 'inProgress' : 'done', score, findings, finishedAt: at },
  };
};

describe('a point of which a round holds several assessments', () => {
  it('S21 its score is by the round’s rule, its findings are those of all', () => {
    const two = [held('1', 80, { findings: 1 }), held('2', 90)] as const;
    expect(progressOfSeveral('mean', two)).toMatchObject({
      state: 'findingOpen',
      findings: 1,
      score: { percent: 85 },
    });
    expect(progressOfSeveral('latest', two)).toMatchObject({ score: { percent: 90 } });
  });

  it('S22 it waits for a ruling, and says so', () => {
    const two = [held('1', 80), held('2', 90)] as const;
    expect(progressOfSeveral('adjudicated', two)).toMatchObject({ state: 'done', awaiting: true });
    const ruled = [held('1', 80, { adjudged: true }), held('2', 90)] as const;
    const progress = progressOfSeveral('adjudicated', ruled);
    expect(progress).toMatchObject({ state: 'done', score: { percent: 80 } });
    expect(progress.awaiting).toBeUndefined();
  });

  it('S20 one that is not complete does not hide one that is', () => {
    const two = [held('1', 80), held('2', null)] as const;
    expect(progressOfSeveral('mean', two)).toMatchObject({ state: 'done', score: { percent: 80 } });
    const none = [held('1', null), held('2', null)] as const;
    expect(progressOfSeveral('mean', none)).toMatchObject({ state: 'inProgress' });
  });

  it('S22 a new ruling takes the earlier one of the point away, in one act', () => {
    const [first, second] = [held('1', 80, { adjudged: true }).row, held('2', 90).row];
    const ruling = {
      reason: ' 照片齐全 ',
      by: 'person/s',
      at: '2026-11-27T00:00:00.000Z',
    } as const;
    expect(adjudicate('assessment/2', [first, second], ruling)).toEqual({
      note: 'adjudicate',
      sets: [
        { record: 'assessment/2', values: { adjudged: { ...ruling, reason: '照片齐全' } } },
        { record: 'assessment/1', values: { adjudged: null } },
      ],
    });
  });

  it('S21 a round that says nothing, or something unknown, takes the mean', () => {
    expect(assessmentRuleOf(null)).toBe('mean');
    expect(assessmentRuleOf({ values: {} })).toBe('mean');
    expect(assessmentRuleOf({ values: { assessmentRule: 'best' as never } })).toBe('mean');
    const [set] = ruleRound('round/a', 'latest').sets;
    expect(assessmentRuleOf({ values: set?.values ?? {} })).toBe('latest');
  });
});
