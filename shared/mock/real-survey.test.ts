import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessmentId,
  finishAssessment,
  rateItem,
  startAssessment,
} from '../assessing/assess-point.ts';
import { roundId, startRound } from '../assessing/start-round.ts';
import type { RecordId } from '../kernel/record-id.ts';
import { readDianweiWorkbook } from '../merge/read-dianwei-workbook.ts';
import type { PointFields } from '../records/fields.ts';
import { setRecord } from '../records/set-record.ts';
import { DEFAULT_SUMMARY } from '../workbook/summary-settings.ts';
import { planExport } from '../workbook/plan-export.ts';
import { roundResults } from '../workbook/round-results.ts';
import {
  act,
  CHECKLIST,
  exportOf,
  gridOf,
  newLaptop,
  pointId,
} from '../workbook/testing/sample-survey.ts';
import type { Laptop } from '../workbook/testing/sample-survey.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import { MOCK_BANNER } from '../workbook/workbook-format.ts';
import { mockCaseId } from './mock-id.ts';

const MOCK = { name: '练兵', kind: 'mock', startsOn: '2026-11-20', points: 'all' } as const;
const REAL = { name: '十一月', kind: 'survey' } as const;
const ITEM = CHECKLIST.indicators[0]?.items[0]?.code ?? '';

const place = (name: string): Partial<PointFields> => ({
  code: name,
  name,
  siteType: CHECKLIST.siteType,
  subdistrict: '一街道',
});

interface Visited {
  readonly mock: boolean;
  readonly desk: boolean;
  readonly point: number;
  readonly pass: boolean;
}

/** One visit: of a real round or of the mock one, on a real point or a desk case. */
function visit(laptop: Laptop, one: Visited): Laptop {
  const desk = one.mock && one.desk;
  const point: RecordId<'point'> = desk
    ? mockCaseId('练兵', String(one.point))
    : pointId(`D${one.point}`);
  const id = { round: roundId(one.mock ? MOCK : REAL), point, inspector: laptop.actor };
  const assessment = assessmentId(id);
  return act(
    laptop,
    { note: 'point', sets: [setRecord(point, place(desk ? `案例${one.point}` : `D${one.point}`))] },
    startAssessment(id, CHECKLIST.version, '2026-11-23T02:00:00.000Z'),
    rateItem(assessment, ITEM, { kind: 'verdict', pass: one.pass }, '2026-11-23T02:01:00.000Z'),
    finishAssessment(assessment, '2026-11-23T02:02:00.000Z'),
  );
}

function sheetsOf(laptop: Laptop, mockRound?: string): readonly string[] {
  const layout = planExport({
    log: laptop.log,
    head: {
      exportId: 'e',
      exportedAt: '2026-11-24T00:00:00.000Z-0000',
      actor: laptop.actor,
      replica: laptop.replica,
      utcOffsetMinutes: 480,
    },
    seal: null,
    checklists: [CHECKLIST],
    pictures: new Map(),
    ...(mockRound === undefined
      ? { summary: { settings: DEFAULT_SUMMARY, sources: [], charts: [] } }
      : { mockRound }),
  });
  return layout.sheets
    .filter(({ name, state }) => state === 'visible' && name !== '说明')
    .map(({ banner, preface = [], rows }) =>
      JSON.stringify([banner, preface, rows.map((row) => row.map((cell) => cellText(cell)))]),
    );
}

const visits = fc.array(
  fc.record({
    mock: fc.boolean(),
    desk: fc.boolean(),
    point: fc.integer({ min: 0, max: 3 }),
    pass: fc.boolean(),
  }),
  { maxLength: 8 },
);

describe('the gate between training and results', () => {
  it('K1 whatever was practised, the sheets of the real rounds are the same', () => {
    fc.assert(
      fc.property(visits, (list) => {
        const start = act(newLaptop('r1', '王敏'), startRound(MOCK, [CHECKLIST]));
        const points = act(start, {
          note: 'points',
          sets: [0, 1, 2, 3].map((n) => setRecord(pointId(`D${n}`), place(`D${n}`))),
        });
        const all = list.reduce(visit, points);
        const real = list.filter(({ mock }) => !mock).reduce(visit, points);
        expect(timeless(sheetsOf(all))).toEqual(timeless(sheetsOf(real)));
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('K1 an assessment of a mock round is known without its round', () => {
    const base = newLaptop('r1', '王敏');
    const one = visit(base, { mock: true, desk: false, point: 1, pass: true });
    const sheets = sheetsOf(one).join();
    expect(sheets).not.toContain(ITEM);
  });

  it('K3 training rides along in the chains of a real workbook, is read back, and stops at the gate', () => {
    const base = act(newLaptop('r1', '王敏'), startRound(MOCK, [CHECKLIST]));
    const practised = visit(base, { mock: true, desk: false, point: 1, pass: true });
    const both = visit(practised, { mock: false, desk: false, point: 2, pass: true });
    const read = readDianweiWorkbook(gridOf(exportOf(both)), [CHECKLIST]);
    if (!read.ok) throw new Error(read.error.code);
    const rounds = [...read.value.log.rows.values()].map(({ values }) => values['round' as never]);
    expect(rounds).toContain(roundId(MOCK));
    const results = roundResults(read.value.log.rows.values(), [CHECKLIST], DEFAULT_SUMMARY, 'zh');
    expect(results.map(({ round }) => round)).toEqual(['十一月']);
  });

  it('K2 every visible sheet of a mock workbook says what it is, and shows that round alone', () => {
    const base = act(newLaptop('r1', '王敏'), startRound(MOCK, [CHECKLIST]));
    const practised = visit(base, { mock: true, desk: false, point: 1, pass: true });
    const both = visit(practised, { mock: false, desk: false, point: 2, pass: true });
    const sheets = sheetsOf(both, roundId(MOCK));
    expect(sheets.every((sheet) => sheet.includes(MOCK_BANNER))).toBe(true);
    expect(sheets[0]).toContain('D1');
    expect(sheets[0]).not.toContain('D2');
  });

  it('K1 nothing but the gate makes a RealSurvey, and what ranks is called with nothing else', () => {
    const root = join(import.meta.dirname, '../..');
    const sources = ['shared', 'renderer', 'electron'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$|testing\//.test(name))
        .map((name) => join(folder, name)),
    );
    const naming = (pattern: RegExp): readonly string[] =>
      sources.filter((name) => pattern.test(readFileSync(join(root, name), 'utf8'))).sort();
    expect(naming(/as RealSurvey/)).toEqual(['shared/mock/real-survey.ts']);
    expect(naming(/\b(scoreUnits|tallyPoints|competitionRanks)\(/)).toEqual([
      'shared/scoring/competition-rank.ts',
      'shared/scoring/score-units.ts',
      'shared/scoring/tally-points.ts',
      'shared/workbook/summarize-round.ts',
    ]);
    const ranks = readFileSync(join(root, 'shared/workbook/summarize-round.ts'), 'utf8');
    expect(ranks.match(/^export function/gm)).toHaveLength(1);
    expect(ranks).toMatch(/summarizeRounds\(\s*survey: RealSurvey,/);
  });
});

/** Times of day differ, for each act moves the clock. */
const timeless = (sheets: readonly string[]): readonly string[] =>
  sheets.map((sheet) => sheet.replaceAll(/\d\d:\d\d:\d\d/g, ''));
