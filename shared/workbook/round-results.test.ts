import { describe, expect, it } from 'vitest';
import { planExport } from './plan-export.ts';
import { roundResults } from './round-results.ts';
import { DEFAULT_SUMMARY } from './summary-settings.ts';
import type { Laptop } from './testing/sample-survey.ts';
import { addPoint, assess, CHECKLIST, newLaptop } from './testing/sample-survey.ts';
import { roundScore } from '../scoring/round-score.ts';

const GOOD = [
  { kind: 'verdict', pass: true },
  { kind: 'cases', cases: 1 },
  { kind: 'quantity', found: 9 },
  { kind: 'timed', events: 0, seconds: 300 },
  { kind: 'asked', passed: 10, asked: 10 },
] as const;

function survey(): Laptop {
  const laptop = addPoint(addPoint(newLaptop('r1', '张三'), 'QJ-1', '点一'), 'QJ-2', '点二');
  return assess(laptop, 'QJ-1', GOOD);
}

describe('the results of a round', () => {
  const { log } = survey();
  const results = roundResults(log.rows.values(), [CHECKLIST], DEFAULT_SUMMARY, 'en');

  it('W11: say on the screen what the 汇总 sheet says', () => {
    const head = {
      exportId: 'x',
      exportedAt: '2026-11-24T00:00:00.000Z-0000',
      actor: '',
      replica: '',
      utcOffsetMinutes: 480,
    };
    const summary = { settings: DEFAULT_SUMMARY, sources: [], charts: [] };
    const common = { log, head, seal: null, checklists: [CHECKLIST], pictures: new Map() };
    const sheet = planExport({ ...common, summary }).sheets.find(({ name }) => name === '汇总');
    const at = (header: string): number =>
      sheet?.columns.findIndex((column) => column.header === header) ?? -1;
    const told = sheet?.rows.map((row) => [
      row[at('名称')],
      row[at('得分率(%)')],
      row[at('计入点位n')],
    ]);
    const shown = results[0]?.summary.map(({ name, percent, n }) => [
      group(name),
      percent === null ? null : roundScore(percent),
      n,
    ]);
    expect(shown).toEqual(told);
    expect(shown).toHaveLength(5);
  });

  it('W11: name site types and the city in the language of the screen', () => {
    expect(results[0]?.types).toEqual([{ siteType: 'RD', name: 'Roads' }]);
    expect(results[0]?.matrix.map(({ name }) => name)).toEqual(['示例街道', 'City']);
  });

  it('a round without points has none', () => {
    const empty = newLaptop('r1', '张三').log.rows.values();
    expect(roundResults(empty, [CHECKLIST], DEFAULT_SUMMARY, 'zh')).toEqual([]);
  });
});

/** The one name that differs by language. */
const group = (name: string): string => (name === 'Roads' ? '主次干道' : name);
