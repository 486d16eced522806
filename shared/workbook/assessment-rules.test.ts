import { describe, expect, it } from 'vitest';
import { adjudicate, ruleRound } from '../assessing/adjudicate.ts';
import { finishAssessment } from '../assessing/assess-point.ts';
import { roundId } from '../assessing/start-round.ts';
import { uniteLogs } from '../changes/memory-log.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { Answer } from '../scoring/answer.ts';
import type { AssessmentRule } from '../scoring/score-assessments.ts';
import { planExport } from './plan-export.ts';
import { DEFAULT_SUMMARY } from './summary-settings.ts';
import type { Laptop } from './testing/sample-survey.ts';
import { act, addPoint, assess, CHECKLIST, newLaptop, visitId } from './testing/sample-survey.ts';

const ROUND = roundId({ name: '十一月', kind: 'survey' });
const FULL: readonly Answer[] = [
  { kind: 'verdict', pass: true },
  { kind: 'cases', cases: 0 },
  { kind: 'quantity', found: 9 },
  { kind: 'timed', events: 0, seconds: 300 },
  { kind: 'asked', passed: 10, asked: 10 },
];
const HALF: readonly Answer[] = [{ kind: 'verdict', pass: false }, ...FULL.slice(1)];
const at = (day: number): string => `2026-11-${day}T08:00:00.000Z`;

function visited(replica: string, name: string, answers: readonly Answer[], day: number): Laptop {
  const laptop = assess(addPoint(newLaptop(replica, name), 'QJ-1', '一号点'), 'QJ-1', answers);
  return act(laptop, finishAssessment(visitId(laptop, 'QJ-1'), at(day)));
}
/** 张三 gave 100 on the 24th, 李四 80 on the 25th. */
const zhang = visited('r1', '张三', FULL, 24);
const li = visited('r2', '李四', HALF, 25);
const both = uniteLogs(zhang.log, li.log);

const rows = (log: MemoryLog): RecordRow<'assessment'>[] =>
  [zhang, li].map((one) => log.rows.get(visitId(one, 'QJ-1')) as RecordRow<'assessment'>);
/** A supervisor with everything, who made the rule. */
const supervisor = (replica: string, rule: AssessmentRule): Laptop =>
  act({ ...newLaptop(replica, '王主任'), log: both }, ruleRound(ROUND, rule));
const ruling = (laptop: Laptop, chosen: Laptop, reason: string): Laptop =>
  act(
    laptop,
    adjudicate(visitId(chosen, 'QJ-1'), rows(laptop.log), { reason, by: laptop.actor, at: at(26) }),
  );

/** What the merged workbook says of the point, on 点位 and on 汇总, and of the rule. */
function said(log: MemoryLog) {
  const { sheets } = planExport({
    log,
    head: {
      exportId: 'x',
      exportedAt: '2026-11-27T00:00:00.000Z-0000',
      actor: '',
      replica: '',
      utcOffsetMinutes: 480,
    },
    seal: null,
    checklists: [CHECKLIST],
    pictures: new Map(),
    summary: { settings: DEFAULT_SUMMARY, sources: [], charts: [] },
  });
  const cell = (sheet: string, header: string, line: number): unknown => {
    const found = sheets.find(({ name }) => name === sheet);
    const column = found?.columns.findIndex((one) => one.header === header) ?? -1;
    return found?.rows[line]?.[column] ?? null;
  };
  return {
    progress: cell('点位', '完成情况', 0),
    score: cell('点位', '得分', 0),
    percent: cell('汇总', '得分率(%)', 0),
    counted: cell('汇总', '计入点位n', 0),
    awaiting: cell('汇总', '待裁定', 0),
    visits: cell('汇总', '测评次数', 3),
    rule: sheets[0]?.preface?.[0]?.match(/同一点位多次测评:([^·]*)/)?.[1]?.trim(),
  };
}

describe('several assessments of a point, in the merged workbook', () => {
  it('W11, S21: two inspectors are no conflict, and without a rule their mean counts', () => {
    expect([...both.rows.values()].some(({ conflict }) => conflict === 1)).toBe(false);
    expect(said(both)).toEqual({
      progress: '已完成',
      score: 90,
      percent: 90,
      counted: 1,
      awaiting: null,
      visits: 2,
      rule: '取已完成各次的平均',
    });
  });

  it('W11, S21: latest takes the one finished last', () => {
    expect(said(supervisor('s1', 'latest').log)).toMatchObject({
      score: 80,
      percent: 80,
      rule: '取最后完成的一次',
    });
  });

  it('W11, S22: adjudicated waits for a ruling and is counted beside the means till then', () => {
    const waiting = supervisor('s1', 'adjudicated');
    expect(said(waiting.log)).toMatchObject({
      progress: '待裁定',
      score: null,
      percent: null,
      counted: 0,
      awaiting: 1,
      visits: 2,
    });
    const ruled = ruling(waiting, zhang, '照片齐全');
    expect(said(ruled.log)).toMatchObject({ progress: '已完成', score: 100, awaiting: null });
    expect(said(ruling(ruled, li, '走完全程').log)).toMatchObject({ score: 80 });
  });

  it('S22: rulings made apart for different assessments leave the point waiting, whatever the order', () => {
    const one = ruling(supervisor('s1', 'adjudicated'), zhang, '照片齐全').log;
    const other = ruling(supervisor('s2', 'adjudicated'), li, '走完全程').log;
    for (const log of [uniteLogs(one, other), uniteLogs(other, one)])
      expect(said(log)).toMatchObject({ progress: '待裁定', score: null, awaiting: 1 });
  });
});
