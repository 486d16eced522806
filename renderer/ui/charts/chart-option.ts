import type { MatrixChart, RankingChart, ResultChart } from './result-charts.ts';

/** Colours a chart is drawn in: of the window's theme, or black on white for paper. */
export interface ChartInk {
  readonly text: string;
  readonly line: string;
  readonly bar: string;
  readonly ground: string;
}

export const PAPER: ChartInk = {
  text: '#16211f',
  line: '#d7dedc',
  bar: '#0b5d57',
  ground: '#ffffff',
};

const ROW = 30;
const COLUMN = 92;
const NAMES = 200;
const HEAD = 84;

/** Room for every name and number, in pixels; a ranking is as wide as it is given. */
export function chartSize(chart: ResultChart, width: number): { width: number; height: number } {
  return chart.kind === 'ranking'
    ? { width, height: chart.bars.length * ROW + 48 }
    : {
        width: Math.max(width, NAMES + chart.columns.length * COLUMN + 24),
        height: chart.rows.length * ROW + HEAD + 12,
      };
}

/** The chart as the drawing library wants it: no animation, no tooltip; every number is written. */
export function chartOption(chart: ResultChart, ink: ChartInk) {
  const common = { animation: false, backgroundColor: ink.ground, textStyle: { color: ink.text } };
  return chart.kind === 'ranking'
    ? { ...common, ...rankingOption(chart, ink) }
    : { ...common, ...matrixOption(chart, ink) };
}

const name = (ink: ChartInk, width: number) => ({
  color: ink.text,
  fontSize: 14,
  width,
  overflow: 'truncate' as const,
});

function rankingOption({ bars }: RankingChart, ink: ChartInk) {
  return {
    grid: { left: NAMES, right: 64, top: 8, bottom: 32 },
    xAxis: {
      type: 'value' as const,
      min: 0,
      max: 100,
      axisLabel: { color: ink.text },
      splitLine: { lineStyle: { color: ink.line } },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisLabel: { ...name(ink, NAMES - 16), interval: 0 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
    },
    series: [
      {
        type: 'bar' as const,
        data: bars.map(({ percent }) => percent),
        itemStyle: { color: ink.bar },
        barMaxWidth: 20,
        label: {
          show: true,
          position: 'right' as const,
          color: ink.text,
          fontSize: 14,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
            (bars[dataIndex]?.percent ?? 0).toFixed(2),
        },
      },
    ],
  };
}

/** Red to green as on the 街道×类型 sheet; dark ink is readable on each. */
const SHADES = [
  { from: 90, to: 101, color: '#b7e0c0' },
  { from: 80, to: 90, color: '#e0f2e4' },
  { from: 70, to: 80, color: '#fbe3dc' },
  { from: 0, to: 70, color: '#f4b6a6' },
] as const;

function matrixOption({ rows, columns, cells }: MatrixChart, ink: ChartInk) {
  const side = { axisTick: { show: false }, axisLine: { show: false } };
  return {
    grid: { left: NAMES, right: 24, top: HEAD, bottom: 12 },
    xAxis: {
      ...side,
      type: 'category' as const,
      position: 'top' as const,
      data: [...columns],
      axisLabel: { ...name(ink, COLUMN - 6), interval: 0, overflow: 'break' as const },
    },
    yAxis: {
      ...side,
      type: 'category' as const,
      inverse: true,
      data: [...rows],
      axisLabel: { ...name(ink, NAMES - 16), interval: 0 },
    },
    visualMap: {
      show: false,
      type: 'piecewise' as const,
      dimension: 2,
      pieces: SHADES.map(({ from, to, color }) => ({ gte: from, lt: to, color })),
    },
    series: [
      {
        type: 'heatmap' as const,
        data: cells.map(({ row, column, percent }) => [column, row, percent]),
        itemStyle: { borderColor: ink.ground, borderWidth: 2 },
        label: {
          show: true,
          color: PAPER.text,
          fontSize: 13,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
            (cells[dataIndex]?.percent ?? 0).toFixed(1),
        },
      },
    ],
  };
}
