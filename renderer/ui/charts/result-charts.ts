import { roundScore } from '../../../shared/scoring/round-score.ts';
import type { RoundResults } from '../../../shared/workbook/round-results.ts';

/** Names with percentages 0–100, the best first. */
export interface RankingChart {
  readonly kind: 'ranking';
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly percent: number }[];
}

/** Percentages by row and column; what has no number is left out. */
export interface MatrixChart {
  readonly kind: 'matrix';
  readonly title: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly percent: number;
  }[];
}

export type ResultChart = RankingChart | MatrixChart;

/** What each chart is called, with the round's name in it. */
export type ChartTitles = Readonly<Record<'units' | 'types' | 'matrix', (round: string) => string>>;

/** The charts of a round that have something to show. */
export function resultCharts(
  results: RoundResults,
  titles: ChartTitles,
): { readonly units: RankingChart; readonly types: RankingChart; readonly matrix: MatrixChart } {
  return {
    units: ranking(titles.units(results.round), results, '街道'),
    types: ranking(titles.types(results.round), results, '类型'),
    matrix: matrix(titles.matrix(results.round), results),
  };
}

export const hasContent = (chart: ResultChart): boolean =>
  chart.kind === 'ranking' ? chart.bars.length > 0 : chart.cells.length > 0;

function ranking(title: string, { summary }: RoundResults, group: '街道' | '类型'): RankingChart {
  const bars = summary.flatMap(({ group: of, name, percent }) =>
    of === group && percent !== null ? [{ name, percent: roundScore(percent) }] : [],
  );
  return { kind: 'ranking', title, bars };
}

function matrix(title: string, { matrix: lines, types }: RoundResults): MatrixChart {
  return {
    kind: 'matrix',
    title,
    rows: lines.map(({ name }) => name),
    columns: types.map(({ name }) => name),
    cells: lines.flatMap(({ cells }, row) =>
      types.flatMap(({ siteType }, column) => {
        const percent = cells.get(siteType)?.percent ?? null;
        return percent === null ? [] : [{ row, column, percent: roundScore(percent) }];
      }),
    ),
  };
}
