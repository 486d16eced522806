import { describe, expect, it } from 'vitest';
import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import type { SummaryLine } from '../../../shared/workbook/summary-table.ts';
import { PAPER, chartOption, chartSize } from './chart-option.ts';
import { hasContent, resultCharts } from './result-charts.ts';

const line = (part: Partial<SummaryLine>): SummaryLine => ({
  round: '十一月',
  group: '街道',
  point: null,
  code: '',
  name: '',
  unit: '',
  type: '',
  mean: null,
  passRate: null,
  percent: null,
  rank: null,
  n: 0,
  visits: null,
  conflicts: 0,
  ...part,
});
const results: RoundResults = {
  id: 'round/1',
  round: '十一月',
  rule: 'mean',
  summary: [
    line({ group: '全市', name: '全市', percent: 88 }),
    line({ name: '东街', percent: 91.236, rank: 1 }),
    line({ name: '西街' }),
    line({ group: '类型', name: '主干道', percent: 70, rank: 1 }),
  ],
  matrix: [
    {
      round: '十一月',
      name: '东街',
      rank: 1,
      percent: 91.236,
      cells: new Map([['RD', { percent: 91.236, n: 2 }]]),
    },
    { round: '十一月', name: '西街', rank: null, percent: null, cells: new Map() },
  ],
  types: [{ siteType: 'RD', name: '主干道' }],
};
const titles = {
  first: (title: string, n: number) => `${title} 前${n}`,
  units: (round: string) => `${round} 街道`,
  types: (round: string) => `${round} 类型`,
  matrix: (round: string) => `${round} 矩阵`,
};

describe('the charts of a round', () => {
  const charts = resultCharts(results, titles);

  it('show what has a number, rounded as in the tables', () => {
    expect(charts.units).toEqual({
      kind: 'ranking',
      title: '十一月 街道',
      bars: [{ name: '东街', percent: 91.24 }],
    });
    expect(charts.types.bars).toEqual([{ name: '主干道', percent: 70 }]);
    expect(charts.matrix.cells).toEqual([{ row: 0, column: 0, percent: 91.24 }]);
  });

  it('are left out where nothing has a number', () => {
    const none = resultCharts({ ...results, summary: [], matrix: [] }, titles);
    expect(Object.values(none).map(hasContent)).toEqual([false, false, false]);
    expect(Object.values(charts).map(hasContent)).toEqual([true, true, true]);
  });

  it('show the first hundred and say so; the table beside has them all', () => {
    const lines = Array.from({ length: 101 }, (_, n) => line({ name: `街道${n}`, percent: 90 }));
    const { units } = resultCharts({ ...results, summary: lines }, titles);
    expect(units.title).toBe('十一月 街道 前100');
    expect(units.bars.map(({ name }) => name)).toEqual(lines.slice(0, 100).map(({ name }) => name));
  });

  it('have room for every name', () => {
    const bars = Array.from({ length: 40 }, (_, n) => ({ name: `街道${n}`, percent: n }));
    expect(chartSize({ ...charts.units, bars }, 600)).toEqual({ width: 600, height: 1_248 });
    const columns = Array.from({ length: 22 }, (_, n) => `类型${n}`);
    expect(chartSize({ ...charts.matrix, columns }, 600).width).toBeGreaterThan(22 * 60);
  });

  it('write every number beside its bar or in its cell', () => {
    const label = (chart: (typeof charts)['units' | 'matrix']): string | undefined =>
      chartOption(chart, PAPER).series[0]?.label.formatter({ dataIndex: 0 });
    expect([label(charts.units), label(charts.matrix)]).toEqual(['91.24', '91.2']);
  });
});
