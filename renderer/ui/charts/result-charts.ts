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

/** What each chart is called, with the round's name in it; `first`: that it shows no more than the first n. */
export interface ChartTitles extends Readonly<
  Record<'units' | 'types' | 'matrix', (round: string) => string>
> {
  readonly first: (title: string, n: number) => string;
}

/** The longest chart a page or a picture can show; the table beside it has them all. */
const MOST_ROWS = 100;

/** The charts of a round that have something to show. */
export function resultCharts(
  results: RoundResults,
  titles: ChartTitles,
): { readonly units: RankingChart; readonly types: RankingChart; readonly matrix: MatrixChart } {
  return {
    units: ranking(results, '街道', cut(titles, 'units', results.round)),
    types: ranking(results, '类型', cut(titles, 'types', results.round)),
    matrix: matrix(results, cut(titles, 'matrix', results.round)),
  };
}

export const hasContent = (chart: ResultChart): boolean =>
  chart.kind === 'ranking' ? chart.bars.length > 0 : chart.cells.length > 0;

/** Titles a chart of so many rows. */
type Titled = (rows: number) => string;

function cut(titles: ChartTitles, of: 'units' | 'types' | 'matrix', round: string): Titled {
  const title = titles[of](round);
  return (rows) => (rows > MOST_ROWS ? titles.first(title, MOST_ROWS) : title);
}

function ranking({ summary }: RoundResults, group: '街道' | '类型', titled: Titled): RankingChart {
  const bars = summary.flatMap(({ group: of, name, percent }) =>
    of === group && percent !== null ? [{ name, percent: roundScore(percent) }] : [],
  );
  return { kind: 'ranking', title: titled(bars.length), bars: bars.slice(0, MOST_ROWS) };
}

function matrix({ matrix: all, types }: RoundResults, titled: Titled): MatrixChart {
  const lines = all.slice(0, MOST_ROWS);
  return {
    kind: 'matrix',
    title: titled(all.length),
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
